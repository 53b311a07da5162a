"""Regimes say what the law says, and refuse hours that cannot be."""

from datetime import UTC, date, time, timedelta

import pytest

from pendopo.clock import NATIONAL_NORMAL, NATIONAL_RAMADAN, Interval, Regime, now

MORNING, AFTERNOON = Interval(time(8), time(12)), Interval(time(13), time(16))


@pytest.mark.parametrize(
    ("hours", "week"),
    [
        (NATIONAL_NORMAL, timedelta(hours=37, minutes=30)),
        (NATIONAL_RAMADAN, timedelta(hours=32, minutes=30)),
    ],
)
def test_the_national_week_has_the_hours_of_the_presidential_regulation(hours, week):
    """Perpres 21/2023."""
    assert sum((part.length for day in hours.values() for part in day), timedelta()) == week


@pytest.mark.parametrize(("start", "end"), [(time(9), time(9)), (time(16), time(8))])
def test_an_interval_ends_after_it_starts(start, end):
    with pytest.raises(ValueError, match="must end after it starts"):
        Interval(start, end)


def test_an_interval_is_in_local_time():
    with pytest.raises(ValueError, match="local time"):
        Interval(time(8, tzinfo=UTC), time(9, tzinfo=UTC))


@pytest.mark.parametrize(
    ("hours", "why"),
    [
        ({7: (MORNING,)}, "weekday 7"),
        ({0: (AFTERNOON, MORNING)}, "out of order"),
        ({0: (MORNING, Interval(time(11), time(13)))}, "overlap"),
    ],
)
def test_impossible_hours_are_refused(hours, why):
    with pytest.raises(ValueError, match=why):
        Regime("Keliru", date(2026, 1, 1), None, hours)


def test_intervals_may_touch():
    touching = (MORNING, Interval(time(12), time(13)))

    assert Regime("Tanpa istirahat", date(2026, 1, 1), None, {0: touching}).hours[0] == touching


def test_a_regime_ends_after_it_starts():
    with pytest.raises(ValueError, match="ends before it starts"):
        Regime("Terbalik", date(2026, 3, 19), date(2026, 2, 18), NATIONAL_RAMADAN)


def test_a_regime_covers_its_first_and_its_last_day():
    regime = Regime("Ramadan", date(2026, 2, 18), date(2026, 3, 19), NATIONAL_RAMADAN)

    covered = [regime.covers(date(2026, *day)) for day in ((2, 17), (2, 18), (3, 19), (3, 20))]

    assert covered == [False, True, True, False]


def test_now_is_in_utc():
    assert now().tzinfo is UTC
