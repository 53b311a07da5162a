"""Limits over breaks, Friday, cuti bersama and Ramadan, as the berkas has them."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from pendopo.berkas import services
from pendopo.opd.models import Holiday, WorkSchedule

WIB = ZoneInfo("Asia/Jakarta")


def wib(day, hour, minute=0):
    return datetime(2026, *day, hour, minute, tzinfo=WIB)


@pytest.fixture
def ramadan(cast):
    """As Banten had it in 2026 (SE 3/2026): from 06.30, with the national breaks."""
    for weekday in range(5):
        break_from, break_to = (time(11, 30), time(12, 30)) if weekday == 4 else (time(12), time(12, 30))
        for opens_at, closes_at in (
            (time(6, 30), break_from),
            (break_to, time(14, 30) if weekday == 4 else time(14)),
        ):
            WorkSchedule.objects.create(
                regime="Ramadan 1447 H",
                starts_on=date(2026, 2, 18),
                ends_on=date(2026, 3, 19),
                weekday=weekday,
                opens_at=opens_at,
                closes_at=closes_at,
                source="SE 3/2026",
            )
    for day in ((2, 16), (2, 17), (3, 18), (3, 19), (3, 20), (3, 23), (3, 24)):
        Holiday.objects.create(on=date(2026, *day), name="Libur", kind=Holiday.Kind.JOINT_LEAVE)


@pytest.mark.parametrize(
    ("start", "due"),
    [
        (wib((11, 24), 5), wib((11, 24), 8, 30)),
        (wib((11, 24), 11, 30), wib((11, 24), 13, 30)),
        (wib((11, 24), 15), wib((11, 24), 16)),
        (wib((11, 24), 15, 40), wib((11, 25), 8, 10)),
        (wib((11, 27), 11), wib((11, 27), 13, 30)),
        (wib((11, 27), 16, 10), wib((11, 30), 8, 10)),
        (wib((12, 23), 15, 30), wib((12, 28), 8)),
    ],
)
def test_an_hour_is_a_working_hour(opened, start, due):
    assert opened(at=start).due_at == due


@pytest.mark.parametrize(
    ("start", "due"),
    [(wib((2, 13), 16), wib((2, 18), 7)), (wib((3, 17), 14, 30), wib((3, 25), 8, 30))],
)
def test_ramadan_and_its_holidays_are_counted(ramadan, opened, start, due):
    assert opened(at=start).due_at == due


def test_a_holiday_that_is_declared_later_changes_nothing_that_has_happened(opened, cast):
    berkas = opened(at=wib((11, 24), 15, 40))
    Holiday.objects.create(on=date(2026, 11, 25), name="Hari pemilihan", kind=Holiday.Kind.LOCAL)

    assert services.differences(berkas) == []
    assert services.state_of(berkas).position.due == wib((11, 25), 8, 10)
