"""Dates and moments as a letter writes them: 24 November 2026, pukul 14.12 WIB."""

from datetime import date, datetime

from pendopo.clock import WIB
from pendopo.clock.words import MONTHS


def written_date(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def written_moment(at: datetime) -> str:
    """`24 November 2026 pukul 14.12 WIB`; `at` must know its zone."""
    return f"{written_date(local_day(at))} pukul {at.astimezone(WIB):%H.%M} WIB"


def stamped(at: datetime) -> str:
    """`24 November 2026, 14.12`, where a form has little room; the office's time."""
    return f"{written_date(local_day(at))}, {at.astimezone(WIB):%H.%M}"


def local_day(at: datetime) -> date:
    """The office's day on which `at` falls."""
    if at.tzinfo is None:
        raise ValueError("a moment on a letter needs its time zone")
    return at.astimezone(WIB).date()
