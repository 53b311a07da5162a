"""NIP and telephone numbers: what is taken, what is warned of, what is refused."""

from datetime import date

import pytest

from pendopo.accounts.models import User
from pendopo.errors import Invalid, Refused
from pendopo.opd import services
from pendopo.opd.nip import check_nip
from pendopo.opd.phone import normalise
from tests.conftest import MONDAY_8_WIB

TODAY = date(2026, 11, 23)
GOOD = "198001012005011001"


@pytest.mark.parametrize(
    "text", ["19800101 200501 1 001", GOOD, "19800101.200501.1.001", " 19800101-200501-1-001 "]
)
def test_a_nip_is_taken_however_it_is_spaced(text):
    nip = check_nip(text, today=TODAY)

    assert (nip.digits, nip.printed, nip.warning) == (GOOD, "19800101 200501 1 001", "")


def test_an_unusual_month_of_appointment_is_only_warned_of():
    nip = check_nip("19800101 202421 2 012", today=TODAY)

    assert "PPPK" in nip.warning


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("19801301 200501 1 001", "tanggal lahir"),
        ("20200101 202401 1 001", "Umur saat diangkat"),
        ("19800101 200501 3 001", "1 atau 2"),
        ("19800101 200501 1 000", "mulai dari 001"),
        ("19800101 200501 1 0011", "ditulis 19 angka"),
        ("131 234 567", "NIP lama"),
        ("19800101 204001 1 001", "tidak wajar"),
        ("19300101 194901 1 001", "tidak wajar"),
        ("1980O101 200501 1 001", "hanya terdiri atas angka"),
        ("", "hanya terdiri atas angka"),
        ("٩٩٨٠٠١٠١٢٠٠٥٠١١٠٠١", "hanya terdiri atas angka"),
    ],
)
def test_a_nip_that_cannot_be_is_refused_with_the_reason(text, why):
    with pytest.raises(Refused, match=why):
        check_nip(text, today=TODAY)


def test_a_refusal_never_repeats_the_number():
    with pytest.raises(Refused) as refused:
        check_nip("19800101 200501 3 001", today=TODAY)

    assert "1980" not in refused.value.sentence


def test_a_nip_belongs_to_one_person(db):
    services.register_pejabat(name="Pertama", nip=GOOD, actor=None, at=MONDAY_8_WIB)

    with pytest.raises(Invalid) as refused:
        services.register_pejabat(name="Kedua", nip="19800101 200501 1 001", actor=None, at=MONDAY_8_WIB)
    assert "sudah tercatat" in refused.value.errors["nip"]


def test_a_petugas_needs_neither_nip_nor_a_second_name(db):
    person = services.register_pejabat(name="Suparto", actor=None, at=MONDAY_8_WIB)

    assert (person.name, person.nip, person.user) == ("Suparto", "", None)


def test_a_person_with_an_address_gets_an_account(db):
    person = services.register_pejabat(
        name="Petugas", email="petugas@dinas.test", actor=None, at=MONDAY_8_WIB
    )

    assert person.user == User.objects.get(email="petugas@dinas.test")


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("(0254) 200123", "+62254200123"),
        ("021-5711144", "+62215711144"),
        ("+62 812 0000 0000", "+6281200000000"),
        ("62 812 0000 0000", "+6281200000000"),
        ("0812.0000.0000", "+6281200000000"),
        ("+62 (0)254 200123", "+62254200123"),
        ("0254 200123 ext. 12", "+62254200123;ext=12"),
        ("0254 200123 pes 7", "+62254200123;ext=7"),
    ],
)
def test_a_telephone_number_is_stored_in_one_form(text, stored):
    assert normalise(text) == stored


@pytest.mark.parametrize(
    "text", ["12345", "0812", "0254-12", "+1 202 555 0100", "nol delapan satu dua", "", "08100000000000000"]
)
def test_what_is_no_telephone_number_is_refused(text):
    with pytest.raises(Refused, match="kode wilayah"):
        normalise(text)
