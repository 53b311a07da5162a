"""The fields of the form of SOP 7: their names in sentences, their part of the page, and their letters."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pendopo.surat.glyphs import missing_glyphs


@dataclass(frozen=True)
class Part:
    """One of the five parts of the page, and the fields in it."""

    key: str
    title: object
    fields: tuple[str, ...]


PARTS = (
    Part("opd", gettext_lazy("Perangkat daerah"), ("kind", "website", "wishes", "wish_note")),
    Part(
        "penanggung-jawab",
        gettext_lazy("Penanggung jawab"),
        ("contact_name", "contact_position", "contact_phone", "contact_email"),
    ),
    Part("nama", gettext_lazy("Nama sub domain"), ("website_name", "subdomain", "name_confirmed")),
    Part("komitmen", gettext_lazy("Komitmen"), ("committed",)),
    Part(
        "tanda-tangan",
        gettext_lazy("Tanda tangan"),
        ("letter_number", "signed_place", "signed_on", "head_title", "head_name", "head_nip", "form_file"),
    ),
)
LABELS = {
    "kind": gettext_lazy("Jenis permohonan"),
    "website": gettext_lazy("Website yang dikembangkan"),
    "wishes": gettext_lazy("Yang diinginkan"),
    "wish_note": gettext_lazy("Catatan"),
    "contact_name": gettext_lazy("Nama penanggung jawab"),
    "contact_position": gettext_lazy("Jabatan penanggung jawab"),
    "contact_phone": gettext_lazy("Nomor telepon kantor atau HP"),
    "contact_email": gettext_lazy("Surel penanggung jawab"),
    "website_name": gettext_lazy("Nama website"),
    "subdomain": gettext_lazy("Sub domain"),
    "name_confirmed": gettext_lazy("Sub domain"),
    "committed": gettext_lazy("Komitmen"),
    "letter_number": gettext_lazy("Nomor surat OPD"),
    "signed_place": gettext_lazy("Tempat"),
    "signed_on": gettext_lazy("Tanggal"),
    "head_title": gettext_lazy("Jabatan pimpinan"),
    "head_name": gettext_lazy("Nama pimpinan"),
    "head_nip": gettext_lazy("NIP pimpinan"),
    "form_file": gettext_lazy("Formulir bertanda tangan"),
}
# Of these the paper tells: when one changes, a form that was signed before is the paper of an older draft.
PRINTED = (
    *("kind", "website", "contact_name", "contact_position", "contact_phone", "contact_email"),
    *("website_name", "subdomain", "signed_place", "signed_on", "head_title", "head_name", "head_nip"),
)
# Answers, as against what the service keeps beside them.
ANSWERS = tuple(name for part in PARTS for name in part.fields if name != "form_file")
TEXTS = (
    *("contact_name", "contact_position", "contact_phone", "contact_email", "website_name", "wish_note"),
    *("letter_number", "signed_place", "head_title", "head_name"),
)


def printable_gap(*texts: str) -> str:
    """A sentence when a letter cannot be printed on the office's papers; else nothing."""
    missing = "".join(dict.fromkeys("".join(missing_glyphs(text) for text in texts)))
    if not missing:
        return ""
    shown = " ".join(missing[:5])
    return _(
        "Huruf atau tanda ini tidak dapat dicetak pada surat: %(letters)s. Ganti dengan huruf Latin."
    ) % {"letters": shown}
