"""One page that shows every component in every state."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from pendopo.ui.forms import SampleForm
from pendopo.ui.parts import SummaryRow, TimelineEntry

COLOURS = (
    *("ink", "ink-2", "ink-3", "line-strong", "line", "sunken", "paper", "sheet"),
    *("brand", "brand-strong", "brand-line", "brand-soft", "accent", "ok", "warn", "bad"),
)
BUTTONS = (
    ("utama", "", "Terbitkan", "Menerbitkan"),
    ("kedua", "button-second", "Pratinjau", "Membuka"),
    ("tautan", "button-link", "Batal", ""),
    ("merusak", "button-danger", "Cabut", ""),
)
SUMMARY = (
    SummaryRow("OPD pemohon", "Dinas Ketahanan Pangan"),
    SummaryRow("Surat OPD", "500.1/118/DISKETAPANG/2026", small="24 November 2026"),
    SummaryRow("Lampiran", "Formulir permohonan bertanda tangan", small="PDF, 182 KB", url="#"),
)
JOURNEY = (
    TimelineEntry("done", "OPD mengajukan permohonan", ("Kepala Dinas Ketahanan Pangan", "24 Nov, 09.02")),
    TimelineEntry(
        "returned",
        "Dikembalikan untuk diperbaiki",
        ("Kepala Dinas", "24 Nov, 09.14"),
        defects=("Pindaian formulir terpotong.",),
    ),
    TimelineEntry(
        "paused",
        "Menunggu pemohon",
        ("sejak 24 Nov, 09.20",),
        note="Kami menunggu surat penunjukan pengelola.",
    ),
    TimelineEntry("now", "Disposisi Kepala Dinas", ("Di meja Anda, dibaca 09.21", "batas 10.02")),
    TimelineEntry("todo", "Disposisi Kepala Bidang", ("1 jam kerja",)),
)


def components(request: HttpRequest) -> HttpResponse:
    """Colours, buttons, fields, labels, notices, lists, journeys, empty and waiting states."""
    context = {
        "colours": COLOURS,
        "buttons": BUTTONS,
        "form": SampleForm(
            {"title": "Pekan imunisasi kejar", "name": "ketahanan_pangan", "kind": "pembuatan"}
        ),
        "summary": SUMMARY,
        "journey": JOURNEY,
        "days": (0, 41, 112, None),
    }
    return render(request, "ui/komponen.html", context)


# The decorators of `accounts` live a floor higher; the rule stands here by hand.
components.access_rule = "public"  # type: ignore[attr-defined]
