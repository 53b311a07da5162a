"""Sending a permohonan, mending a returned one, and taking it back (SOP 5.1)."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from pendopo.berkas import services as berkas_services
from pendopo.berkas.models import Berkas
from pendopo.errors import Invalid, Refused, Stale
from pendopo.opd.actors import Actor
from pendopo.opd.models import Opd
from pendopo.opd.services import office
from pendopo.permohonan.answers import changes, snapshot, subject_of, told
from pendopo.permohonan.checking import label_of, name_answer, problems
from pendopo.permohonan.models import Permohonan
from pendopo.permohonan.services.drafts import ELSEWHERE
from pendopo.permohonan.targets import needs_name
from pendopo.provisioning.services import evidence
from pendopo.websites.models import Website
from pendopo.websites.names import applicant
from pendopo.websites.services import free, reserve

KIND = "permohonan"


@transaction.atomic
def submit(permohonan: Permohonan, *, expected_version: int, actor: Actor, at: datetime) -> Berkas:
    """The OPD files: the name is held, the berkas opens with its number; both or neither (SOP 5.1).

    Of two presses the second is refused (`Stale`), and so is one on an older draft.
    """
    locked = _lock(permohonan, expected_version=expected_version)
    if locked.berkas_id is not None:
        raise Stale(_("Permohonan ini sudah terkirim. Buka halaman permohonannya."))
    data = _checked(locked, at)
    website = _take_name(locked, at)
    berkas = berkas_services.open_berkas(
        kind=KIND,
        subject=subject_of(locked),
        opd=locked.opd,
        actor=actor,
        at=at,
        data=data,
        search=label_of(locked),
    )
    Permohonan.objects.filter(pk=locked.pk).update(
        berkas=berkas, result=website, sent=snapshot(locked), version=locked.version + 1, updated_at=at
    )
    permohonan.refresh_from_db()
    return berkas


@transaction.atomic
def correct(permohonan: Permohonan, *, expected_version: int, actor: Actor, at: datetime) -> Berkas:
    """The OPD sends what it mended; the berkas goes back to the officer who returned it."""
    locked = _lock(permohonan, expected_version=expected_version)
    if locked.berkas is None or locked.berkas.status != Berkas.Status.RETURNED:
        raise Stale(_("Permohonan ini tidak sedang menunggu perbaikan. Muat ulang halaman."))
    _checked(locked, at)
    website = _change_name(locked, at)
    changed = changes(locked)
    berkas_services.resubmit(
        locked.berkas,
        actor=actor,
        changes=[change.field for change in changed],
        note="; ".join(change.words for change in changed),
        expected_n=locked.berkas.n,
        at=at,
    )
    Permohonan.objects.filter(pk=locked.pk).update(
        result=website, sent=snapshot(locked), version=locked.version + 1, updated_at=at
    )
    permohonan.refresh_from_db()
    return permohonan.berkas if permohonan.berkas else locked.berkas


def withdraw(permohonan: Permohonan, *, reason: str, expected_n: int, actor: Actor, at: datetime) -> None:
    """The OPD takes its permohonan back; the name is free again, what was made is taken down."""
    if permohonan.berkas is None:
        raise Refused(_("Draf ini belum terkirim. Hapus drafnya bila tidak diperlukan lagi."))
    berkas_services.withdraw(permohonan.berkas, actor=actor, reason=reason, expected_n=expected_n, at=at)


def answer(permohonan: Permohonan, *, answer: str, expected_n: int, actor: Actor, at: datetime) -> None:
    """The OPD answers what the office waits for; the clock runs on."""
    if permohonan.berkas is None:
        raise Refused(_("Draf ini belum terkirim. Lengkapi dan kirim dahulu."))
    berkas_services.resume(permohonan.berkas, actor=actor, note=answer, expected_n=expected_n, at=at)


def _lock(permohonan: Permohonan, *, expected_version: int) -> Permohonan:
    """The row as it stands, held; then the agency, so that it gets one website of its own at a time (N18)."""
    Permohonan.objects.select_for_update().get(pk=permohonan.pk)
    Opd.objects.select_for_update().get(pk=permohonan.opd_id)
    locked = Permohonan.objects.select_related("opd", "berkas", "website", "result").get(pk=permohonan.pk)
    if locked.version != expected_version:
        raise Stale(ELSEWHERE)
    return locked


def _checked(permohonan: Permohonan, at: datetime) -> dict[str, Any]:
    """Everything at once, by the rules of the form; then what the officials are told."""
    own = office()
    found_name = name_answer(permohonan, at)
    found = problems(permohonan, own, at=at, answer=found_name)
    if found:
        raise Invalid({problem.field: problem.sentence for problem in reversed(found)})
    return told(permohonan, own, found_name)


def _take_name(permohonan: Permohonan, at: datetime) -> Website | None:
    """The website that the permohonan is about, its name held where it is a new one."""
    if not needs_name(permohonan):
        return permohonan.website
    further = applicant(permohonan.opd).instansi_sites > 0
    return reserve(
        opd=permohonan.opd,
        label=permohonan.subdomain,
        name=permohonan.website_name,
        kind=Website.Kind.LAYANAN if further else Website.Kind.INSTANSI,
        at=at,
    )


def _change_name(permohonan: Permohonan, at: datetime) -> Website | None:
    """After a correction: the old name is given back when another one is wanted."""
    keys = ("kind", "website", "subdomain", "website_name")
    before, after = permohonan.sent, snapshot(permohonan)
    if all(before.get(key) == after[key] for key in keys):
        return permohonan.result
    if permohonan.berkas and evidence(permohonan.berkas):
        raise Refused(
            _(
                "Website sudah disiapkan dengan nama lama (%(name)s). "
                "Cabut permohonan ini, lalu ajukan dengan nama yang baru."
            )
            % {"name": label_of(permohonan)}
        )
    if permohonan.result and permohonan.result_id != before.get("website"):
        free(permohonan.result, at=at)
    return _take_name(permohonan, at)
