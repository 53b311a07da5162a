"""The form read once more before it is sent: every answer with its term, a NIP only as there or not."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pendopo.clock.words import format_date
from pendopo.opd.models import Office
from pendopo.permohonan.checking import form_match, label_of
from pendopo.permohonan.fields import LABELS, PARTS
from pendopo.permohonan.models import Permohonan
from pendopo.permohonan.page import Judged
from pendopo.permohonan.printing import phone_words
from pendopo.ui.parts import SummaryRow

MATCHES = {
    "sama": gettext_lazy("cocok dengan draf ini"),
    "tidak-terbaca": gettext_lazy("kode tidak terbaca, dibandingkan petugas"),
}


@dataclass(frozen=True)
class ReviewPart:
    """One part of the page: its title, where it is changed, its rows."""

    title: str
    url: str
    rows: list[SummaryRow]


def review_of(permohonan: Permohonan, judged: Judged, office: Office) -> list[ReviewPart]:
    """The five parts, as they will be sent."""
    rows = (
        _target(permohonan),
        _contact(permohonan),
        _name(permohonan, judged),
        [SummaryRow(str(LABELS["committed"]), _("Disanggupi"))],
        _signature(permohonan, office),
    )
    here = reverse("permohonan:form", args=[permohonan.pk])
    return [
        ReviewPart(str(part.title), f"{here}#{part.key}", found)
        for part, found in zip(PARTS, rows, strict=True)
    ]


def _row(permohonan: Permohonan, name: str, value: str = "", small: str = "") -> SummaryRow:
    return SummaryRow(str(LABELS[name]), value or str(getattr(permohonan, name)), small)


def _target(permohonan: Permohonan) -> list[SummaryRow]:
    rows = [
        SummaryRow(_("Nama OPD"), permohonan.opd.name),
        _row(permohonan, "kind", str(permohonan.get_kind_display())),
    ]
    if permohonan.website:
        wishes = ", ".join(str(Permohonan.Wish(wish).label) for wish in permohonan.wishes)
        rows += [_row(permohonan, "website", permohonan.website.name), _row(permohonan, "wishes", wishes)]
    return [*rows, _row(permohonan, "wish_note")] if permohonan.wish_note else rows


def _contact(permohonan: Permohonan) -> list[SummaryRow]:
    return [
        _row(permohonan, "contact_name"),
        _row(permohonan, "contact_position"),
        _row(permohonan, "contact_phone", phone_words(permohonan.contact_phone)),
        _row(
            permohonan,
            "contact_email",
            permohonan.contact_email or _("tidak ada; akses diserahkan langsung oleh petugas"),
        ),
    ]


def _name(permohonan: Permohonan, judged: Judged) -> list[SummaryRow]:
    answer = judged.answer
    remark = " ".join(answer.sentences) if answer and answer.level != "ok" else ""
    return [
        _row(permohonan, "website_name"),
        _row(permohonan, "subdomain", f"{label_of(permohonan)}.{settings.PENDOPO_DOMAIN}", remark),
    ]


def _signature(permohonan: Permohonan, office: Office) -> list[SummaryRow]:
    day = format_date(permohonan.signed_on) if permohonan.signed_on else ""
    letter = [_row(permohonan, "letter_number")] if permohonan.letter_number else []
    return [
        *letter,
        SummaryRow(_("Tempat dan tanggal"), f"{permohonan.signed_place}, {day}"),
        _row(permohonan, "head_title"),
        _row(permohonan, "head_name"),
        _row(permohonan, "head_nip", _("tersimpan, hanya dicetak pada formulir")),
        SummaryRow(
            str(LABELS["form_file"]),
            permohonan.form_name,
            str(MATCHES.get(form_match(permohonan, office), "")),
            reverse("permohonan:signed_form", args=[permohonan.pk]),
        ),
    ]
