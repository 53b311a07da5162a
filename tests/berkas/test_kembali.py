"""Returned with each defect named, corrected, and back on the same desk."""

from datetime import timedelta

import pytest

from pendopo.berkas import services
from pendopo.berkas.services import Defect
from pendopo.errors import Refused
from tests.berkas.conftest import last_told
from tests.conftest import MONDAY_8_WIB

DEFECTS = [Defect("subdomain", "melanggar-aturan-nama", "pakai dispertan"), Defect("kontak", "tidak-lengkap")]


@pytest.fixture
def returned(berkas, cast):
    services.return_for_correction(berkas, actor=cast.kepala_dinas, defects=DEFECTS, at=MONDAY_8_WIB)
    return berkas


def test_the_opd_is_told_and_has_it(returned, cast):
    assert (returned.status, returned.holder, returned.due_at) == ("dikembalikan", None, None)
    assert "perlu diperbaiki" in last_told(cast.pemohon.user)


def test_each_defect_is_kept_with_its_reason(returned):
    defects = services.defects_of(returned.events.last())

    assert defects == DEFECTS
    assert [defect.sentence for defect in defects] == [
        "Nama tidak sesuai aturan sub domain: pakai dispertan",
        "Isian belum lengkap",
    ]


def test_corrected_it_lies_on_the_same_desk_with_a_fresh_clock(returned, cast):
    at = MONDAY_8_WIB + timedelta(hours=2)
    event = services.resubmit(returned, actor=cast.pemohon, changes=["subdomain"], at=at)

    returned.refresh_from_db()
    assert (returned.status, returned.holder) == ("berjalan", cast.kepala_dinas.jabatan)
    assert returned.due_at == at + timedelta(hours=1)
    assert event.data["changes"] == ["subdomain"]
    assert returned.opened_at == MONDAY_8_WIB


def test_the_officials_wait_while_the_opd_corrects(returned, cast):
    with pytest.raises(Refused, match="sedang diperbaiki pemohon"):
        services.dispose(returned, actor=cast.kepala_dinas, to=cast.kepala_bidang.jabatan, at=MONDAY_8_WIB)


def test_another_reason_needs_words(berkas, cast):
    with pytest.raises(Refused, match="Tulis apa yang harus diperbaiki"):
        services.return_for_correction(
            berkas, actor=cast.kepala_dinas, defects=[Defect("kontak", "lain")], at=MONDAY_8_WIB
        )


def test_a_reason_outside_the_catalogue_is_refused(berkas, cast):
    with pytest.raises(Refused, match="dari daftar"):
        services.return_for_correction(
            berkas, actor=cast.kepala_dinas, defects=[Defect("kontak", "aneh")], at=MONDAY_8_WIB
        )


def test_within_the_office_it_goes_back_one_row_with_a_note(at_bidang, cast):
    services.return_for_correction(
        at_bidang, actor=cast.kepala_bidang, text="Bukan bidang kami", at=MONDAY_8_WIB
    )

    assert (at_bidang.step, at_bidang.holder) == ("disposisi-kepala-dinas", cast.kepala_dinas.jabatan)
    assert "Bukan bidang kami." in last_told(cast.kepala_dinas.user)
