"""Office hours and holidays as the office enters them, with the decree on which they rest."""

from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from pendopo.accounts.models import User
from pendopo.audit.services import record
from pendopo.clock import Hours
from pendopo.clock.words import format_date
from pendopo.errors import Invalid, Stale
from pendopo.opd.changes import calendar_changed
from pendopo.opd.models import Holiday, WorkSchedule

# The source of a holiday that no decree has fixed yet.
ESTIMATE = "Perkiraan, menunggu SKB"


@transaction.atomic
def add_holiday(
    *, on: date, name: str, kind: str, source: str = "", actor: User | None, at: datetime
) -> Holiday:
    """Close the office on a day, as of the moment at which the decree is entered."""
    try:
        with transaction.atomic():
            day = Holiday.objects.create(on=on, name=name.strip(), kind=kind, source=source.strip())
    except IntegrityError:
        raise Invalid(
            {
                "on": _("%(day)s sudah tercatat sebagai hari libur. Pilih tanggal lain.")
                % {"day": format_date(on)}
            }
        ) from None
    record("libur.tambah", subject=f"{format_date(on)}: {name}", user=actor, at=at, data={"jenis": kind})
    calendar_changed(
        _("%(day)s menjadi hari libur: %(name)s.") % {"day": format_date(on), "name": name},
        actor=actor,
        at=at,
    )
    return day


@transaction.atomic
def remove_holiday(day: Holiday, *, actor: User, at: datetime) -> None:
    """Take back a day that a new decree moved or cancelled."""
    deleted, _rows = Holiday.objects.filter(pk=day.pk).delete()
    if not deleted:
        raise Stale(_("Hari libur ini sudah dihapus sebelumnya. Muat ulang halamannya."))
    record("libur.hapus", subject=f"{format_date(day.on)}: {day.name}", user=actor, at=at)
    calendar_changed(
        _("%(day)s kembali menjadi hari kerja.") % {"day": format_date(day.on)}, actor=actor, at=at
    )


@transaction.atomic
def set_hours(
    *,
    regime: str,
    starts_on: date,
    ends_on: date | None,
    hours: Hours,
    source: str = "",
    actor: User | None,
    at: datetime,
) -> None:
    """Enter office hours that hold from one day to another; of the same name and start they replace."""
    if ends_on is not None and ends_on < starts_on:
        raise Invalid(
            {"ends_on": _("Hari terakhir tidak dapat sebelum hari pertama. Pilih tanggal sesudahnya.")}
        )
    if not any(hours.values()):
        raise Invalid({"regime": _("Isi jam kerja untuk sekurang-kurangnya satu hari.")})
    WorkSchedule.objects.filter(regime=regime.strip(), starts_on=starts_on).delete()
    WorkSchedule.objects.bulk_create(
        WorkSchedule(
            regime=regime.strip(),
            starts_on=starts_on,
            ends_on=ends_on,
            weekday=weekday,
            opens_at=part.start,
            closes_at=part.end,
            source=source.strip(),
        )
        for weekday, parts in hours.items()
        for part in parts
    )
    record("jam.atur", subject=regime, user=actor, at=at, data={"mulai": starts_on.isoformat()})
    calendar_changed(
        _("Jam kerja “%(name)s” berlaku sejak %(day)s.") % {"name": regime, "day": format_date(starts_on)},
        actor=actor,
        at=at,
    )


@transaction.atomic
def remove_hours(*, regime: str, starts_on: date, actor: User, at: datetime) -> None:
    """Take back office hours that were entered by mistake; the last ones stay."""
    rows = WorkSchedule.objects.filter(regime=regime, starts_on=starts_on)
    if not WorkSchedule.objects.exclude(pk__in=rows.values("pk")).exists():
        raise Stale(_("Ini satu-satunya jam kerja kantor. Tambahkan yang baru lebih dahulu."))
    if not rows.delete()[0]:
        raise Stale(_("Jam kerja ini sudah dihapus sebelumnya. Muat ulang halamannya."))
    record("jam.hapus", subject=regime, user=actor, at=at, data={"mulai": starts_on.isoformat()})
    calendar_changed(_("Jam kerja “%(name)s” dihapus.") % {"name": regime}, actor=actor, at=at)


@transaction.atomic
def confirm_year(year: int, *, decree: str, actor: User, at: datetime) -> int:
    """Enter the decree of a year whose holidays were estimated so far; how many days it confirms."""
    if not decree.strip():
        raise Invalid({"decree": _("Tulis nomor SKB yang menetapkannya.")})
    confirmed = Holiday.objects.filter(on__year=year, source=ESTIMATE).update(source=decree.strip())
    record(
        "libur.tetapkan",
        subject=str(year),
        user=actor,
        at=at,
        data={"skb": decree.strip(), "hari": confirmed},
    )
    return confirmed
