"""Letter numbers in the office's own form."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pendopo.surat.number_formats import check_pattern, format_number

CODES = {"kode": "555", "jenis": "SOP", "unit": "DISKOMINFO"}


@pytest.mark.parametrize(
    ("pattern", "number"),
    [
        ("{kode}/{no:04}/{unit}/{tahun}", "555/0317/DISKOMINFO/2026"),
        ("{kode}/{no:02}-{jenis}/{unit}/{tahun}", "555/317-SOP/DISKOMINFO/2026"),
        ("000.8.3.3/{no}/OR", "000.8.3.3/317/OR"),
        ("{no:03}/{bulan_romawi}/{tahun}", "317/XI/2026"),
        ("PW-{no:04}/{tahun}", "PW-0317/2026"),
    ],
)
def test_a_number_is_written_in_the_offices_form(pattern, number):
    assert format_number(pattern, no=317, year=2026, month=11, codes=CODES) == number


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        ("", "1 sampai 120"),
        ("{no}" + "x" * 120, "1 sampai 120"),
        (" {no}", "Hapus spasi"),
        ("{no", "belum berpasangan"),
        ("no}", "belum berpasangan"),
        ("{{no}}", "belum berpasangan"),
        ("{no}/{bulan}", "{bulan} tidak dikenal"),
        ("{no}/{}", "{} tidak dikenal"),
        ("{no.__class__}", "tidak dikenal"),
        ("{no:4}", "tidak dikenal"),
        ("{no:09}", "Lebar nomor"),
        ("{no:00}", "Lebar nomor"),
        ("{tahun}", "tepat satu kali"),
        ("{no}/{no:04}", "tepat satu kali"),
        ("{no}<b>", "Di luar kurung kurawal"),
        ("{no}\n", "Hapus spasi"),
        ("{no}\nx", "Di luar kurung kurawal"),
    ],
)
def test_a_wrong_pattern_is_refused_with_what_is_wrong(pattern, says):
    with pytest.raises(ValueError, match=re.escape(says)):
        check_pattern(pattern)


def test_a_code_that_is_missing_is_named():
    with pytest.raises(ValueError, match=r"Kode untuk \{unit\} belum diisi"):
        format_number("{no}/{unit}", no=1, year=2026, month=1, codes={"unit": ""})


@pytest.mark.parametrize(("no", "month"), [(0, 1), (-3, 1), (1, 0), (1, 13)])
def test_impossible_numbers_and_months_are_refused(no, month):
    with pytest.raises(ValueError, match="1"):
        format_number("{no}", no=no, year=2026, month=month, codes={})


def test_a_code_with_braces_is_not_read_as_a_token():
    assert format_number("{unit}/{no}", no=7, year=2026, month=1, codes={"unit": "{tahun}"}) == "{tahun}/7"


@given(st.integers(1, 10**7), st.integers(1, 10**7))
def test_different_numbers_never_look_the_same(one, other):
    written = {format_number("{no:04}/{tahun}", no=no, year=2026, month=1, codes={}) for no in (one, other)}

    assert len(written) == len({one, other})
