"""What administrators write as formats of numbers is what `surat.number_formats` can write, and no more."""

import pytest

from pendopo.opd.forms_office import OfficeForm
from pendopo.opd.models import Office

SOPS = [("website-2018", "Pembuatan website")]
OFFICE = {
    "government": "Pemerintah Provinsi Contoh",
    "region": "Provinsi Contoh",
    "city": "Kota Contoh",
    "address": "Jalan Merdeka 1",
    "sop": "website-2018",
    "request_format": "PW-{no:04}/{tahun}",
    "letter_format": "{kode}/{no:04}/{unit}/{bulan_romawi}/{tahun}",
    "code": "500.12",
    "unit": "DISKOMINFO",
}


def test_a_format_with_the_month_in_roman_figures_is_taken():
    form = OfficeForm({**OFFICE}, instance=Office(), sops=SOPS)

    assert form.is_valid()
    assert form.instance.letter_codes == {"kode": "500.12", "unit": "DISKOMINFO"}


@pytest.mark.parametrize(
    ("letter_format", "why"),
    [
        ("{kode}/{no:04}/{bulan}/{tahun}", "{bulan} tidak dikenal"),
        ("{kode}/{no.__class__}/{tahun}", "{no.__class__} tidak dikenal"),
        ("{kode}/{tahun}", "{no} tepat satu kali"),
        ("{kode/{no}", "berpasangan"),
    ],
)
def test_a_format_that_no_letter_could_have_is_explained(letter_format, why):
    form = OfficeForm({**OFFICE, "letter_format": letter_format}, instance=Office(), sops=SOPS)

    assert why in form.errors["letter_format"][0]


def test_a_code_that_the_format_names_must_be_there():
    form = OfficeForm({**OFFICE, "code": ""}, instance=Office(), sops=SOPS)

    assert form.errors["letter_format"] == ["Kode untuk {kode} belum diisi."]
