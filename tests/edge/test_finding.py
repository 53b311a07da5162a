"""The search of a website, answered at the street."""

import pytest

from pendopo.search import Entry, index_of
from tests.edge import street
from tests.edge.street import D, ask

FRAME = '<!doctype html><title>%%KATA%%</title><input name="q" value="%%KATA%%"><main>%%HASIL%%</main>'
ENTRIES = [
    Entry("/berita/panen/", 'Panen "raya" & padi', "Berita", "2026-11-24", "Petani <b>memanen</b> padi."),
    *[Entry(f"/berita/{number:02}/", f"Bibit {number}", "Berita", "", "") for number in range(12)],
]


@pytest.fixture(scope="module")
def port(tmp_path_factory):
    folder = tmp_path_factory.mktemp("street")
    street.lay_out(folder)
    files = {
        ".cari/hasil.html": FRAME,
        ".cari/indeks.sqlite": index_of(ENTRIES),
        "cari/index.html": "petunjuk",
    }
    street.publish(folder, D, "2", street.website(D) | files)
    broken = files | {".cari/indeks.sqlite": "bukan indeks"}
    street.publish(folder, street.S, "2", street.website(street.S) | broken)
    with street.serving(folder) as port:
        yield port


def test_what_was_sought_is_shown_with_its_way(port):
    reply = ask(port, "/cari/?q=memanen")

    assert reply.status == 200
    assert '<a href="/berita/panen/">Panen &quot;raya&quot; &amp; padi</a>' in reply.text
    assert "Berita · 24\N{NO-BREAK SPACE}November 2026" in reply.text
    assert "1 hasil untuk “memanen”" in reply.text


def test_the_text_of_a_page_is_never_markup(port):
    assert "<mark>&lt;b&gt;memanen&lt;/b&gt;</mark>" in ask(port, "/cari/?q=memanen").text


def test_neither_is_the_question(port):
    reply = ask(port, "/cari/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")

    assert "<script" not in reply.text
    assert 'value="&quot;&gt;&lt;script&gt;' in reply.text


def test_nothing_found_shows_another_way(port):
    reply = ask(port, "/cari/?q=kapal")

    assert "Tidak ada hasil untuk “kapal”" in reply.text
    assert 'href="/peta-situs/"' in reply.text


def test_more_results_are_one_link_away(port):
    first, second = ask(port, "/cari/?q=bibit"), ask(port, "/cari/?q=bibit&hal=2")

    assert 'href="/cari/?q=bibit&amp;hal=2"' in first.text
    assert "halaman 2 dari 2" in second.text
    assert 'rel="prev"' in second.text
    assert 'rel="next"' not in second.text


def test_a_question_is_kept_by_nobody(port):
    assert ask(port, "/cari/?q=padi").headers["cache-control"] == "no-store"


@pytest.mark.parametrize("query", ["", "?q=", "?q=+", "?hal=2", f"?q={'a' * 3000}"])
def test_without_a_question_the_page_of_the_release_answers(port, query):
    assert ask(port, f"/cari/{query}").text == "petunjuk"


@pytest.mark.parametrize("page", ["0", "-1", "abc", "9" * 30, "%C2%B2", "%D9%A3"])
def test_no_page_number_is_an_error(port, page):
    assert ask(port, f"/cari/?q=padi&hal={page}").status == 200


def test_with_a_broken_index_the_page_of_the_release_answers(port):
    assert ask(port, "/cari/?q=padi", host=street.S).text == "petunjuk"


def test_the_index_itself_is_not_served(port):
    assert ask(port, "/.cari/indeks.sqlite").status == 404
    assert ask(port, "/.cari/hasil.html").status == 404
