"""Who acts in a post today, and whose desk the work of a vacant one lies on."""

from datetime import UTC, date, datetime, timedelta

import pytest

from pendopo.errors import Refused
from pendopo.opd import services
from pendopo.opd.actors import applicant, official
from pendopo.opd.models import Incumbency, Jabatan, Pejabat
from pendopo.opd.rules import files_for, heads, is_official, may_file
from tests.conftest import MONDAY_8_WIB, add_post, make_user

MONDAY = date(2026, 11, 23)
NEW_YEAR_EVE_LATE_WIB = datetime(2026, 12, 31, 16, 59, tzinfo=UTC)  # 23.59 WIB
NEW_YEAR_WIB = NEW_YEAR_EVE_LATE_WIB + timedelta(minutes=1)


def end(actor, day):
    Incumbency.objects.filter(pk=actor.incumbency.pk).update(ends_on=day)


def act_in(jabatan, user, capacity, starts_on=MONDAY, ends_on=None):
    pejabat, _ = Pejabat.objects.get_or_create(user=user, defaults={"name": user.name})
    return Incumbency.objects.create(
        jabatan=jabatan, pejabat=pejabat, capacity=capacity, starts_on=starts_on, ends_on=ends_on
    )


def test_the_holder_of_a_post_acts_in_it(cast):
    held = services.holder_of(cast.kepala_seksi.jabatan, at=MONDAY_8_WIB)

    assert held.pejabat.user == cast.kepala_seksi.user


def test_a_plh_acts_while_the_holder_is_away(cast):
    act_in(cast.kepala_dinas.jabatan, cast.kepala_bidang.user, "plh", MONDAY, MONDAY)

    held = services.holder_of(cast.kepala_dinas.jabatan, at=MONDAY_8_WIB)

    assert held.title == f"Plh. {cast.kepala_dinas.jabatan.name}"
    assert held.pejabat.user == cast.kepala_bidang.user


def test_the_absent_holder_does_not_act(cast):
    act_in(cast.kepala_dinas.jabatan, cast.kepala_bidang.user, "plh", MONDAY, MONDAY)

    assert services.posts_held(cast.kepala_dinas.user, at=MONDAY_8_WIB) == []
    with pytest.raises(Refused, match="Hanya pemangku"):
        official(cast.kepala_dinas.user, jabatan=cast.kepala_dinas.jabatan, at=MONDAY_8_WIB)


def test_the_holder_is_back_on_the_day_after_the_plh(cast):
    act_in(cast.kepala_dinas.jabatan, cast.kepala_bidang.user, "plh", MONDAY, MONDAY)

    held = services.holder_of(cast.kepala_dinas.jabatan, at=MONDAY_8_WIB + timedelta(days=1))

    assert held.pejabat.user == cast.kepala_dinas.user


def test_the_last_day_of_an_incumbency_lasts_until_midnight_in_wib(cast):
    end(cast.petugas, date(2026, 12, 31))

    post = cast.petugas.jabatan

    assert services.holder_of(post, at=NEW_YEAR_EVE_LATE_WIB) is not None
    assert services.holder_of(post, at=NEW_YEAR_WIB) is None


def test_a_person_may_hold_three_posts(cast):
    act_in(cast.kepala_bidang.jabatan, cast.kepala_seksi.user, "plh", MONDAY, MONDAY)
    end(cast.petugas, MONDAY - timedelta(days=1))
    act_in(cast.petugas.jabatan, cast.kepala_seksi.user, "plt")

    held = services.posts_held(cast.kepala_seksi.user, at=MONDAY_8_WIB)

    assert {row.capacity for row in held} == {"definitif", "plh", "plt"}


def test_the_work_of_a_vacant_post_rises_to_the_nearest_superior_with_a_holder(cast):
    end(cast.petugas, MONDAY - timedelta(days=1))
    end(cast.kepala_seksi, MONDAY - timedelta(days=1))

    tree = services.tree(at=MONDAY_8_WIB)
    assert tree.standing_in(cast.petugas.jabatan) == cast.kepala_bidang.jabatan
    assert tree.standing_in(cast.kepala_seksi.jabatan) == cast.kepala_bidang.jabatan


def test_the_whole_tree_costs_two_queries(cast, django_assert_num_queries):
    with django_assert_num_queries(2):
        tree = services.tree(at=MONDAY_8_WIB)

    assert tree.standing_in(cast.petugas.jabatan) == cast.petugas.jabatan


def test_a_post_that_was_closed_has_no_holder(cast):
    Jabatan.objects.filter(pk=cast.petugas.jabatan.pk).update(valid_until=MONDAY - timedelta(days=1))

    assert services.holder_of(cast.petugas.jabatan, at=MONDAY_8_WIB) is None


def test_a_technical_administrator_acts_in_no_post(cast):
    Incumbency.objects.filter(pk=cast.petugas.incumbency.pk).update(
        pejabat=Pejabat.objects.create(name="Administrator", user=cast.administrator)
    )

    with pytest.raises(Refused, match="Administrator teknis"):
        official(cast.administrator, jabatan=cast.petugas.jabatan, at=MONDAY_8_WIB)
    with pytest.raises(Refused, match="Administrator teknis"):
        applicant(cast.administrator, opd=cast.pertanian, at=MONDAY_8_WIB)


def test_officials_are_those_with_a_post_in_the_office(cast):
    assert is_official(cast.petugas.user, MONDAY_8_WIB)
    assert not is_official(cast.kepala_pertanian.user, MONDAY_8_WIB)
    assert not is_official(cast.pemohon.user, MONDAY_8_WIB)


def test_the_superior_of_the_head_is_an_official_too(cast):
    sekda = add_post(cast.pertanian, "Sekretaris Daerah", Jabatan.Role.ATASAN)
    act_in(sekda, make_user("sekda", "Sekretaris Daerah"), "definitif")

    assert is_official(services.holder_of(sekda, at=MONDAY_8_WIB).pejabat.user, MONDAY_8_WIB)


def test_the_head_and_who_was_named_file_for_their_agency_only(cast):
    for actor in (cast.kepala_pertanian, cast.pemohon):
        assert list(files_for(actor.user, MONDAY_8_WIB)) == [cast.pertanian]
        assert may_file(actor.user, cast.pertanian, MONDAY_8_WIB)
        assert not may_file(actor.user, cast.kesehatan, MONDAY_8_WIB)


def test_nobody_files_for_an_agency_that_was_closed(cast):
    cast.pertanian.valid_until = MONDAY - timedelta(days=1)
    cast.pertanian.save()

    assert not may_file(cast.pemohon.user, cast.pertanian, MONDAY_8_WIB)
    with pytest.raises(Refused, match="belum ditunjuk"):
        applicant(cast.pemohon.user, opd=cast.pertanian, at=MONDAY_8_WIB)


def test_the_office_itself_may_be_the_applicant_through_its_head(cast):
    actor = applicant(cast.kepala_dinas.user, opd=cast.kominfo, at=MONDAY_8_WIB)

    assert actor.incumbency == cast.kepala_dinas.incumbency
    assert list(heads(cast.kepala_dinas.user, MONDAY_8_WIB)) == [cast.kominfo]


def test_who_was_named_files_under_the_position_of_the_mandate(cast):
    actor = applicant(cast.pemohon.user, opd=cast.pertanian, at=MONDAY_8_WIB)

    assert (actor.title, actor.capacity, actor.jabatan) == ("Kepala Subbagian Umum", "", None)
    assert actor.person_id == cast.pemohon.user.pk


def test_a_role_is_called_as_the_office_calls_it(cast):
    cast.office.role_names = {"kepala-seksi": "Ketua Tim"}
    cast.office.save()

    assert services.role_name("kepala-seksi") == "Ketua Tim"
    assert services.role_name("petugas") == "Petugas"
