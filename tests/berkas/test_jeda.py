"""Menunggu pemohon: the clock stops, what was left is kept."""

from datetime import timedelta

import pytest

from pendopo.berkas import services
from pendopo.errors import Refused
from tests.berkas.conftest import last_told
from tests.conftest import MONDAY_8_WIB

TWENTY_PAST = MONDAY_8_WIB + timedelta(minutes=20)


@pytest.fixture
def paused(berkas, cast):
    services.pause(berkas, actor=cast.kepala_dinas, reason="Surat asli belum kami terima", at=TWENTY_PAST)
    return berkas


def test_it_stays_on_the_desk_without_a_limit_and_the_opd_is_told(paused, cast):
    assert (paused.status, paused.holder, paused.due_at) == ("jeda", cast.kepala_dinas.jabatan, None)
    assert "Surat asli belum kami terima." in last_told(cast.pemohon.user)


@pytest.mark.parametrize("who", ["pemohon", "kepala_pertanian", "kepala_dinas"])
def test_it_goes_on_with_the_forty_minutes_that_were_left(paused, cast, who):
    tomorrow = MONDAY_8_WIB + timedelta(days=1)
    services.resume(paused, actor=getattr(cast, who), at=tomorrow)

    paused.refresh_from_db()
    assert (paused.status, paused.due_at) == ("berjalan", tomorrow + timedelta(minutes=40))


def test_a_colleague_does_not_end_the_pause(paused, cast):
    with pytest.raises(Refused):
        services.resume(paused, actor=cast.kepala_seksi, at=TWENTY_PAST)


def test_what_was_late_stays_late(berkas, cast):
    late = MONDAY_8_WIB + timedelta(hours=2)
    services.pause(berkas, actor=cast.kepala_dinas, reason="Menunggu", at=late)
    services.resume(berkas, actor=cast.kepala_dinas, at=late + timedelta(hours=1))

    assert berkas.due_at == late + timedelta(hours=1)
