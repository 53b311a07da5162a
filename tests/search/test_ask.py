"""Finding pages of a website by their words."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pendopo.search import Entry, Found, ask, index_of
from pendopo.search.asking import PAGE
from pendopo.search.words import words_of

SITE = [
    Entry("/", "Dinas Kesehatan", "Beranda", "2026-11-01", "Layanan kesehatan untuk warga Banten."),
    Entry("/layanan/apotek/", "Izin apotek", "Layanan", "2026-10-02", "Melayani permohonan izin baru."),
    Entry("/berita/imunisasi/", "Imunisasi anak di Serang", "Berita", "2026-09-03", "Puskesmas buka pagi."),
    Entry("/dokumen/renstra.pdf", "Rencana strategis", "Dokumen PDF", "", "Cakupan imunisasi dasar lengkap."),
    Entry("/kontak/", "Kontak", "Halaman", "2026-08-01", "Jalan Syekh Nawawi, Kota Serang."),
]

Ask = Callable[..., Found]


@pytest.fixture
def ask_site(tmp_path: Path) -> Ask:
    file = tmp_path / "indeks.sqlite"
    file.write_bytes(index_of(SITE))
    return lambda question, page=1: ask(file, question, page=page)


def paths(found: Found) -> list[str]:
    return [result.path for result in found.results]


def test_the_beginning_of_a_word_is_enough(ask_site):
    assert paths(ask_site("imun")) == ["/berita/imunisasi/", "/dokumen/renstra.pdf"]


def test_words_of_one_stem_find_each_other(ask_site):
    assert set(paths(ask_site("pelayanan"))) == {"/", "/layanan/apotek/"}


def test_a_title_comes_before_a_text(ask_site):
    assert paths(ask_site("serang"))[0] == "/berita/imunisasi/"


def test_every_word_must_be_there_when_one_entry_has_them_all(ask_site):
    assert paths(ask_site("imunisasi serang")) == ["/berita/imunisasi/"]


def test_some_of_the_words_are_better_than_nothing(ask_site):
    assert paths(ask_site("apotek tangerang")) == ["/layanan/apotek/"]


def test_words_that_say_nothing_do_not_count(ask_site):
    assert ask_site("di mana izin untuk apotek").words == ("mana", "izin", "apotek")


def test_case_and_accents_make_no_difference(ask_site):
    assert paths(ask_site("ÍMUNISASI")) == paths(ask_site("imunisasi"))


def test_the_excerpt_shows_what_was_sought_in_its_place(ask_site):
    document = ask_site("dasar").results[0]

    assert document.excerpt == (
        ("Cakupan", False),
        ("imunisasi", False),
        ("dasar", True),
        ("lengkap.", False),
    )


def test_an_empty_question_finds_nothing(ask_site):
    assert ask_site(" ,;! ") == Found((), 0, 1, ())


def test_a_page_beyond_the_last_is_the_last(tmp_path):
    many = [Entry(f"/berita/{number:02}/", f"Panen {number}", "Berita", "", "") for number in range(PAGE + 2)]
    file = tmp_path / "indeks.sqlite"
    file.write_bytes(index_of(many))

    found = ask(file, "panen", page=99)

    assert (found.total, found.pages, found.page, len(found.results)) == (PAGE + 2, 2, 2, 2)


def test_the_same_entries_give_the_same_bytes():
    assert index_of(SITE) == index_of(reversed(SITE))


def test_what_is_no_index_says_so(tmp_path):
    file = tmp_path / "indeks.sqlite"
    file.write_bytes(b"<html>")

    with pytest.raises(sqlite3.Error):
        ask(file, "apotek")


@given(question=st.text(max_size=300), page=st.integers(-5, 10**9))
def test_no_question_is_an_error(tmp_path_factory, question, page):
    file = tmp_path_factory.getbasetemp() / "any.sqlite"
    if not file.exists():
        file.write_bytes(index_of(SITE))

    found = ask(file, question, page=page)

    assert 0 <= len(found.results) <= found.total <= len(SITE)


@given(entry=st.builds(Entry, st.just("/a/"), st.text(), st.just(""), st.just(""), st.text()))
def test_whatever_is_written_can_be_found_by_its_first_word(tmp_path_factory, entry):
    file = tmp_path_factory.mktemp("index") / "indeks.sqlite"
    file.write_bytes(index_of([entry]))
    words = words_of(f"{entry.title} {entry.text}")

    found = ask(file, words[0] if words else "")

    assert found.total == bool(words)
