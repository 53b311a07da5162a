"""Definitif, Plt. and Plh.: who may hold a post on which days (SE BKN 1/2021)."""

from datetime import UTC, date, datetime, timedelta

import pytest

from pendopo.audit.models import AuditEntry
from pendopo.errors import Invalid, Refused
from pendopo.opd import services
from pendopo.opd.models import Incumbency, Pejabat
from pendopo.opd.services import Letter
from tests.conftest import MONDAY_8_WIB
from tests.opd.conftest import TODAY

DAY = timedelta(days=1)
LETTER = Letter("800/12/2026")


def end(cast, actor, day):
    services.end_incumbency(actor.incumbency, ends_on=day, actor=cast.administrator, at=MONDAY_8_WIB)


def appoint(cast, actor, pejabat, day=TODAY):
    return services.appoint(
        actor.jabatan, pejabat=pejabat, starts_on=day, actor=cast.administrator, at=MONDAY_8_WIB
    )


def act(cast, actor, pejabat, capacity, starts_on=TODAY, ends_on=None, letter=LETTER):
    return services.set_acting(
        actor.jabatan,
        pejabat=pejabat,
        capacity=capacity,
        starts_on=starts_on,
        ends_on=ends_on,
        letter=letter,
        actor=cast.administrator,
        at=MONDAY_8_WIB,
    )


def holder(actor, day):
    at = datetime(day.year, day.month, day.day, 3, tzinfo=UTC)
    held = services.holder_of(actor.jabatan, at=at)
    return held and held.pejabat


def test_a_vacant_post_gets_a_holder(cast, newcomer):
    end(cast, cast.petugas, TODAY - DAY)

    appoint(cast, cast.petugas, newcomer)

    assert holder(cast.petugas, TODAY) == newcomer


def test_there_are_never_two_definitif_holders(cast, newcomer):
    with pytest.raises(Refused, match="masih dipangku Petugas"):
        appoint(cast, cast.petugas, newcomer)


def test_a_successor_starts_on_the_day_after_the_last(cast, newcomer):
    end(cast, cast.petugas, TODAY)
    with pytest.raises(Refused, match="masih dipangku"):
        appoint(cast, cast.petugas, newcomer, TODAY)

    appoint(cast, cast.petugas, newcomer, TODAY + DAY)

    assert holder(cast.petugas, TODAY) == cast.petugas.incumbency.pejabat
    assert holder(cast.petugas, TODAY + DAY) == newcomer


def test_a_plt_acts_in_a_vacant_post(cast, newcomer):
    end(cast, cast.kepala_seksi, TODAY - DAY)

    held = act(cast, cast.kepala_seksi, newcomer, "plt")

    assert held.title == "Plt. Kepala Seksi Pengembangan Aplikasi"
    assert holder(cast.kepala_seksi, TODAY) == newcomer


def test_a_plt_is_refused_while_the_post_is_held(cast, newcomer):
    with pytest.raises(Refused, match=r"Plt\. hanya untuk jabatan yang kosong"):
        act(cast, cast.kepala_seksi, newcomer, "plt")


def test_a_plt_is_refused_when_the_post_is_held_on_its_first_day(cast, newcomer):
    end(cast, cast.kepala_seksi, TODAY)

    with pytest.raises(Refused, match="kosong"):
        act(cast, cast.kepala_seksi, newcomer, "plt", TODAY)
    assert act(cast, cast.kepala_seksi, newcomer, "plt", TODAY + DAY)


def test_a_plh_acts_while_the_holder_stays(cast, newcomer):
    act(cast, cast.kepala_seksi, newcomer, "plh", TODAY, TODAY + 3 * DAY)

    assert holder(cast.kepala_seksi, TODAY + 3 * DAY) == newcomer
    assert holder(cast.kepala_seksi, TODAY + 4 * DAY) == cast.kepala_seksi.incumbency.pejabat


def test_a_plh_is_refused_in_a_vacant_post(cast, newcomer):
    end(cast, cast.kepala_seksi, TODAY - DAY)

    with pytest.raises(Refused, match=r"Jabatan ini kosong: pilih Plt\."):
        act(cast, cast.kepala_seksi, newcomer, "plh", TODAY, TODAY + DAY)


def test_a_plh_is_refused_beyond_the_last_day_of_the_holder(cast, newcomer):
    end(cast, cast.kepala_seksi, TODAY + DAY)

    with pytest.raises(Refused, match="hanya sampai 24"):
        act(cast, cast.kepala_seksi, newcomer, "plh", TODAY, TODAY + 2 * DAY)


def test_nobody_stands_in_for_themselves(cast):
    with pytest.raises(Refused, match="dirinya sendiri"):
        act(cast, cast.kepala_seksi, cast.kepala_seksi.incumbency.pejabat, "plh", TODAY, TODAY)


def test_two_do_not_act_in_one_post_on_one_day(cast, newcomer):
    act(cast, cast.kepala_seksi, newcomer, "plh", TODAY, TODAY + DAY)
    other = Pejabat.objects.create(name="Pejabat Lain")

    with pytest.raises(Refused, match="sudah bertugas pada masa itu"):
        act(cast, cast.kepala_seksi, other, "plh", TODAY + DAY, TODAY + 2 * DAY)
    assert act(cast, cast.kepala_seksi, other, "plh", TODAY + 2 * DAY, TODAY + 3 * DAY)


@pytest.mark.parametrize(
    ("field", "more"),
    [
        ("letter_number", {"letter": Letter(" ")}),
        ("ends_on", {"ends_on": None}),
        ("ends_on", {"ends_on": TODAY - DAY}),
    ],
)
def test_a_plh_needs_a_letter_and_a_last_day(cast, newcomer, field, more):
    given = {"ends_on": TODAY, **more}

    with pytest.raises(Invalid) as refused:
        act(cast, cast.kepala_seksi, newcomer, "plh", TODAY, **given)
    assert list(refused.value.errors) == [field]


def test_a_definitif_holder_ends_the_plt(cast, newcomer):
    end(cast, cast.kepala_seksi, TODAY - 10 * DAY)
    plt = act(cast, cast.kepala_seksi, newcomer, "plt", TODAY - 5 * DAY)
    other = Pejabat.objects.create(name="Pejabat Definitif")

    appoint(cast, cast.kepala_seksi, other)

    plt.refresh_from_db()
    assert plt.ends_on == TODAY - DAY
    assert holder(cast.kepala_seksi, TODAY) == other


def test_a_plt_of_the_same_day_has_to_be_ended_first(cast, newcomer):
    end(cast, cast.kepala_seksi, TODAY - DAY)
    act(cast, cast.kepala_seksi, newcomer, "plt", TODAY)

    with pytest.raises(Refused, match="Akhiri penugasannya lebih dahulu"):
        appoint(cast, cast.kepala_seksi, Pejabat.objects.create(name="Pejabat Definitif"))


def test_a_plh_ends_with_the_holder(cast, newcomer):
    plh = act(cast, cast.kepala_seksi, newcomer, "plh", TODAY, TODAY + 9 * DAY)

    end(cast, cast.kepala_seksi, TODAY + DAY)

    plh.refresh_from_db()
    assert plh.ends_on == TODAY + DAY
    assert holder(cast.kepala_seksi, TODAY + 2 * DAY) is None


def test_a_time_in_a_post_does_not_end_before_it_began(cast):
    with pytest.raises(Invalid) as refused:
        end(cast, cast.petugas, date(2019, 1, 1))
    assert "ends_on" in refused.value.errors


def test_a_time_in_a_post_ends_once(cast):
    end(cast, cast.petugas, TODAY)

    with pytest.raises(Refused, match="sudah berakhir"):
        end(cast, cast.petugas, TODAY + DAY)


def test_nobody_holds_a_post_before_it_exists(cast, newcomer):
    end(cast, cast.petugas, TODAY - DAY)

    with pytest.raises(Invalid) as refused:
        appoint(cast, cast.petugas, newcomer, date(2019, 12, 31))
    assert "starts_on" in refused.value.errors


def test_the_database_knows_one_open_definitif_holder_only(cast, newcomer):
    constraint = {c.name for c in Incumbency._meta.constraints}

    assert "a_post_has_one_definitif_holder" in constraint


def test_each_act_is_in_the_trail_without_a_nip(cast):
    person = services.register_pejabat(
        name="Pejabat Ber-NIP", nip="19800101 200501 1 001", actor=cast.administrator, at=MONDAY_8_WIB
    )
    end(cast, cast.petugas, TODAY - DAY)
    appoint(cast, cast.petugas, person)

    trail = list(AuditEntry.objects.values())
    assert [row["act"] for row in trail] == ["jabatan.angkat", "jabatan.akhiri", "pejabat.tambah"]
    assert "198001012005011001" not in str(trail)
