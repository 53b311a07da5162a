"""The SOPs as the public reads them: every row and column of the official table, on the page and on paper."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from pendopo.berkas.models import SopVersion
from pendopo.clock import WIB
from pendopo.opd.models import Jabatan, Office
from pendopo.sop.definition import APPLICANT, Sop, Step, StepKind, load, shipped
from pendopo.surat.parts import Kop
from pendopo.surat.sop_ap import SopAp, SopRow, sop_ap

TIME_NOTE = "Waktu dihitung dalam jam kerja. Waktu yang kosong tidak ditetapkan oleh SOP."


@dataclass(frozen=True)
class ShownSop:
    """An SOP with the moment of its adoption; None for a text that comes with Pendopo and rests."""

    sop: Sop
    adopted_at: datetime | None
    in_force: bool


@dataclass(frozen=True)
class Line:
    """A row of the table on the page; `lanes` holds "", "act" or "end" for each performer."""

    row: SopRow
    lanes: tuple[tuple[str, str], ...]


def shown_sops(office: Office | None) -> list[ShownSop]:
    """The latest adopted text of each SOP, else the text that is shipped; the one in force first."""
    texts: dict[str, tuple[str, datetime | None]] = {code: (text, None) for code, text in shipped().items()}
    for version in SopVersion.objects.order_by("adopted_at", "pk"):
        texts[version.code] = (version.text, version.adopted_at)
    code_in_force = office.sop if office else ""
    shown = [ShownSop(_load(text), at, code == code_in_force) for code, (text, at) in texts.items()]
    return sorted(shown, key=lambda one: (not one.in_force, one.sop.code))


def find_sop(code: str, office: Office | None) -> ShownSop | None:
    """The SOP of that code as `shown_sops` has it."""
    return next((one for one in shown_sops(office) if one.sop.code == code), None)


def sheet_of(shown: ShownSop, office: Office | None, *, at: datetime) -> SopAp:
    """The whole table, as data for page and paper alike."""
    sop = shown.sop
    names = office.role_names if office else {}
    lanes = {column: _lane(column, found_as, names) for column, found_as in sop.performers.items()}
    applicant = next(
        (lanes[column] for column, found_as in sop.performers.items() if found_as == APPLICANT), ""
    )
    return SopAp(
        kop=Kop(
            government=office.government if office else "",
            office=office.opd.name if office else "",
            address=office.address if office else "",
        ),
        title=f"SOP {sop.title}",
        number=sop.number,
        version=str(sop.version),
        legal_basis=sop.legal_basis,
        lanes=tuple(lanes.values()),
        rows=tuple(_row(step, lanes, applicant) for step in sop.steps),
        digest=sop.digest,
        day=(shown.adopted_at or at).astimezone(WIB).date(),
        time_note=TIME_NOTE,
    )


def lines_of(sheet: SopAp) -> list[Line]:
    """The rows with a mark under each performer that acts; the lane where the SOP ends is rounded."""
    last = len(sheet.rows) - 1
    lines = []
    for place, row in enumerate(sheet.rows):
        outer = place == 0 or (place == last and not row.ends_at)
        marks = {row.ends_at: "end", row.performer: "end" if outer else "act"}
        lines.append(Line(row, tuple((lane, marks.get(lane, "")) for lane in sheet.lanes)))
    return lines


@lru_cache(maxsize=8)
def printed(sheet: SopAp) -> bytes:
    """The table on A4 landscape, as PDF; made once for a text."""
    return sop_ap(sheet)


@lru_cache(maxsize=16)
def _load(text: str) -> Sop:
    return load(text)


def _lane(column: str, found_as: str, names: dict[str, str]) -> str:
    """The head of a column: the office may call a role otherwise ("Ketua Tim")."""
    if found_as == APPLICANT:
        return "OPD"
    label = dict(Jabatan.Role.choices).get(column, column.replace("-", " ").capitalize())
    return names.get(column) or str(label)


def _row(step: Step, lanes: dict[str, str], applicant: str) -> SopRow:
    return SopRow(
        no=str(step.no),
        activity=step.activity,
        performer=lanes[step.performer],
        needs=", ".join(step.needs),
        limit=step.limit_words,
        output=step.output,
        remark=step.remark,
        ends_at=applicant if step.kind == StepKind.JAWABAN else "",
    )
