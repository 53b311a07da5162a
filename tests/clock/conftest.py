"""Calendars of the examples: national hours, Ramadan of 2026, the holidays of the yearly joint decree."""

from datetime import date, time

import holidays
import pytest

from pendopo.clock import NATIONAL_NORMAL, NATIONAL_RAMADAN, WIB, Calendar, Interval, Regime

RAMADAN_STARTS, RAMADAN_ENDS = date(2026, 2, 18), date(2026, 3, 19)


def days_off(*years):
    """Public holidays and joint leave of these years."""
    return frozenset(holidays.Indonesia(years=years, categories=("public", "government")))


NORMAL = Regime("Jam kerja", date(2024, 1, 1), None, NATIONAL_NORMAL)
RAMADAN = Regime("Ramadan 1447 H", RAMADAN_STARTS, RAMADAN_ENDS, NATIONAL_RAMADAN)
BANTEN_RAMADAN = Regime(
    "Ramadan 1447 H, SE 3/2026",
    RAMADAN_STARTS,
    RAMADAN_ENDS,
    {
        **dict.fromkeys(range(4), (Interval(time(6, 30), time(12)), Interval(time(12, 30), time(14)))),
        4: (Interval(time(6, 30), time(11, 30)), Interval(time(12, 30), time(14, 30))),
    },
)


def is_open(calendar, at):
    """Whether the office works at this instant, by the hours of its day; at closing it no longer does."""
    local = at.astimezone(WIB)
    return any(part.start <= local.time() < part.end for part in calendar.hours_on(local.date()))


@pytest.fixture(scope="session")
def national():
    return Calendar((NORMAL, RAMADAN), days_off(2026, 2027))


@pytest.fixture(scope="session")
def banten():
    return Calendar((NORMAL, BANTEN_RAMADAN), days_off(2026, 2027))
