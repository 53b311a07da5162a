"""SOP 5.2-5.4: disposisi, down the line."""

from datetime import timedelta

import pytest

from pendopo.berkas import services
from pendopo.berkas.models import Disposisi
from pendopo.berkas.recipients import recipients
from pendopo.berkas.standing import standing
from pendopo.errors import Refused, Stale
from pendopo.notices.models import Notice
from pendopo.opd.actors import official
from pendopo.opd.models import Jabatan
from tests.conftest import MONDAY_8_WIB, add_post, appoint_to


def test_kepala_bidang_gets_one_working_hour(berkas, cast):
    services.dispose(berkas, actor=cast.kepala_dinas, to=cast.kepala_bidang.jabatan, at=MONDAY_8_WIB)

    berkas.refresh_from_db()
    assert berkas.holder == cast.kepala_bidang.jabatan
    assert berkas.due_at == MONDAY_8_WIB + timedelta(hours=1)


def test_instructions_and_note_are_kept_in_event_and_sheet(berkas, cast):
    event = services.dispose(
        berkas,
        actor=cast.kepala_dinas,
        to=cast.kepala_bidang.jabatan,
        instructions=["tindak-lanjuti", "koordinasikan"],
        note=" Pastikan situs lama dialihkan. ",
        at=MONDAY_8_WIB,
    )

    given = Disposisi.objects.get()
    assert (event.data["instructions"], event.note) == (given.instructions, given.note)
    assert given.note == "Pastikan situs lama dialihkan."
    assert (given.giver, given.recipient) == (cast.kepala_dinas.jabatan, cast.kepala_bidang.jabatan)


def test_each_disposisi_hangs_under_the_one_before(at_petugas):
    first, second, third = Disposisi.objects.order_by("event_n")

    assert (first.parent, second.parent, third.parent) == (None, first, second)


def test_the_recipient_is_told_once(at_bidang, cast):
    notice = Notice.objects.get(user=cast.kepala_bidang.user)

    assert "Disposisi dari Kepala Dinas" in notice.text
    assert notice.url == f"/meja/{at_bidang.pk}/"


def test_an_instruction_outside_the_catalogue_is_refused(berkas, cast):
    with pytest.raises(Refused, match="tidak dikenal"):
        services.dispose(
            berkas,
            actor=cast.kepala_dinas,
            to=cast.kepala_bidang.jabatan,
            instructions=["terserah"],
            at=MONDAY_8_WIB,
        )


def test_a_post_of_another_agency_is_no_recipient(berkas, cast):
    elsewhere = add_post(cast.kesehatan, "Kepala Bidang Data", Jabatan.Role.KEPALA_BIDANG)

    with pytest.raises(Refused, match="Pilih jabatan lain"):
        services.dispose(berkas, actor=cast.kepala_dinas, to=elsewhere, at=MONDAY_8_WIB)


def test_a_double_click_disposes_once(berkas, cast):
    seen = berkas.n
    given = {"actor": cast.kepala_dinas, "to": cast.kepala_bidang.jabatan, "at": MONDAY_8_WIB}
    services.dispose(berkas, **given, expected_n=seen)
    with pytest.raises(Stale):
        services.dispose(berkas, **given, expected_n=seen)

    assert Disposisi.objects.count() == 1


def test_a_technical_administrator_acts_on_no_step(berkas, cast):
    with pytest.raises(Refused, match="Administrator teknis"):
        official(cast.administrator, jabatan=cast.kepala_dinas.jabatan, at=MONDAY_8_WIB)


def test_the_one_who_got_it_last_comes_first(opened, cast):
    other = add_post(
        cast.kominfo, "Kepala Bidang Statistik", Jabatan.Role.KEPALA_BIDANG, cast.kepala_dinas.jabatan
    )
    appoint_to(other, "kabid.statistik")
    services.dispose(opened(), actor=cast.kepala_dinas, to=other, at=MONDAY_8_WIB)
    fresh = opened()

    found = recipients(fresh, services.state_of(fresh), standing(at=MONDAY_8_WIB))
    assert [(one.post, one.hint) for one in found] == [
        (other, "1 berkas di meja"),
        (cast.kepala_bidang.jabatan, "Meja kosong"),
    ]
