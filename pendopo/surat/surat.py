"""Letters of the office to an OPD: kop, head, body, a signature by hand, tembusan, annex.

The kinds of letter differ in their words only (`jawaban.py`, `decisions.py`); here is their common form.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pendopo.surat.compile import Data, compile_letter
from pendopo.surat.dates import written_date
from pendopo.surat.parts import Kop, Signatory, day_data

# A label in the table of facts: pieces of text, each with whether it is a foreign word (set in italics).
Label = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The letter's number, place and day, and the lines Sifat, Lampiran and Hal under the number."""

    number: str
    place: str
    day: date
    subject: str  # hal
    nature: str = "Biasa"  # sifat
    attachments: str = ""  # lampiran; an empty line is left out


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """`Yth. <post>`, further lines (`Provinsi Banten`), `di <place>`."""

    post: str
    lines: tuple[str, ...] = ()
    place: str = "Tempat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The applicant's letter, when it had one; without it the letter names the permohonan only."""

    number: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Regulation:
    """One line of the list of regulations; `cited` = named by the SOP, `now` = what stands today."""

    code: str
    title: str
    cited: bool
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """Rules in the version that the OPD accepts, and the regulations behind them."""

    rules: tuple[str, ...] = ()
    rules_title: str = "Aturan dan tata tertib pengelolaan website"
    rules_version: str = ""
    regulations: tuple[Regulation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A sentence and the points under it."""

    intro: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What is said: paragraphs, facts, sections, closing paragraphs, in this order."""

    opening: tuple[str, ...]
    facts: tuple[tuple[Label, str], ...] = ()
    sections: tuple[Section, ...] = ()
    closing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """What frames every letter; `check_url` (without scheme) is the page where a reader can check it."""

    kop: Kop
    head: Head
    addressee: Addressee
    signatory: Signatory
    copies: tuple[str, ...] = ()  # tembusan
    check_url: str = ""


def surat(envelope: Envelope, body: Body, *, annex: Annex | None = None) -> bytes:
    """The letter as PDF, to be printed and signed by hand: it claims no electronic signature."""
    head = envelope.head
    return compile_letter(
        "surat",
        {
            "title": f"{head.subject} ({head.number})",
            "day": day_data(head.day),
            "kop": envelope.kop.as_data(),
            "head": {
                "number": head.number,
                "place_date": f"{head.place}, {written_date(head.day)}",
                "rows": _head_rows(head),
            },
            "addressee": {
                "post": envelope.addressee.post,
                "lines": envelope.addressee.lines,
                "place": envelope.addressee.place,
            },
            "opening": body.opening,
            "facts": body.facts,
            "sections": [{"intro": part.intro, "items": part.items} for part in body.sections],
            "closing": body.closing,
            "signatory": envelope.signatory.as_data(),
            "copies": ended_list(envelope.copies),
            "annex": _annex_data(annex) if annex else None,
            "footer": _footer(envelope),
        },
        pictures=envelope.kop.as_pictures(),
    )


def ended_list(items: Iterable[str]) -> list[str]:
    """The points of a list as Indonesian letters punctuate them: semicolons, and a full stop at the end."""
    bare = [item.rstrip(" .;") for item in items]
    return [f"{item};" for item in bare[:-1]] + [f"{item}." for item in bare[-1:]]


def foreign(*pieces: str) -> Label:
    """A label of pieces in turn Indonesian and foreign: `foreign("URL", "management interface")`."""
    return tuple((piece, place % 2 == 1) for place, piece in enumerate(pieces) if piece)


def reference_words(reference: Reference | None, *, kind: str, permohonan_number: str) -> str:
    """How a letter takes up what it answers: the applicant's letter, or the permohonan's number."""
    if reference is None:
        return f"permohonan Saudara nomor {permohonan_number} hal permohonan {kind} website"
    return (
        f"surat Saudara nomor {reference.number} tanggal {written_date(reference.day)} "
        f"hal permohonan {kind} website"
    )


def _head_rows(head: Head) -> list[Data]:
    rows = (("Sifat", head.nature), ("Lampiran", head.attachments), ("Hal", head.subject))
    return [(name, value) for name, value in rows if value]


def _footer(envelope: Envelope) -> str:
    return (
        f"Periksa surat ini: {envelope.check_url}" if envelope.check_url else f"Nomor {envelope.head.number}"
    )


def _annex_data(annex: Annex) -> dict[str, Data]:
    version = f"Versi {annex.rules_version}. " if annex.rules_version else ""
    return {
        "rules": annex.rules,
        "rules_title": annex.rules_title,
        "rules_note": f"{version}Disetujui penanggung jawab website ketika akun diaktifkan.",
        "regulations": [
            (law.code, law.title, "Ya" if law.cited else "Tidak", law.now) for law in annex.regulations
        ],
    }
