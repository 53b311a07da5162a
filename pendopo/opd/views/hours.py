"""Working days: office hours by regime, and the holidays of a year."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from pendopo import clock
from pendopo.accounts.access import signed_in, user_of
from pendopo.clock.words import DAYS, format_date
from pendopo.errors import Refused
from pendopo.opd import services
from pendopo.opd.access import administrators
from pendopo.opd.forms_office import DecreeForm, HolidayForm, HoursForm, hours_of
from pendopo.opd.models import Holiday, WorkSchedule
from pendopo.opd.posts import day_of
from pendopo.opd.services.hours import ESTIMATE
from pendopo.opd.views.sheets import Sheet, fill, show

WARN_FROM = 10  # October: the decree for the next year is due


@signed_in
def hours(request: HttpRequest) -> HttpResponse:
    """The office's regimes, and the holidays of one year; everybody who works here may read them."""
    today = day_of(clock.now())
    years = sorted({day.year for day in Holiday.objects.dates("on", "year")} | {today.year})
    wanted = request.GET.get("tahun", "")
    year = int(wanted) if wanted.isdecimal() and int(wanted) in years else today.year
    context = {
        "regimes": _regimes(),
        "holidays": Holiday.objects.filter(on__year=year),
        "years": years,
        "year": year,
        "missing": missing_year(today),
        "estimated": Holiday.objects.filter(on__year=year, source=ESTIMATE).exists(),
    }
    return show(request, "organisasi/hours.html", context)


def missing_year(today: date) -> int | None:
    """The next year, when it is October and no decree for its holidays has been entered."""
    decreed = Holiday.objects.filter(on__year=today.year + 1).exclude(source=ESTIMATE)
    return None if today.month < WARN_FROM or decreed.exists() else today.year + 1


def _regimes() -> list[dict[str, Any]]:
    """Each regime with its days in words, days with the same hours together."""
    regimes: dict[tuple[str, date], dict[str, Any]] = {}
    for row in WorkSchedule.objects.order_by("starts_on", "regime", "weekday", "opens_at"):
        regime = regimes.setdefault(
            (row.regime, row.starts_on),
            {
                "name": row.regime,
                "starts_on": row.starts_on,
                "ends_on": row.ends_on,
                "source": row.source,
                "days": {},
            },
        )
        part = f"{row.opens_at:%H.%M}–{row.closes_at:%H.%M}"
        regime["days"].setdefault(DAYS[row.weekday], []).append(part)
    for regime in regimes.values():
        regime["days"] = _together({day: ", ".join(parts) for day, parts in regime["days"].items()})
    return list(regimes.values())


def _together(days: dict[str, str]) -> list[tuple[str, str]]:
    """Neighbouring days with the same hours as one line: “Senin–Kamis”."""
    lines: list[tuple[list[str], str]] = []
    for day, text in days.items():
        if lines and lines[-1][1] == text:
            lines[-1][0].append(day)
        else:
            lines.append(([day], text))
    return [(names[0] if len(names) == 1 else f"{names[0]}–{names[-1]}", text) for names, text in lines]


@administrators
def add_holiday(request: HttpRequest) -> HttpResponse:
    """Close the office on a day."""
    form = HolidayForm(request.POST or None)
    sheet = Sheet(
        _("Tambah hari libur"),
        _("Simpan"),
        reverse("organisasi:hours"),
        intro=_("Batas waktu berkas yang sedang berjalan dihitung ulang menurut hari kerja yang baru."),
    )

    def act(data: dict[str, Any]) -> object:
        day = services.add_holiday(**data, actor=user_of(request), at=clock.now())
        return _("%(day)s menjadi hari libur.") % {"day": format_date(day.on)}

    return fill(request, form, sheet, act)


@administrators
@require_POST
def remove_holiday(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a holiday back."""
    day = get_object_or_404(Holiday, pk=pk)
    try:
        services.remove_holiday(day, actor=user_of(request), at=clock.now())
        messages.success(
            request, str(_("%(day)s kembali menjadi hari kerja.") % {"day": format_date(day.on)})
        )
    except Refused as reason:
        messages.error(request, reason.sentence)
    return redirect(f"{reverse('organisasi:hours')}?tahun={day.on.year}")


@administrators
def confirm_year(request: HttpRequest, year: int) -> HttpResponse:
    """Enter the decree that fixes the holidays of a year."""
    form = DecreeForm(request.POST or None)
    sheet = Sheet(
        _("Tetapkan hari libur %(year)s") % {"year": year},
        _("Tetapkan"),
        f"{reverse('organisasi:hours')}?tahun={year}",
        intro=_("Tambah dan hapus dahulu hari yang berbeda dari SKB, lalu tulis nomornya di sini."),
    )

    def act(data: dict[str, Any]) -> object:
        count = services.confirm_year(year, decree=data["decree"], actor=user_of(request), at=clock.now())
        return _("%(count)s hari libur ditetapkan.") % {"count": count}

    return fill(request, form, sheet, act)


@administrators
def set_hours(request: HttpRequest) -> HttpResponse:
    """Enter office hours from one day to another, such as those of Ramadan."""
    form = HoursForm(request.POST or None)
    sheet = Sheet(
        _("Tambah jam kerja"),
        _("Simpan"),
        reverse("organisasi:hours"),
        intro=_("Ketentuan dengan masa yang lebih sempit, misalnya Ramadan, mengalahkan yang lebih luas."),
        template="organisasi/hours_form.html",
    )

    def act(data: dict[str, Any]) -> object:
        services.set_hours(
            regime=data["regime"],
            starts_on=data["starts_on"],
            ends_on=data["ends_on"],
            hours=hours_of(data),
            source=data["source"],
            actor=user_of(request),
            at=clock.now(),
        )
        return _("%(name)s tersimpan.") % {"name": data["regime"]}

    return fill(request, form, sheet, act)


@administrators
@require_POST
def remove_hours(request: HttpRequest) -> HttpResponse:
    """Take office hours back that were entered by mistake."""
    try:
        services.remove_hours(
            regime=request.POST.get("regime", ""),
            starts_on=date.fromisoformat(request.POST.get("starts_on", "")),
            actor=user_of(request),
            at=clock.now(),
        )
        messages.success(request, str(_("Jam kerja dihapus.")))
    except Refused as reason:
        messages.error(request, reason.sentence)
    except ValueError:
        messages.error(request, str(_("Jam kerja ini tidak dikenal. Muat ulang halamannya.")))
    return redirect("organisasi:hours")
