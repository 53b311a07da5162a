"""The tables of hours and holidays as the clock reads them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from pendopo.clock import NATIONAL_NORMAL, NATIONAL_RAMADAN, Interval, Span
from pendopo.errors import Invalid, Stale
from pendopo.opd import services
from pendopo.opd.models import Holiday, WorkSchedule
from pendopo.opd.seeds import seed_holidays, seed_hours
from pendopo.opd.services.hours import ESTIMATE
from pendopo.opd.views.hours import missing_year
from tests.conftest import MONDAY_8_WIB

HOUR = Span(hours=1)


def holiday(cast, day, kind=Holiday.Kind.LOCAL):
    return services.add_holiday(
        on=day, name="Libur", kind=kind, source="", actor=cast.administrator, at=MONDAY_8_WIB
    )


def test_the_tables_make_the_clock_s_calendar(cast):
    calendar = services.calendar(at=MONDAY_8_WIB)

    assert calendar.due(MONDAY_8_WIB, HOUR) == MONDAY_8_WIB + timedelta(hours=1)
    assert calendar.hours_on(date(2026, 11, 27)) == NATIONAL_NORMAL[4]
    assert calendar.hours_on(date(2026, 12, 24)) == ()


def test_the_calendar_costs_two_queries_and_is_built_once(cast, django_assert_num_queries):
    first = services.calendar(at=MONDAY_8_WIB)

    with django_assert_num_queries(2):
        assert services.calendar(at=MONDAY_8_WIB) is first


def test_a_new_holiday_counts_at_once(cast):
    holiday(cast, date(2026, 11, 23))

    assert services.calendar(at=MONDAY_8_WIB).due(MONDAY_8_WIB, HOUR) == datetime(
        2026, 11, 24, 1, 30, tzinfo=UTC
    )


def test_a_removed_holiday_is_a_working_day_again(cast):
    day = holiday(cast, date(2026, 11, 23))

    services.remove_holiday(day, actor=cast.administrator, at=MONDAY_8_WIB)

    assert services.calendar(at=MONDAY_8_WIB).hours_on(date(2026, 11, 23))
    with pytest.raises(Stale):
        services.remove_holiday(day, actor=cast.administrator, at=MONDAY_8_WIB)


def test_a_day_is_a_holiday_once(cast):
    with pytest.raises(Invalid) as refused:
        holiday(cast, date(2026, 12, 25))
    assert "25" in refused.value.errors["on"]


def test_ramadan_wins_over_the_hours_of_the_rest_of_the_year(cast):
    services.set_hours(
        regime="Ramadan 1448 H",
        starts_on=date(2027, 2, 8),
        ends_on=date(2027, 3, 9),
        hours=NATIONAL_RAMADAN,
        source="SE",
        actor=cast.administrator,
        at=MONDAY_8_WIB,
    )

    calendar = services.calendar(at=MONDAY_8_WIB)

    assert calendar.hours_on(date(2027, 2, 8)) == NATIONAL_RAMADAN[0]
    assert calendar.hours_on(date(2027, 3, 10)) == NATIONAL_NORMAL[2]


def test_hours_of_the_same_name_and_start_are_replaced(cast):
    for closes in (time(15), time(14)):
        services.set_hours(
            regime="Ramadan 1448 H",
            starts_on=date(2027, 2, 8),
            ends_on=date(2027, 3, 9),
            hours={0: (Interval(time(8), closes),)},
            actor=cast.administrator,
            at=MONDAY_8_WIB,
        )

    assert WorkSchedule.objects.get(regime="Ramadan 1448 H").closes_at == time(14)


def test_the_last_hours_of_the_office_stay(cast):
    with pytest.raises(Stale, match="satu-satunya"):
        services.remove_hours(
            regime="Jam kerja biasa", starts_on=date(2020, 1, 1), actor=cast.administrator, at=MONDAY_8_WIB
        )


def test_a_new_office_begins_with_the_holidays_of_the_decree(db):
    seed_holidays([2026])

    counts = {kind: Holiday.objects.filter(kind=kind).count() for kind in ("libur", "cuti_bersama")}
    assert counts == {"libur": 17, "cuti_bersama": 8}
    assert "1497/2025" in Holiday.objects.first().source


def test_seeding_again_adds_nothing(db):
    seed_holidays([2026])

    assert seed_holidays([2026]) == 0


def test_a_year_without_a_decree_is_an_estimate_until_one_is_entered(cast):
    seed_holidays([2027])
    assert Holiday.objects.filter(on__year=2027).exclude(source=ESTIMATE).count() == 0

    services.confirm_year(2027, decree="SKB 1/2026", actor=cast.administrator, at=MONDAY_8_WIB)

    assert set(Holiday.objects.filter(on__year=2027).values_list("source", flat=True)) == {"SKB 1/2026"}


@pytest.mark.parametrize(("today", "warned"), [(date(2026, 9, 30), None), (date(2026, 10, 1), 2027)])
def test_the_missing_year_is_warned_of_from_october(db, today, warned):
    seed_holidays([2026, 2027])

    assert missing_year(today) == warned


def test_nobody_is_warned_of_a_year_with_a_decree(cast):
    seed_holidays([2027])
    services.confirm_year(2027, decree="SKB 1/2026", actor=cast.administrator, at=MONDAY_8_WIB)

    assert missing_year(date(2026, 12, 1)) is None


def test_a_region_begins_with_its_own_ramadan(db):
    assert seed_hours(region="Provinsi Banten", at=MONDAY_8_WIB)

    calendar = services.calendar(at=MONDAY_8_WIB)

    assert calendar.hours_on(date(2026, 2, 18))[0].start == time(6, 30)
    assert calendar.hours_on(date(2026, 3, 20)) == NATIONAL_NORMAL[4]
    assert not seed_hours(region="Provinsi Banten", at=MONDAY_8_WIB)


def test_another_region_begins_with_the_national_ramadan(db):
    seed_hours(region="Provinsi Lain", at=MONDAY_8_WIB)

    assert services.calendar(at=MONDAY_8_WIB).hours_on(date(2026, 2, 18)) == NATIONAL_RAMADAN[2]
