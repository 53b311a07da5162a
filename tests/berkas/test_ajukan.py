"""SOP 5.1: OPD mengajukan permohonan kepada Kepala Dinas."""

from datetime import UTC, datetime, timedelta

import pytest

from pendopo.accounts.codes import ALPHABET
from pendopo.berkas import services
from pendopo.berkas.models import Berkas
from pendopo.errors import Refused
from pendopo.notices.models import Mail, Notice
from pendopo.opd.models import Jabatan
from tests.conftest import MONDAY_8_WIB, add_post, appoint_to


def test_it_gets_the_next_number_and_lies_with_the_kepala_dinas_for_one_hour(berkas, cast):
    berkas.refresh_from_db()

    assert (berkas.number, berkas.status) == ("PW-0001/2026", "berjalan")
    assert berkas.holder == cast.kepala_dinas.jabatan
    assert berkas.due_at == MONDAY_8_WIB + timedelta(hours=1)
    assert [(event.n, event.act) for event in berkas.events.all()] == [(1, "ajukan")]


def test_numbers_of_a_year_follow_each_other_and_begin_anew_in_the_next(opened):
    opened()
    second = opened()
    next_year = opened(at=datetime(2027, 1, 4, 1, tzinfo=UTC))

    assert [second.number, next_year.number] == ["PW-0002/2026", "PW-0001/2027"]


def test_the_tracking_code_can_be_read_over_the_telephone(berkas):
    first, second = berkas.tracking_code.split("-")

    assert len(first) == len(second) == 4
    assert set(first + second) <= set(ALPHABET.upper())


def test_both_sides_are_told_in_the_same_transaction(berkas, cast):
    told = {notice.user: notice.text for notice in Notice.objects.all()}

    assert "Permohonan baru PW-0001/2026" in told[cast.kepala_dinas.user]
    assert "Batas 23\N{NO-BREAK SPACE}Nov 2026, 09.00" in told[cast.kepala_dinas.user]
    assert berkas.tracking_code in told[cast.pemohon.user]
    assert Mail.objects.count() == 2


def test_who_was_not_named_by_the_agency_does_not_file_for_it(cast, works):
    with pytest.raises(Refused, match="belum ditunjuk"):
        services.open_berkas(
            kind="uji", subject="x", opd=cast.pertanian, actor=cast.kepala_kesehatan, at=MONDAY_8_WIB
        )

    assert Berkas.objects.count() == 0


def file_for_the_office(cast):
    return services.open_berkas(
        kind="uji", subject="Pembuatan website", opd=cast.kominfo, actor=cast.kepala_dinas, at=MONDAY_8_WIB
    )


def test_of_the_offices_own_request_the_next_superior_disposes(cast, works):
    secretariat = cast.kesehatan
    superior = add_post(secretariat, "Sekretaris Daerah", Jabatan.Role.ATASAN)
    sekda = appoint_to(superior, "sekda")

    berkas = file_for_the_office(cast)
    with pytest.raises(Refused, match="tidak di meja Anda"):
        services.dispose(berkas, actor=cast.kepala_dinas, to=cast.kepala_bidang.jabatan, at=MONDAY_8_WIB)
    services.dispose(berkas, actor=sekda, to=cast.kepala_bidang.jabatan, at=MONDAY_8_WIB)
    assert berkas.holder == cast.kepala_bidang.jabatan


def test_without_a_superior_an_exception_is_recorded_with_its_reason(cast, works):
    berkas = file_for_the_office(cast)
    given = {"actor": cast.kepala_dinas, "to": cast.kepala_bidang.jabatan, "at": MONDAY_8_WIB}
    with pytest.raises(Refused, match="Tulis alasan pengecualian"):
        services.dispose(berkas, **given)

    event = services.dispose(berkas, **given, exception="Belum ada jabatan atasan")
    assert event.data["exception"] == "Belum ada jabatan atasan"
