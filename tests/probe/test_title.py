"""The title by which an official recognises a website."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pendopo.probe import title_of


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("<!doctype html><html><head><title>Dinas Kesehatan</title>", "Dinas Kesehatan"),
        ("<TITLE>\n  Dinas\n  Kesehatan </TITLE>", "Dinas Kesehatan"),
        ("<title>Kantor &amp; Layanan &mdash; Banten</title>", "Kantor & Layanan — Banten"),
        ("<title>Satu</title><title>Dua</title>", "Satu"),
        ("<svg><title>Lambang</title></svg><title>Kantor</title>", "Kantor"),
        ("<title>Kantor</title><svg><title>Lambang</title></svg>", "Kantor"),
        ("<!-- <title>Lama</title> --><title>Baru</title>", "Baru"),
        ("<script>var a = '<title>Bukan</title>'</script><title>Kantor</title>", "Kantor"),
        ("<title></title>", ""),
        ("<title>Tak tertutup", "Tak tertutup"),
        ("<h1>Kantor</h1>", ""),
        ("", ""),
        ("<title>Kesehatan é</title>", "Kesehatan é"),
        ("<![nonsense[<title>Kantor</title>", ""),
    ],
)
def test_the_title_is_that_of_the_page(page, title):
    assert title_of(page.encode()) == title


def test_a_page_in_another_encoding_still_has_a_title():
    assert title_of("<title>Kantor é</title>".encode("latin-1")) == "Kantor \N{REPLACEMENT CHARACTER}"


def test_a_title_is_cut_where_nobody_reads_on():
    assert len(title_of(b"<title>" + b"x" * 5_000 + b"</title>")) == 300


def test_a_title_far_down_is_not_looked_for():
    assert title_of(b" " * 100_000 + b"<title>Kantor</title>") == ""


@given(st.binary(max_size=200) | st.text("<>!-[]/ =\"'&;#titlesvg", max_size=200).map(str.encode))
def test_no_page_is_too_broken_to_be_read(body):
    title = title_of(body)

    assert title == " ".join(title.split())


@given(st.text(st.characters(codec="utf-8", exclude_characters="<>&\x00\r"), max_size=80))
def test_what_is_written_as_a_title_is_read_as_one(text):
    assert title_of(f"<title>{text}</title>".encode()) == " ".join(text.split())
