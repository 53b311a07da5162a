"""Dates, times and limits in Indonesian words, in WIB; the one place that spells them."""

from datetime import date, datetime, timedelta

from pendopo.clock.remaining import Remaining
from pendopo.clock.span import Span
from pendopo.clock.wall import WIB, as_utc

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
# Day and month stay on one line.
NBSP = "\N{NO-BREAK SPACE}"
# From a full working day on, the day since when says more than a number of hours.
LONG_LATE = 8 * 60


def _local_day(value: date) -> date:
    return as_utc(value).astimezone(WIB).date() if isinstance(value, datetime) else value


def format_time(value: datetime) -> str:
    """'09.38'."""
    return f"{as_utc(value).astimezone(WIB):%H.%M}"


def format_date(value: date) -> str:
    """'24 November 2026'."""
    day = _local_day(value)
    return f"{day.day}{NBSP}{MONTHS[day.month - 1]} {day.year}"


def format_short(value: date) -> str:
    """'24 Nov'."""
    day = _local_day(value)
    return f"{day.day}{NBSP}{SHORT_MONTHS[day.month - 1]}"


def format_short_year(value: date) -> str:
    """'24 Nov 2026'."""
    return f"{format_short(value)} {_local_day(value).year}"


def format_moment(value: datetime) -> str:
    """'24 Nov 2026, 09.38'."""
    return f"{format_short_year(value)}, {format_time(value)}"


def format_day(value: date) -> str:
    """'Selasa'."""
    return DAYS[_local_day(value).weekday()]


def format_day_short(value: date) -> str:
    """'Selasa, 24 Nov'."""
    return f"{format_day(value)}, {format_short(value)}"


def format_day_date(value: date) -> str:
    """'Selasa, 24 November 2026'."""
    return f"{format_day(value)}, {format_date(value)}"


def minutes_words(minutes: int) -> str:
    """'24 menit', '2 jam 05 menit', '3 jam'."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} menit"
    return f"{hours} jam {rest:02} menit" if rest else f"{hours} jam"


def duration_words(duration: timedelta) -> str:
    """A length of working time in whole minutes, as in a table of medians."""
    return minutes_words(duration // timedelta(minutes=1))


def span_words(span: Span) -> str:
    """A limit as the SOP writes it: '1 jam kerja', '1 jam 30 menit kerja', '2 hari kerja'."""
    if span.days:
        return f"{span.days} hari kerja"
    return f"{minutes_words(span.hours * 60 + span.minutes)} kerja"


def remaining_words(remaining: Remaining) -> str:
    """'Terlambat 12 menit', 'Sisa 24 menit', 'Sisa 2 jam 05 menit', 'Besok 08.20', 'Kamis, 26 Nov'."""
    if remaining.code == "late":
        return _late_words(remaining)
    if remaining.code == "later":
        return _later_words(remaining)
    return f"Sisa {minutes_words(remaining.minutes)}" if remaining.minutes else "Batas waktu sekarang"


def _late_words(remaining: Remaining) -> str:
    if remaining.minutes >= LONG_LATE:
        return f"Terlambat sejak {_near(remaining.due, remaining.today)}"
    # A limit that ran out at closing is late in the evening without a working minute gone.
    return f"Terlambat {minutes_words(remaining.minutes)}" if remaining.minutes else "Terlambat"


def _later_words(remaining: Remaining) -> str:
    if _local_day(remaining.due) - remaining.today == timedelta(days=1):
        return f"Besok {format_time(remaining.due)}"
    return f"{format_day(remaining.due)}, {_near(remaining.due, remaining.today)}"


def _near(value: date, today: date) -> str:
    """Day and month, with the year only when it is another one."""
    return format_short(value) if _local_day(value).year == today.year else format_short_year(value)
