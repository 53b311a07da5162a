"""The gate: which characters a letter can carry."""

import json

import pytest

from pendopo.surat.glyphs import COVERAGE, missing_glyphs, printable
from scripts.surat_fonts import coverage


def test_the_table_is_that_of_the_fonts():
    assert json.loads(COVERAGE.read_text(encoding="ascii")) == coverage()


@pytest.mark.parametrize(
    "text", ["Muḥammad Sya‘bān", "№ 5 – “kutip” … €", "a\n\tb", "Nur\u00adaini", "e\u0301"]
)
def test_names_with_marks_and_the_signs_of_offices_pass(text):
    assert missing_glyphs(text) == ""


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Selamat 🎉 datang 🎉", "🎉"),
        ("ᮞᮥᮔ᮪ᮓ", "ᮞᮥᮔ᮪ᮓ"),
        ("ꦗꦮ", "ꦗꦮ"),
        ("漢字", "漢字"),
        ("ب", "ب"),
        ("\ufffd", "�"),
    ],
)
def test_what_the_fonts_lack_is_named_once_in_order(text, missing):
    assert missing_glyphs(text) == missing


def test_invisible_marks_are_left_out_and_blanks_are_joined():
    assert printable(" nama\u200b\u202e  \u00a0OPD\r\n\x00baru ") == "nama OPD baru"


def test_a_letter_with_its_mark_apart_is_composed():
    assert printable("e\u0301") == "é"
