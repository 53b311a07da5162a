"""Back and on again: return with a list of defects, correction, and the pause for the applicant."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from pendopo.berkas.catalogue import DEFECTS
from pendopo.berkas.models import Berkas, Peristiwa
from pendopo.berkas.services.ledger import take
from pendopo.errors import Refused
from pendopo.opd.actors import Actor
from pendopo.sop.engine import Act


@dataclass(frozen=True)
class Defect:
    """What is wrong in one field: a reason of the catalogue, and words of the official's own."""

    field: str
    reason: str
    text: str = ""

    @property
    def sentence(self) -> str:
        """The reason in words, then the official's own."""
        own = self.text.strip()
        if self.reason == "lain":
            return own
        reason = str(DEFECTS[self.reason])
        return f"{reason}: {own}" if own else reason


def defects_of(event: Peristiwa) -> list[Defect]:
    """The defects with which an event returned a berkas."""
    return [Defect(**written) for written in event.data.get("defects", [])]


def return_for_correction(
    berkas: Berkas,
    *,
    actor: Actor,
    defects: Sequence[Defect] = (),
    text: str = "",
    at: datetime,
    expected_n: int | None = None,
) -> Peristiwa:
    """Give it back as the row allows: to the applicant, who corrects just these, or down one row."""
    for defect in defects:
        if defect.reason not in DEFECTS:
            raise Refused("Pilih alasan dari daftar untuk setiap isian yang ditandai.")
        if not defect.sentence:
            raise Refused("Tulis apa yang harus diperbaiki pada isian yang ditandai.")
    note = text.strip() or "; ".join(defect.sentence for defect in defects)
    data = {"defects": [asdict(defect) for defect in defects]} if defects else {}
    return take(berkas, Act.KEMBALI, actor=actor, at=at, note=note, data=data, expected_n=expected_n)


def resubmit(
    berkas: Berkas,
    *,
    actor: Actor,
    at: datetime,
    note: str = "",
    changes: Sequence[str] = (),
    expected_n: int | None = None,
) -> Peristiwa:
    """The applicant has corrected it: it returns to the same desk, whose clock begins anew.

    `changes` names the fields that differ from what was returned.
    """
    data = {"changes": list(changes)} if changes else {}
    return take(berkas, Act.PERBAIKI, actor=actor, at=at, note=note, data=data, expected_n=expected_n)


def pause(
    berkas: Berkas, *, actor: Actor, reason: str, at: datetime, expected_n: int | None = None
) -> Peristiwa:
    """Wait for the applicant: the clock stops, what is left of it is kept."""
    return take(berkas, Act.JEDA, actor=actor, at=at, note=reason, expected_n=expected_n)


def resume(
    berkas: Berkas, *, actor: Actor, at: datetime, note: str = "", expected_n: int | None = None
) -> Peristiwa:
    """The applicant has answered, or the officer goes on without: the clock runs with what was left."""
    return take(berkas, Act.LANJUTKAN, actor=actor, at=at, note=note, expected_n=expected_n)
