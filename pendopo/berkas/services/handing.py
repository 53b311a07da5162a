"""Down and up the line: disposisi (SOP 5.2-5.4), its taking back and reading, work, laporan (SOP 5.5-5.7)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, cast

from django.db import transaction

from pendopo.accounts.models import User
from pendopo.berkas.catalogue import INSTRUCTIONS
from pendopo.berkas.models import Berkas, Disposisi, Peristiwa
from pendopo.berkas.services.ledger import lock, take
from pendopo.berkas.standing import standing
from pendopo.errors import Refused
from pendopo.opd.actors import Actor
from pendopo.opd.models import Jabatan
from pendopo.sop.engine import Act


@transaction.atomic
def dispose(
    berkas: Berkas,
    *,
    actor: Actor,
    to: Jabatan,
    at: datetime,
    instructions: Sequence[str] = (),
    note: str = "",
    expected_n: int | None = None,
    exception: str = "",
) -> Peristiwa:
    """Hand the berkas down one step and start the recipient's clock (SOP 5.2, 5.3, 5.4).

    `exception` is the reason for which the office disposes of its own request when nobody stands above it.
    """
    if unknown := set(instructions) - set(INSTRUCTIONS):
        raise Refused(f"Instruksi {', '.join(sorted(unknown))} tidak dikenal. Pilih dari daftar.")
    giver = lock(berkas).holder
    data: dict[str, Any] = {"instructions": list(instructions)}
    if exception.strip():
        data["exception"] = exception.strip()
    event = take(
        berkas, Act.DISPOSISI, actor=actor, at=at, to=to, note=note, data=data, expected_n=expected_n
    )
    Disposisi.objects.create(
        berkas=berkas,
        event_n=event.n,
        parent=_standing_disposisi(berkas, giver),
        giver=cast(Jabatan, giver),  # without one the act was refused
        recipient=to,
        instructions=list(instructions),
        note=event.note,
        given_at=at,
    )
    return event


def _standing_disposisi(berkas: Berkas, giver: Jabatan | None) -> Disposisi | None:
    """The disposisi by which the giver has it himself."""
    return berkas.disposisi.filter(recipient=giver, withdrawn_at__isnull=True).last()


@transaction.atomic
def take_back(berkas: Berkas, *, actor: Actor, at: datetime, expected_n: int | None = None) -> Peristiwa:
    """The giver takes a disposisi back as long as nobody has read it; its clock runs on as if never given."""
    event = take(berkas, Act.TARIK, actor=actor, at=at, expected_n=expected_n)
    last = berkas.events.filter(act=Act.DISPOSISI).order_by("n").last()
    berkas.disposisi.filter(event_n=last.n if last else 0).update(withdrawn_at=at)
    Berkas.objects.filter(pk=berkas.pk).update(read_at=at)
    berkas.read_at = at
    return event


def mark_read(berkas: Berkas, *, user: User, at: datetime) -> bool:
    """Whoever acts for its post has opened it; from here on its disposisi cannot be taken back."""
    holder = berkas.holder
    if holder is None or berkas.read_at or not standing(at=at).desk_of(user, [holder]):
        return False
    with transaction.atomic():
        unread = Berkas.objects.filter(pk=berkas.pk, n=berkas.n, holder=holder, read_at__isnull=True)
        if not unread.update(read_at=at):
            return False
        berkas.disposisi.filter(recipient=holder, read_at__isnull=True, withdrawn_at__isnull=True).update(
            read_at=at, read_by=user
        )
    berkas.read_at = at
    return True


def record_work(
    berkas: Berkas, *, actor: Actor, data: Mapping[str, Any], at: datetime, note: str = ""
) -> Peristiwa:
    """Keep what was done with its evidence; the berkas stays where it is, its worker may not answer it."""
    return take(berkas, Act.KERJAKAN, actor=actor, at=at, data=data, note=note)


def report(
    berkas: Berkas, *, actor: Actor, at: datetime, note: str = "", expected_n: int | None = None
) -> Peristiwa:
    """Report up one step (SOP 5.5, 5.6, 5.7); conditions of the row are facts of the system, not a tick."""
    return take(berkas, Act.LAPORAN, actor=actor, at=at, note=note, expected_n=expected_n)
