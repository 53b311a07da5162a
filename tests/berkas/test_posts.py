"""Work is addressed to posts: vacant ones, acting ones, and three of them in one person."""

from datetime import date, timedelta

import pytest

from pendopo.berkas import services
from pendopo.berkas.rules import desk_posts, lies_with
from pendopo.errors import Refused
from pendopo.opd.actors import official
from pendopo.opd.models import Incumbency
from tests.berkas.conftest import last_told
from tests.conftest import MONDAY_8_WIB

YESTERDAY = date(2026, 11, 22)


def leave(actor):
    Incumbency.objects.filter(pk=actor.incumbency.pk).update(ends_on=YESTERDAY)


def hold(actor, post, capacity=Incumbency.Capacity.PLT):
    """The person of `actor` in another post too."""
    Incumbency.objects.create(
        jabatan=post, pejabat=actor.incumbency.pejabat, capacity=capacity, starts_on=YESTERDAY
    )
    return official(actor.user, jabatan=post, at=MONDAY_8_WIB)


def test_the_work_of_a_vacant_post_rises_to_the_superior_who_acts_on_its_behalf(berkas, cast):
    leave(cast.kepala_bidang)
    services.dispose(berkas, actor=cast.kepala_dinas, to=cast.kepala_bidang.jabatan, at=MONDAY_8_WIB)
    assert berkas.holder == cast.kepala_bidang.jabatan
    assert desk_posts(cast.kepala_dinas.user, at=MONDAY_8_WIB) == [cast.kepala_bidang.jabatan]

    event = services.dispose(berkas, actor=cast.kepala_dinas, to=cast.kepala_seksi.jabatan, at=MONDAY_8_WIB)
    assert event.title == f"a.n. {cast.kepala_bidang.jabatan}, {cast.kepala_dinas.title}"


def test_the_superior_is_told_that_the_post_is_vacant(worked, cast):
    leave(cast.kepala_seksi)
    services.report(worked, actor=cast.petugas, at=MONDAY_8_WIB)

    assert f"{cast.kepala_seksi.jabatan} kosong" in last_told(cast.kepala_bidang.user)


def test_a_post_that_falls_vacant_under_a_berkas_is_told_to_the_superior_once(at_seksi, cast):
    assert services.tell_risen(at=MONDAY_8_WIB) == 0
    leave(cast.kepala_seksi)
    for _day in range(2):
        services.tell_risen(at=MONDAY_8_WIB + timedelta(hours=1))

    told = cast.kepala_bidang.user.notices.filter(key__endswith=":naik")
    assert [f"{cast.kepala_seksi.jabatan} kosong" in notice.text for notice in told] == [True]


def test_who_was_told_at_its_arrival_is_not_told_again(worked, cast):
    leave(cast.kepala_seksi)
    services.report(worked, actor=cast.petugas, at=MONDAY_8_WIB)
    services.tell_risen(at=MONDAY_8_WIB)

    assert not cast.kepala_bidang.user.notices.filter(key__endswith=":naik").exists()


def test_a_plt_acts_and_the_capacity_is_recorded(berkas, cast):
    leave(cast.kepala_dinas)
    plt = hold(cast.kepala_bidang, cast.kepala_dinas.jabatan)
    event = services.dispose(berkas, actor=plt, to=cast.kepala_bidang.jabatan, at=MONDAY_8_WIB)

    assert (event.capacity, event.title) == ("plt", f"Plt. {cast.kepala_dinas.jabatan}")


def test_who_no_longer_holds_the_post_does_not_act_from_an_old_page(berkas, cast):
    leave(cast.kepala_dinas)

    with pytest.raises(Refused, match="Hanya pemangku"):
        services.dispose(berkas, actor=cast.kepala_dinas, to=cast.kepala_bidang.jabatan, at=MONDAY_8_WIB)


def test_one_person_in_three_posts_passes_it_on_but_does_not_answer_his_own_work(at_bidang, cast, works):
    for actor in (cast.kepala_seksi, cast.petugas, cast.kepala_dinas):
        leave(actor)
    bidang = cast.kepala_bidang
    as_seksi = hold(bidang, cast.kepala_seksi.jabatan)
    as_petugas = hold(bidang, cast.petugas.jabatan)
    as_dinas = hold(bidang, cast.kepala_dinas.jabatan)
    at = MONDAY_8_WIB + timedelta(minutes=10)
    services.dispose(at_bidang, actor=bidang, to=as_seksi.jabatan, at=at)
    services.dispose(at_bidang, actor=as_seksi, to=as_petugas.jabatan, at=at)
    works.facts = frozenset({"situs-tersedia"})
    services.record_work(at_bidang, actor=as_petugas, data={}, at=at)
    for actor in (as_petugas, as_seksi, bidang):
        services.report(at_bidang, actor=actor, at=at)

    with pytest.raises(Refused, match="Anda sendiri yang menyiapkan"):
        services.reply(at_bidang, actor=as_dinas, at=at)


def test_it_lies_with_the_holder_of_one_desk(berkas, cast):
    assert lies_with(cast.kepala_dinas.user, berkas, MONDAY_8_WIB)
    assert not lies_with(cast.kepala_bidang.user, berkas, MONDAY_8_WIB)
    assert not lies_with(cast.administrator, berkas, MONDAY_8_WIB)
