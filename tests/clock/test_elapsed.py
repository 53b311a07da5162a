"""Working time that went by, and when the door is open."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pendopo.clock import NATIONAL_NORMAL, NATIONAL_RAMADAN, WIB, Calendar, Regime
from tests.clock.conftest import is_open


def wib(*parts):
    return datetime(*parts, tzinfo=WIB)


def hours(number):
    return timedelta(hours=number)


@pytest.mark.parametrize(
    ("start", "end", "worked"),
    [
        pytest.param(wib(2026, 11, 24, 9), wib(2026, 11, 24, 10), hours(1), id="plain"),
        pytest.param(wib(2026, 11, 24, 11, 30), wib(2026, 11, 24, 13, 30), hours(1), id="over the break"),
        pytest.param(wib(2026, 11, 24, 0), wib(2026, 11, 25, 0), hours(7.5), id="a whole day"),
        pytest.param(wib(2026, 11, 23, 0), wib(2026, 11, 30, 0), hours(37.5), id="a whole week"),
        pytest.param(wib(2026, 2, 23, 0), wib(2026, 3, 2, 0), hours(32.5), id="a week of Ramadan"),
        pytest.param(wib(2026, 11, 28, 0), wib(2026, 11, 29, 23), hours(0), id="a weekend"),
        pytest.param(wib(2026, 12, 24, 0), wib(2026, 12, 28, 0), hours(0), id="holidays"),
        pytest.param(wib(2026, 11, 24, 16), wib(2026, 11, 25, 7, 30), hours(0), id="a night"),
        pytest.param(wib(2026, 11, 24, 10), wib(2026, 11, 24, 9), hours(0), id="backwards"),
        pytest.param(wib(2026, 11, 27, 9), wib(2026, 11, 24, 9), hours(0), id="days backwards"),
    ],
)
def test_only_working_time_elapses(national, start, end, worked):
    assert national.elapsed(start, end) == worked


def test_a_calendar_without_hours_lets_no_time_elapse():
    assert Calendar(()).elapsed(wib(2026, 1, 1), wib(2026, 12, 31)) == timedelta()


minutes = st.integers(0, 500_000).map(lambda minute: wib(2026, 1, 1) + timedelta(minutes=minute))


@given(st.tuples(minutes, minutes, minutes).map(sorted))
def test_parts_of_a_way_add_up_to_the_whole(national, moments):
    first, middle, last = moments

    whole = national.elapsed(first, last)

    assert national.elapsed(first, middle) + national.elapsed(middle, last) == whole
    assert timedelta() <= whole <= last - first


@settings(deadline=None, max_examples=60)
@given(start=minutes, length=st.integers(0, 5_000))
def test_counting_the_open_minutes_comes_to_the_same(national, start, length):
    opened = sum(is_open(national, start + timedelta(minutes=minute)) for minute in range(length))

    assert national.elapsed(start, start + timedelta(minutes=length)) == timedelta(minutes=opened)


@pytest.mark.parametrize(
    ("at", "open_then"),
    [
        (wib(2026, 11, 24, 7, 29), False),
        (wib(2026, 11, 24, 7, 30), True),
        (wib(2026, 11, 24, 11, 59), True),
        (wib(2026, 11, 24, 12), False),
        (wib(2026, 11, 24, 13), True),
        (wib(2026, 11, 24, 16), False),
        (wib(2026, 11, 27, 16, 15), True),
        (wib(2026, 11, 28, 10), False),
        (wib(2026, 12, 25, 10), False),
        (wib(2026, 3, 2, 7, 45), False),
    ],
)
def test_the_office_is_open_in_its_hours_and_closed_at_the_stroke_of_closing(national, at, open_then):
    assert is_open(national, at) is open_then


def test_the_narrowest_regime_holds_whatever_the_order():
    wide = Regime("Sejak 2024", date(2024, 1, 1), None, NATIONAL_NORMAL)
    renewed = Regime("Sejak 1 Maret", date(2026, 3, 1), None, NATIONAL_NORMAL)
    ramadan = Regime("Ramadan", date(2026, 2, 18), date(2026, 3, 19), NATIONAL_RAMADAN)

    for regimes in ((wide, renewed, ramadan), (ramadan, renewed, wide)):
        calendar = Calendar(regimes)
        assert calendar.regime_on(date(2026, 2, 17)) is wide
        assert calendar.regime_on(date(2026, 3, 5)) is ramadan
        assert calendar.regime_on(date(2026, 3, 20)) is renewed
        assert calendar.regime_on(date(2023, 12, 31)) is None


def test_a_holiday_is_no_working_day_and_neither_is_sunday(national):
    assert national.hours_on(date(2026, 11, 24))
    assert national.hours_on(date(2026, 12, 24)) == ()
    assert national.hours_on(date(2026, 11, 29)) == ()


def test_calendars_are_equal_by_what_they_hold_not_by_what_they_have_counted(national):
    twin = Calendar(national.regimes, national.holidays)

    assert twin == national
    assert hash(twin) == hash(national)
