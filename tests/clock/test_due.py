"""When a limit has run out: the examples of the office, and a count minute by minute."""

import csv
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pendopo.clock import (
    NATIONAL_NORMAL,
    WIB,
    Calendar,
    Interval,
    NoWorkingHours,
    Regime,
    Span,
)
from tests.clock.conftest import is_open

FRIDAY = 4
HOUR = Span(hours=1)


def wib(*parts):
    return datetime(*parts, tzinfo=WIB)


@pytest.mark.parametrize(
    ("start", "span", "due"),
    [
        pytest.param(wib(2026, 11, 24, 5), HOUR, wib(2026, 11, 24, 8, 30), id="before opening"),
        pytest.param(wib(2026, 11, 24, 9), HOUR, wib(2026, 11, 24, 10), id="plain"),
        pytest.param(wib(2026, 11, 24, 15), HOUR, wib(2026, 11, 24, 16), id="until closing"),
        pytest.param(wib(2026, 11, 24, 11, 30), HOUR, wib(2026, 11, 24, 13, 30), id="break"),
        pytest.param(wib(2026, 11, 24, 11), HOUR, wib(2026, 11, 24, 12), id="until the break"),
        pytest.param(wib(2026, 11, 24, 15, 40), HOUR, wib(2026, 11, 25, 8, 10), id="end of the day"),
        pytest.param(wib(2026, 11, 24, 16), HOUR, wib(2026, 11, 25, 8, 30), id="at closing"),
        pytest.param(wib(2026, 11, 27, 11), HOUR, wib(2026, 11, 27, 13, 30), id="break of Friday"),
        pytest.param(wib(2026, 11, 27, 16, 10), HOUR, wib(2026, 11, 30, 8, 10), id="weekend"),
        pytest.param(wib(2026, 11, 28, 9), HOUR, wib(2026, 11, 30, 8, 30), id="on Saturday"),
        pytest.param(wib(2026, 11, 27, 15), Span(hours=3), wib(2026, 11, 30, 9), id="three hours"),
        pytest.param(wib(2026, 12, 23, 15, 30), HOUR, wib(2026, 12, 28, 8), id="Christmas and joint leave"),
        pytest.param(wib(2026, 2, 13, 16), HOUR, wib(2026, 2, 18, 8, 30), id="Imlek, then Ramadan hours"),
        pytest.param(wib(2026, 3, 17, 14, 30), HOUR, wib(2026, 3, 25, 8), id="Nyepi and Idulfitri"),
    ],
)
def test_hours_run_only_while_the_office_works(national, start, span, due):
    assert national.due(start, span) == due


@pytest.mark.parametrize(
    ("start", "due"),
    [
        (wib(2026, 2, 13, 16), wib(2026, 2, 18, 7)),
        (wib(2026, 3, 17, 14, 30), wib(2026, 3, 25, 8, 30)),
    ],
)
def test_an_office_with_ramadan_hours_of_its_own_counts_by_them(banten, start, due):
    assert banten.due(start, HOUR) == due


@pytest.mark.parametrize(
    ("days", "last"),
    [
        (2, date(2026, 11, 26)),
        (5, date(2026, 12, 1)),
        (10, date(2026, 12, 8)),
        (14, date(2026, 12, 14)),
        (17, date(2026, 12, 17)),
        (30, date(2027, 1, 11)),
        (60, date(2027, 2, 23)),
    ],
)
@pytest.mark.parametrize("hour", [0, 9, 12, 23])
def test_days_count_from_the_day_of_receipt_and_end_at_closing(national, days, last, hour):
    closing = time(16, 30) if last.weekday() == FRIDAY else time(16)

    due = national.due(wib(2026, 11, 24, hour), Span(days=days))

    assert due == datetime.combine(last, closing, WIB)


def test_a_letter_of_saturday_has_its_first_day_on_monday(national):
    assert national.due(wib(2026, 11, 28, 10), Span(days=1)) == wib(2026, 11, 30, 16)


def test_the_day_of_receipt_is_the_day_in_the_office_not_in_utc(national):
    """23.30 UTC on Monday is Tuesday morning in Jakarta."""
    assert national.due(datetime(2026, 11, 23, 23, 30, tzinfo=UTC), Span(days=1)) == wib(2026, 11, 25, 16)


def test_a_limit_is_told_in_utc(national):
    assert national.due(wib(2026, 11, 24, 9), HOUR).tzinfo is UTC


def test_seconds_are_not_lost(national):
    assert national.due(wib(2026, 11, 24, 15, 59, 30), HOUR) == wib(2026, 11, 25, 8, 29, 30)


def test_the_holidays_of_the_package_are_those_of_the_decree(national, pytestconfig):
    rows = pytestconfig.rootpath / "tests" / "clock" / "hari-libur-2026.csv"
    with rows.open(encoding="utf-8") as file:
        decreed = {date.fromisoformat(row["tanggal"]) for row in csv.DictReader(file)}

    assert {day for day in national.holidays if day.year == 2026} == decreed


def test_a_new_holiday_moves_the_limit(national):
    declared = Calendar(national.regimes, national.holidays | {date(2026, 11, 25)})

    assert declared.due(wib(2026, 11, 24, 15, 40), HOUR) == wib(2026, 11, 26, 8, 10)


def test_a_service_that_works_six_days_counts_saturday():
    six = Regime("Enam hari", date(2026, 1, 1), None, {**NATIONAL_NORMAL, 5: (Interval(time(8), time(12)),)})

    assert Calendar((six,)).due(wib(2026, 11, 27, 16, 10), HOUR) == wib(2026, 11, 28, 8, 40)


def test_clocks_that_are_set_back_do_not_lengthen_an_hour():
    """An office elsewhere may have daylight saving: 01.30 comes twice on 25 Oct 2026 in Berlin."""
    night = Regime("Malam", date(2026, 1, 1), None, dict.fromkeys(range(7), (Interval(time(1), time(5)),)))
    calendar = Calendar((night,), zone=ZoneInfo("Europe/Berlin"))

    due = calendar.due(datetime(2026, 10, 25, 1, tzinfo=ZoneInfo("Europe/Berlin")), Span(hours=5))

    assert due == datetime(2026, 10, 25, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    "regimes",
    [
        (),
        (Regime("Kosong", date(2026, 1, 1), None, {}),),
        (Regime("Berakhir", date(2020, 1, 1), date(2020, 12, 31), NATIONAL_NORMAL),),
    ],
)
@pytest.mark.parametrize("span", [HOUR, Span(days=2)])
def test_a_calendar_without_hours_says_so_instead_of_searching_forever(regimes, span):
    with pytest.raises(NoWorkingHours, match="Lengkapi jam kerja kantor"):
        Calendar(regimes).due(wib(2026, 11, 24, 9), span)


def test_the_end_of_all_days_is_a_clear_refusal(national):
    with pytest.raises(NoWorkingHours):
        national.due(wib(9999, 12, 30, 9), Span(days=9))


def test_a_time_without_a_zone_is_refused(national):
    naive = datetime(2026, 11, 24, 9)  # noqa: DTZ001

    with pytest.raises(ValueError, match="time zone"):
        national.due(naive, HOUR)


# Moments around weekends, Fridays, Ramadan, Idulfitri and Christmas, to the minute.
moments = st.integers(0, 366 * 24 * 60).map(lambda minute: wib(2026, 1, 1) + timedelta(minutes=minute))


def working_minutes(calendar, start):
    """The minutes in which the office works, one by one from `start`, by looking at the clock on the wall."""
    at = start
    while True:
        intervals = calendar.hours_on(at.date())
        if any(interval.start <= at.time() < interval.end for interval in intervals):
            yield at
        at += timedelta(minutes=1)


@settings(max_examples=60, deadline=None)
@given(start=moments, minutes=st.integers(1, 600))
def test_counting_minute_by_minute_comes_to_the_same(national, start, minutes):
    *_, last = (minute for _, minute in zip(range(minutes), working_minutes(national, start), strict=False))

    assert national.due(start, Span(minutes=minutes)) == last + timedelta(minutes=1)


@given(start=moments, minutes=st.integers(1, 6000))
def test_what_has_elapsed_when_a_limit_is_due_is_the_limit(national, start, minutes):
    due = national.due(start, Span(minutes=minutes))

    assert national.elapsed(start, due) == timedelta(minutes=minutes)
    assert national.elapsed(start, due - timedelta(seconds=1)) < timedelta(minutes=minutes)


@given(start=moments, later=st.integers(0, 20_000), minutes=st.integers(1, 3000), more=st.integers(0, 3000))
def test_who_starts_later_or_has_more_time_is_never_due_earlier(national, start, later, minutes, more):
    due = national.due(start, Span(minutes=minutes))

    assert national.due(start + timedelta(minutes=later), Span(minutes=minutes)) >= due
    assert national.due(start, Span(minutes=minutes + more)) >= due


@given(start=moments, later=st.integers(0, 20_000), days=st.integers(1, 60), more=st.integers(0, 30))
def test_limits_in_days_keep_their_order_too(national, start, later, days, more):
    due = national.due(start, Span(days=days))

    assert national.due(start + timedelta(minutes=later), Span(days=days)) >= due
    assert national.due(start, Span(days=days + more)) >= due
    assert due > start


@settings(deadline=None)
@given(start=moments, days=st.integers(1, 40))
def test_counting_days_on_the_wall_calendar_comes_to_the_same(national, start, days):
    """Without weekends and red days, the nth day after the day of receipt is the last."""
    year = (start.date() + timedelta(days=ahead) for ahead in range(1, 400))
    working = (day for day in year if day.weekday() < 5 and day not in national.holidays)
    *_, last = (day for _, day in zip(range(days), working, strict=False))

    due = national.due(start, Span(days=days))

    assert due.astimezone(WIB).date() == last
    assert not is_open(national, due)
    assert is_open(national, due - timedelta(seconds=1))
