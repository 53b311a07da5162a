"""Lembar disposisi on half folio: what is handed down, to whom, with which instruction; room for a pen."""

from dataclasses import dataclass
from datetime import date, datetime

from pendopo.surat.compile import Data, compile_letter
from pendopo.surat.dates import local_day, stamped, written_date
from pendopo.surat.parts import Kop, day_data, qr_svg

URGENCIES = ("Sangat segera", "Segera", "Biasa")
BLANK_LINES = 3
LINE_OF_A_NOTE = 80  # letters


@dataclass(frozen=True, slots=True, kw_only=True)
class LembarDisposisi:
    """One disposisi; `choices` are all that could be ticked, `chosen` what was."""

    kop: Kop
    number: str  # of the berkas
    url: str  # of the berkas at the desk, for the QR code
    urgency: str = "Biasa"
    sender: str  # surat dari
    letter_number: str
    letter_day: date
    received_at: datetime
    agenda: str
    classification: str = "Biasa"
    subject: str  # hal
    recipient_choices: tuple[str, ...]
    recipients: tuple[str, ...]
    instruction_choices: tuple[str, ...]
    instructions: tuple[str, ...]
    note: str = ""
    giver: str  # the post, with Plt. or Plh. where it is so
    place_in_sop: str  # "langkah 2 dari 8"
    limit_of: str = ""  # whose clock runs: "Kepala Bidang"
    due_at: datetime | None = None


def lembar_disposisi(data: LembarDisposisi) -> bytes:
    """The sheet as PDF; each list keeps one line for what a pen adds."""
    day = local_day(data.received_at)
    return compile_letter(
        "lembar_disposisi",
        {
            "title": f"Lembar disposisi {data.number}",
            "heading": "Lembar disposisi",
            "day": day_data(day),
            "kop": data.kop.as_data(),
            "number": data.number,
            "urgencies": _ticked(URGENCIES, (data.urgency,)),
            "facts": _facts(data),
            "subject": data.subject,
            "recipients": _ticked(data.recipient_choices, data.recipients),
            "instructions": _ticked(data.instruction_choices, data.instructions),
            "note": data.note,
            "blank_lines": max(0, BLANK_LINES - len(data.note) // LINE_OF_A_NOTE),
            "giver": data.giver.rstrip(" ,"),
            "place_in_sop": f"{data.number}, {data.place_in_sop}",
            "limit_name": f"Batas {data.limit_of}".strip(),
            "limit": stamped(data.due_at) if data.due_at else "",
        },
        pictures={**data.kop.as_pictures(), "berkas": qr_svg(data.url)},
    )


def _facts(data: LembarDisposisi) -> list[list[tuple[str, str]]]:
    return [
        [("Surat dari", data.sender), ("Diterima", stamped(data.received_at))],
        [("Nomor surat", data.letter_number), ("Nomor agenda", data.agenda)],
        [("Tanggal surat", written_date(data.letter_day)), ("Klasifikasi", data.classification)],
    ]


def _ticked(choices: tuple[str, ...], chosen: tuple[str, ...]) -> list[Data]:
    """Every choice with whether it is ticked; what was chosen beyond the usual list stands at its end."""
    unusual = tuple(name for name in chosen if name not in choices)
    return [(name, name in chosen) for name in choices + unusual]
