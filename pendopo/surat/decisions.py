"""Letters that answer without a website: a recommendation (SOP 10, "Jawaban/Rekomendasi") and a refusal."""

from dataclasses import dataclass

from pendopo.surat.formulir import Kind
from pendopo.surat.surat import (
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

REFUSED = "permohonan tersebut belum dapat kami kabulkan"
THANKS = "Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih."


@dataclass(frozen=True, slots=True, kw_only=True)
class SuratRekomendasi:
    """What the office advises in place of the website asked for, and why."""

    envelope: Envelope
    kind: Kind
    permohonan_number: str
    reference: Reference | None = None
    opd: str
    site_name: str
    grounds: str  # one or two sentences: what the examination found
    recommendations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SuratPenolakan:
    """A refusal: its reason, what it rests on, what the OPD can do next and where it can object."""

    envelope: Envelope
    kind: Kind
    permohonan_number: str
    reference: Reference | None = None
    opd: str
    site_name: str
    reason: str
    legal_basis: tuple[str, ...] = ()
    next_steps: tuple[str, ...]
    objection: str = ""  # a sentence: to whom, how, until when


def surat_rekomendasi(data: SuratRekomendasi) -> bytes:
    """The reply that recommends another way."""
    taken_up = reference_words(data.reference, kind=data.kind, permohonan_number=data.permohonan_number)
    return surat(
        data.envelope,
        Body(
            opening=(
                f"Menindaklanjuti {taken_up}, dengan hormat kami sampaikan hasil pemeriksaan kami.",
                data.grounds,
            ),
            facts=_facts(data),
            sections=(
                Section(intro="Kami merekomendasikan agar Saudara:", items=_points(data.recommendations)),
            ),
            closing=(THANKS,),
        ),
    )


def surat_penolakan(data: SuratPenolakan) -> bytes:
    """The reply that refuses, and says what can be done."""
    taken_up = reference_words(data.reference, kind=data.kind, permohonan_number=data.permohonan_number)
    sections = (
        Section(intro="Penolakan ini berdasarkan:", items=_points(data.legal_basis)),
        Section(intro="Langkah yang dapat Saudara tempuh:", items=_points(data.next_steps)),
    )
    return surat(
        data.envelope,
        Body(
            opening=(
                f"Menindaklanjuti {taken_up}, dengan hormat kami sampaikan bahwa {REFUSED}.",
                f"Alasannya: {data.reason}",
            ),
            facts=_facts(data),
            sections=tuple(section for section in sections if section.items),
            closing=(data.objection, THANKS) if data.objection else (THANKS,),
        ),
    )


def _facts(data: SuratRekomendasi | SuratPenolakan) -> tuple[tuple[Label, str], ...]:
    return (
        (foreign("Nomor permohonan"), data.permohonan_number),
        (foreign("Nama OPD"), data.opd),
        (foreign("Nama website"), data.site_name),
    )


def _points(items: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(ended_list(items))
