"""An SOP as its official table: one row an act, with papers, time and output; pinned by its SHA-256."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from typing import Any

from pendopo.clock import Span, parse_span
from pendopo.errors import Refused
from pendopo.sop.lint import Problem, lint_table

APPLICANT = "pemohon"


class StepKind(StrEnum):
    """What is done in a row."""

    PERMOHONAN = "permohonan"
    DISPOSISI = "disposisi"
    LAPORAN = "laporan"
    JAWABAN = "jawaban"


@dataclass(frozen=True)
class Step:
    """One `[[kegiatan]]`: a row of the official table, in the words of the SOP."""

    no: int
    code: str
    short: str  # as it stands in a timeline: "Disposisi Kepala Dinas"
    activity: str
    performer: str  # a column of the table: "kepala-dinas"
    kind: StepKind
    to: str = ""  # the column to which a disposisi hands down
    needs: tuple[str, ...] = ()  # kelengkapan
    limit: Span | None = None
    limit_words: str = ""  # waktu as written: "1 jam"
    output: str = ""
    back: str = ""  # code of the row to which it may be returned
    may_refuse: bool = False
    conditions: tuple[str, ...] = ()  # facts that the system itself must have found
    attachments: tuple[str, ...] = ()
    remark: str = ""


@dataclass(frozen=True)
class Sop:
    """The whole table; `performers` says how the post of each column is found."""

    code: str
    number: str
    title: str
    version: int
    summary: str  # which of several texts of one SOP this is
    legal_basis: tuple[str, ...]
    performers: Mapping[str, str]
    steps: tuple[Step, ...]
    digest: str

    def step(self, code: str) -> Step:
        """The row of that code."""
        return next(step for step in self.steps if step.code == code)

    def after(self, step: Step) -> Step:
        """The row that follows; the last row has none."""
        return self.steps[step.no]


def lint(text: str) -> list[Problem]:
    """Everything that keeps a text from being an SOP, each with the row where it stands."""
    try:
        return lint_table(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        return [Problem(None, f"Naskah ini bukan TOML yang sah ({error}). Perbaiki penulisannya.")]


def load(text: str) -> Sop:
    """The SOP of a text; Refused with every problem when there are any."""
    if problems := lint(text):
        raise Refused("\n".join(str(problem) for problem in problems))
    table = tomllib.loads(text)
    head = table["sop"]
    return Sop(
        code=head["kode"],
        number=head["nomor"],
        title=head["judul"],
        version=head["versi"],
        summary=head.get("uraian", ""),
        legal_basis=tuple(head.get("dasar_hukum", ())),
        performers=table["pelaksana"],
        steps=tuple(_step(row) for row in table["kegiatan"]),
        digest=digest_of(text),
    )


def digest_of(text: str) -> str:
    """SHA-256 of a text, in hex: under this name an SOP is pinned."""
    return hashlib.sha256(text.encode()).hexdigest()


def shipped() -> dict[str, str]:
    """The texts that come with Pendopo, by code."""
    folder = files("pendopo.sop") / "definitions"
    texts = [entry.read_text(encoding="utf-8") for entry in folder.iterdir() if entry.name.endswith(".toml")]
    return {load(text).code: text for text in sorted(texts)}


def _step(row: Mapping[str, Any]) -> Step:
    return Step(
        no=row["no"],
        code=row["kode"],
        short=row["singkat"],
        activity=row["aktivitas"],
        performer=row["pelaksana"],
        kind=StepKind(row["jenis"]),
        to=row.get("ke", ""),
        needs=tuple(row.get("kelengkapan", ())),
        limit=parse_span(row["waktu"]) if "waktu" in row else None,
        limit_words=row.get("waktu", ""),
        output=row.get("output", ""),
        back=row.get("kembali", ""),
        may_refuse=row.get("tolak", False),
        conditions=tuple(row.get("syarat", ())),
        attachments=tuple(row.get("lampiran", ())),
        remark=row.get("keterangan", ""),
    )
