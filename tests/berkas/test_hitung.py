"""A holiday or other hours entered later: the limits of open berkas are counted again, on the record."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from pendopo.berkas import services
from pendopo.berkas.case import case_of
from pendopo.berkas.standing import standing
from pendopo.opd import services as opd
from pendopo.opd.models import Holiday
from pendopo.opd.services import calendar
from tests.berkas.conftest import last_told
from tests.conftest import MONDAY_8_WIB

WIB = ZoneInfo("Asia/Jakarta")
FIRST_HOUR_OF_TUESDAY = datetime(2026, 11, 24, 8, 30, tzinfo=WIB)
LATER = MONDAY_8_WIB + timedelta(minutes=20)


@pytest.fixture
def holiday(cast, berkas):
    return opd.add_holiday(
        on=date(2026, 11, 23), name="Pilkada", kind=Holiday.Kind.LOCAL, actor=cast.administrator, at=LATER
    )


def test_the_running_limit_follows_the_new_calendar(berkas, holiday):
    berkas.refresh_from_db()

    assert berkas.due_at == FIRST_HOUR_OF_TUESDAY


def test_the_event_says_who_changed_what(berkas, holiday, cast):
    event = berkas.events.latest("n")

    assert (event.act, event.user, event.at) == ("hitung", cast.administrator, LATER)
    assert "23\N{NO-BREAK SPACE}November 2026 menjadi hari libur: Pilkada." in event.note
    assert "dihitung ulang" in last_told(cast.kepala_dinas.user)


def test_a_holiday_taken_back_brings_the_old_limit_back(berkas, holiday, cast):
    opd.remove_holiday(holiday, actor=cast.administrator, at=LATER)

    berkas.refresh_from_db()
    assert berkas.due_at == MONDAY_8_WIB + timedelta(hours=1)


def test_what_is_stored_still_agrees_with_the_events(berkas, holiday):
    assert list(services.check_berkas()) == []


def test_a_day_that_concerns_no_limit_leaves_no_event(berkas, cast):
    opd.add_holiday(
        on=date(2027, 3, 1), name="Libur", kind=Holiday.Kind.LOCAL, actor=cast.administrator, at=LATER
    )

    assert [event.act for event in berkas.events.all()] == ["ajukan"]


def test_an_unread_disposisi_can_still_be_taken_back(berkas, cast):
    services.dispose(berkas, actor=cast.kepala_dinas, to=cast.kepala_bidang.jabatan, at=MONDAY_8_WIB)
    opd.add_holiday(
        on=date(2026, 11, 23), name="Pilkada", kind=Holiday.Kind.LOCAL, actor=cast.administrator, at=LATER
    )

    services.take_back(berkas, actor=cast.kepala_dinas, at=LATER)

    berkas.refresh_from_db()
    assert berkas.holder == cast.kepala_dinas.jabatan
    assert berkas.due_at == FIRST_HOUR_OF_TUESDAY
    assert berkas.disposisi.get().withdrawn_at == LATER
    assert list(services.check_berkas()) == []


def test_what_is_left_after_a_pause_is_counted_in_the_new_calendar(berkas, cast):
    services.pause(berkas, actor=cast.kepala_dinas, reason="Lampiran", at=LATER)
    services.resume(berkas, actor=cast.kepala_dinas, at=LATER)
    opd.add_holiday(
        on=date(2026, 11, 23), name="Pilkada", kind=Holiday.Kind.LOCAL, actor=cast.administrator, at=LATER
    )

    berkas.refresh_from_db()
    assert berkas.due_at == FIRST_HOUR_OF_TUESDAY - timedelta(minutes=20)


def test_the_timeline_tells_it(berkas, holiday, cast, rf):
    who = standing(at=LATER)
    berkas.refresh_from_db()

    case = case_of(rf.get("/"), cast.kepala_dinas.user, berkas, who=who, calendar=calendar(at=LATER))

    assert "Batas waktu dihitung ulang" in [entry.what for entry in case.entries]
