"""A disposisi is taken back as long as nobody has read it."""

from datetime import timedelta

import pytest

from pendopo.berkas import services
from pendopo.berkas.models import Disposisi
from pendopo.errors import Refused
from tests.berkas.conftest import last_told
from tests.conftest import MONDAY_8_WIB


def test_it_lies_again_where_it_lay_with_the_clock_that_ran_on(at_bidang, cast):
    services.take_back(at_bidang, actor=cast.kepala_dinas, at=MONDAY_8_WIB + timedelta(minutes=9))

    at_bidang.refresh_from_db()
    assert at_bidang.holder == cast.kepala_dinas.jabatan
    assert at_bidang.due_at == MONDAY_8_WIB + timedelta(hours=1)
    assert Disposisi.objects.get().withdrawn_at == MONDAY_8_WIB + timedelta(minutes=9)
    assert "menarik kembali" in last_told(cast.kepala_bidang.user)


def test_once_it_is_read_it_stays(at_bidang, cast):
    assert services.mark_read(at_bidang, user=cast.kepala_bidang.user, at=MONDAY_8_WIB)

    with pytest.raises(Refused, match="sudah dibaca"):
        services.take_back(at_bidang, actor=cast.kepala_dinas, at=MONDAY_8_WIB)


def test_a_colleague_who_looks_does_not_read_it(at_bidang, cast):
    assert not services.mark_read(at_bidang, user=cast.kepala_seksi.user, at=MONDAY_8_WIB)

    services.take_back(at_bidang, actor=cast.kepala_dinas, at=MONDAY_8_WIB)


def test_a_page_that_was_opened_before_it_was_taken_back_reads_nothing(at_bidang, cast):
    opened_earlier = type(at_bidang).objects.get(pk=at_bidang.pk)
    services.take_back(at_bidang, actor=cast.kepala_dinas, at=MONDAY_8_WIB)

    assert not services.mark_read(opened_earlier, user=cast.kepala_bidang.user, at=MONDAY_8_WIB)


def test_only_the_giver_takes_it_back(at_bidang, cast):
    with pytest.raises(Refused, match="tidak di meja Anda"):
        services.take_back(at_bidang, actor=cast.kepala_seksi, at=MONDAY_8_WIB)
