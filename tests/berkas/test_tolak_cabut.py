"""Refused by the office, withdrawn by the OPD: closed for ever, with a reason."""

import pytest

from pendopo.berkas import services
from pendopo.errors import Refused
from tests.berkas.conftest import last_told
from tests.conftest import MONDAY_8_WIB


def test_a_refusal_tells_the_opd_why(berkas, cast, works):
    services.refuse(
        berkas, actor=cast.kepala_dinas, reasons=["sudah-mempunyai"], text="Lihat dispertan.", at=MONDAY_8_WIB
    )

    assert berkas.status == "ditolak"
    told = last_told(cast.pemohon.user)
    assert "OPD sudah mempunyai website sejenis. Lihat dispertan." in told
    assert works.told[-1] == "tolak"


def test_without_a_reason_nothing_is_refused(berkas, cast):
    with pytest.raises(Refused, match="Tulis alasan penolakan"):
        services.refuse(berkas, actor=cast.kepala_dinas, at=MONDAY_8_WIB)


def test_the_opd_withdraws_while_the_petugas_works(worked, cast, works):
    services.withdraw(worked, actor=cast.pemohon, reason="Ikut situs induk", at=MONDAY_8_WIB)

    assert (worked.status, worked.holder) == ("dicabut", None)
    assert "ditutup" in last_told(cast.petugas.user)
    assert works.told[-1] == "cabut"


def test_another_agency_withdraws_nothing(berkas, cast):
    with pytest.raises(Refused, match="belum ditunjuk"):
        services.withdraw(berkas, actor=cast.kepala_kesehatan, reason="x", at=MONDAY_8_WIB)


def test_closed_stays_closed(berkas, cast):
    services.withdraw(berkas, actor=cast.pemohon, reason="Tidak jadi", at=MONDAY_8_WIB)

    with pytest.raises(Refused, match="sudah ditutup"):
        services.dispose(berkas, actor=cast.kepala_dinas, to=cast.kepala_bidang.jabatan, at=MONDAY_8_WIB)
