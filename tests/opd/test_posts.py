"""Posts come, move and go; the tree stays a tree."""

from datetime import date, timedelta

import pytest

from pendopo.errors import Invalid, Refused
from pendopo.opd import services
from pendopo.opd.models import Jabatan
from tests.conftest import MONDAY_8_WIB
from tests.opd.conftest import TODAY

DAY = timedelta(days=1)


def add(cast, name="Kepala Bidang Statistik", superior=None):
    return services.add_post(
        cast.kominfo,
        name=name,
        role=Jabatan.Role.KEPALA_BIDANG,
        superior=superior,
        valid_from=TODAY,
        actor=cast.administrator,
        at=MONDAY_8_WIB,
    )


def close(cast, jabatan, day=TODAY):
    services.end_post(jabatan, valid_until=day, actor=cast.administrator, at=MONDAY_8_WIB)


def test_a_new_post_is_vacant_and_its_work_rises(cast):
    post = add(cast, superior=cast.kepala_dinas.jabatan)

    assert services.holder_of(post, at=MONDAY_8_WIB) is None
    assert services.tree(at=MONDAY_8_WIB).standing_in(post) == cast.kepala_dinas.jabatan


def test_two_posts_of_an_agency_have_different_names(cast):
    add(cast)

    with pytest.raises(Invalid) as refused:
        add(cast, "kepala bidang statistik ")
    assert "name" in refused.value.errors


def test_closing_a_post_ends_its_holder_on_the_same_day(cast):
    close(cast, cast.petugas.jabatan)

    cast.petugas.incumbency.refresh_from_db()
    assert cast.petugas.incumbency.ends_on == TODAY
    assert services.holder_of(cast.petugas.jabatan, at=MONDAY_8_WIB) is not None
    assert services.holder_of(cast.petugas.jabatan, at=MONDAY_8_WIB + DAY) is None


def test_a_post_with_others_below_it_stays(cast):
    with pytest.raises(Refused, match="Petugas Pengembangan Aplikasi masih berada di bawah"):
        close(cast, cast.kepala_seksi.jabatan)


def test_a_post_closes_once(cast):
    close(cast, cast.petugas.jabatan)

    with pytest.raises(Refused, match="sudah ditutup"):
        close(cast, cast.petugas.jabatan)


def test_a_post_does_not_close_before_it_began(cast):
    with pytest.raises(Invalid):
        close(cast, cast.petugas.jabatan, date(2019, 1, 1))


def test_a_post_moves_below_another(cast):
    services.move_post(
        cast.petugas.jabatan, superior=cast.kepala_bidang.jabatan, actor=cast.administrator, at=MONDAY_8_WIB
    )

    cast.petugas.jabatan.refresh_from_db()
    assert cast.petugas.jabatan.superior == cast.kepala_bidang.jabatan


def test_a_post_does_not_move_below_itself(cast):
    with pytest.raises(Invalid, match="Periksa isian"):
        services.move_post(
            cast.kepala_dinas.jabatan,
            superior=cast.petugas.jabatan,
            actor=cast.administrator,
            at=MONDAY_8_WIB,
        )
