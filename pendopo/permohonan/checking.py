"""What still keeps a permohonan from being sent, field by field, and how complete each part is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pendopo.errors import Refused
from pendopo.opd import phone
from pendopo.opd.models import Office
from pendopo.opd.nip import check_nip
from pendopo.opd.posts import day_of
from pendopo.permohonan.fields import PARTS, TEXTS, printable_gap
from pendopo.permohonan.models import Permohonan
from pendopo.permohonan.printing import draft_hash
from pendopo.permohonan.targets import fixed_label, needs_name
from pendopo.websites.models import Website
from pendopo.websites.names import NameAnswer, applicant, check_name

Match = Literal["", "sama", "lain", "tidak-terbaca"]
EMPTY = {
    "contact_name": gettext_lazy("Isi nama penanggung jawab website."),
    "contact_position": gettext_lazy("Isi jabatan penanggung jawab, lengkap tanpa singkatan."),
    "contact_phone": gettext_lazy("Isi nomor telepon kantor atau HP penanggung jawab."),
    "website_name": gettext_lazy("Isi nama website, misalnya nama OPD Anda."),
    "signed_place": gettext_lazy("Isi tempat formulir ditandatangani."),
    "signed_on": gettext_lazy("Isi tanggal formulir ditandatangani."),
    "head_title": gettext_lazy("Isi jabatan pimpinan OPD yang menandatangani."),
    "head_name": gettext_lazy("Isi nama pimpinan OPD yang menandatangani."),
    "head_nip": gettext_lazy("Isi NIP pimpinan OPD. NIP hanya dicetak pada formulir."),
}


@dataclass(frozen=True)
class Problem:
    """One thing that is missing or wrong, told to whoever fills in."""

    field: str
    sentence: str
    missing: bool = False


@dataclass(frozen=True)
class PartState:
    """A line of *Kelengkapan*: `state` is done, todo or bad."""

    key: str
    title: str
    state: Literal["done", "todo", "bad"]
    words: str


def form_match(permohonan: Permohonan, office: Office) -> Match:
    """Whether the uploaded form was printed from what stands in the draft now; "" without an upload."""
    if not permohonan.form_file:
        return ""
    if not permohonan.form_hash:
        return "tidak-terbaca"
    return "sama" if draft_hash(permohonan, office).startswith(permohonan.form_hash) else "lain"


def name_answer(permohonan: Permohonan, at: datetime) -> NameAnswer | None:
    """What the rules of names say; None where no name is asked for, or none is written yet."""
    if not permohonan.subdomain or not needs_name(permohonan):
        return None
    return check_name(permohonan.subdomain, opd=permohonan.opd, at=at, website=permohonan.result)


def problems(
    permohonan: Permohonan, office: Office, *, at: datetime, answer: NameAnswer | None, signed: bool = True
) -> list[Problem]:
    """Everything to be mended before sending, in the order of the page; `signed` = the upload too."""
    found = [
        *_target(permohonan),
        *_empty(permohonan),
        *_unprintable(permohonan),
        *_contact(permohonan),
        *_name(permohonan, answer),
        *_commitment(permohonan),
        *_head(permohonan, at),
        *(_form(permohonan, office) if signed else []),
    ]
    order = [name for part in PARTS for name in part.fields]
    return sorted(found, key=lambda problem: order.index(problem.field))


def _target(permohonan: Permohonan) -> list[Problem]:
    if permohonan.is_new:
        further = applicant(permohonan.opd, website=permohonan.result).instansi_sites
        if further and not permohonan.wish_note.strip():
            text = _("OPD Anda sudah mempunyai website instansi. Tulis mengapa perlu website tambahan.")
            return [Problem("wish_note", text, missing=True)]
        return []
    website = permohonan.website
    if website is None:
        return [Problem("website", _("Pilih website yang dikembangkan."), missing=True)]
    wish = Permohonan.Wish
    found = []
    if not permohonan.wishes:
        found.append(
            Problem("wishes", _("Centang sekurang-kurangnya satu hal yang diinginkan."), missing=True)
        )
    elif website.status == Website.Status.ELSEWHERE and wish.MOVE not in permohonan.wishes:
        text = _(
            "Website ini dikelola di luar layanan ini. Centang juga “%(wish)s” agar dapat kami kerjakan."
        )
        found.append(Problem("wishes", text % {"wish": wish.MOVE.label}))
    if wish.OTHER in permohonan.wishes and not permohonan.wish_note.strip():
        found.append(Problem("wish_note", _("Tulis apa yang dimaksud dengan “Lainnya”."), missing=True))
    return found


def _empty(permohonan: Permohonan) -> list[Problem]:
    return [
        Problem(name, str(sentence), missing=True)
        for name, sentence in EMPTY.items()
        if not getattr(permohonan, name)
    ]


def _unprintable(permohonan: Permohonan) -> list[Problem]:
    gaps = ((name, printable_gap(getattr(permohonan, name))) for name in TEXTS)
    return [Problem(name, gap) for name, gap in gaps if gap]


def _contact(permohonan: Permohonan) -> list[Problem]:
    found = []
    if permohonan.contact_phone:
        try:
            phone.normalise(permohonan.contact_phone)
        except Refused as refused:
            found.append(Problem("contact_phone", refused.sentence))
    if permohonan.contact_email:
        try:
            validate_email(permohonan.contact_email)
        except ValidationError:
            text = _("Alamat surel ini tidak lengkap. Tulis seperti nama@contoh.go.id.")
            found.append(Problem("contact_email", text))
    return found


def _name(permohonan: Permohonan, answer: NameAnswer | None) -> list[Problem]:
    if not needs_name(permohonan):
        return []
    if answer is None:
        return [Problem("subdomain", _("Isi sub domain yang diinginkan."), missing=True)]
    if answer.level == "block":
        return [Problem("subdomain", " ".join(answer.sentences))]
    if answer.level == "warn" and not permohonan.name_confirmed:
        text = _("Nama ini boleh, tetapi mudah keliru. Centang “Tetap pakai nama ini”, atau pilih nama lain.")
        return [Problem("name_confirmed", text)]
    return []


def _commitment(permohonan: Permohonan) -> list[Problem]:
    if permohonan.committed:
        return []
    return [
        Problem("committed", _("Centang pernyataan komitmen agar permohonan dapat dikirim."), missing=True)
    ]


def _head(permohonan: Permohonan, at: datetime) -> list[Problem]:
    found = []
    if permohonan.head_nip:
        try:
            check_nip(permohonan.head_nip, today=day_of(at))
        except Refused as refused:
            found.append(Problem("head_nip", refused.sentence))
    if permohonan.signed_on and permohonan.signed_on > day_of(at):
        text = _("Tanggal ini belum tiba. Tulis tanggal formulir ditandatangani.")
        found.append(Problem("signed_on", text))
    return found


def _form(permohonan: Permohonan, office: Office) -> list[Problem]:
    match = form_match(permohonan, office)
    if not match:
        text = _("Unduh formulir terisi, mintakan tanda tangan pimpinan, lalu unggah pindaiannya.")
        return [Problem("form_file", text, missing=True)]
    if match == "lain":
        return [Problem("form_file", older_draft())]
    return []


def older_draft() -> str:
    """Said of a signed form that tells something else than the draft."""
    return _(
        "Pindaian ini dari draf yang lebih lama. Unduh formulir yang sekarang, "
        "mintakan tanda tangan, lalu unggah kembali."
    )


def completeness(found: list[Problem]) -> list[PartState]:
    """The five lines of *Kelengkapan*."""
    states = []
    for part in PARTS:
        mine = [problem for problem in found if problem.field in part.fields]
        wrong = [problem for problem in mine if not problem.missing]
        if wrong:
            states.append(PartState(part.key, str(part.title), "bad", _("perbaiki")))
        elif mine:
            words = _("%(count)s isian lagi") % {"count": len(mine)}
            states.append(PartState(part.key, str(part.title), "todo", words))
        else:
            states.append(PartState(part.key, str(part.title), "done", ""))
    return states


def label_of(permohonan: Permohonan) -> str:
    """The sub-domain that the permohonan means, written or given by the website."""
    return fixed_label(permohonan.website) or permohonan.subdomain
