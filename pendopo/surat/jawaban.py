"""Surat jawaban: the website is ready, and how its people get in (SOP 5.8). It never carries a password."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pendopo.surat.dates import written_moment
from pendopo.surat.formulir import Kind
from pendopo.surat.surat import (
    Annex,
    Body,
    Envelope,
    Label,
    Reference,
    Section,
    ended_list,
    foreign,
    reference_words,
    surat,
)


class Handover(StrEnum):
    """By which way, apart from the letter, the penanggung jawab comes to a password of their own."""

    LINK = "Diberikan terpisah melalui tautan sekali pakai yang dikirim kepada penanggung jawab"
    RECEIPT = "Diberikan terpisah melalui kode pada tanda terima yang diserahkan kepada penanggung jawab"


@dataclass(frozen=True, slots=True, kw_only=True)
class SuratJawaban:
    """What the letter tells: the website, where it is managed, the duties; rules stand in the annex."""

    envelope: Envelope
    kind: Kind
    permohonan_number: str
    reference: Reference | None = None
    opd: str
    person: str  # penanggung jawab website
    site_name: str
    subdomain: str
    url: str
    management_url: str
    username: str
    handover: Handover = Handover.LINK
    checked_at: datetime | None = None  # when the check from outside passed
    duties: tuple[str, ...]
    annex: Annex


def surat_jawaban(data: SuratJawaban) -> bytes:
    """The reply to the OPD's head, with the facts of SOP 5.8 and the rules as annex."""
    return surat(
        data.envelope,
        Body(
            opening=(_opening(data),),
            facts=_facts(data),
            sections=(
                (Section(intro="Selanjutnya kami mohon agar Saudara:", items=tuple(ended_list(data.duties))),)
                if data.duties
                else ()
            ),
            closing=("Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.",),
        ),
        annex=data.annex,
    )


def _opening(data: SuratJawaban) -> str:
    taken_up = reference_words(data.reference, kind=data.kind, permohonan_number=data.permohonan_number)
    made = "dibuat" if data.kind == "pembuatan" else "dikembangkan"
    passed = (
        f" dan lulus pemeriksaan dari luar jaringan pada {written_moment(data.checked_at)}"
        if data.checked_at
        else ""
    )
    return (
        f"Menindaklanjuti {taken_up}, dengan hormat kami sampaikan bahwa website {data.opd} "
        f"telah selesai {made}{passed}, dengan data sebagai berikut."
    )


def _facts(data: SuratJawaban) -> tuple[tuple[Label, str], ...]:
    return (
        (foreign("Nomor permohonan"), data.permohonan_number),
        (foreign("Nama OPD"), data.opd),
        (foreign("Penanggung jawab website"), data.person),
        (foreign("Nama website"), data.site_name),
        (foreign("Sub domain"), data.subdomain),
        (foreign("Alamat website"), data.url),
        (foreign("URL", "management interface"), data.management_url),
        (foreign("", "Username"), data.username),
        (foreign("Kata sandi"), data.handover.value),
    )
