"""What the search of a baked website finds."""

import pytest
import typst
from django.core.files.base import ContentFile
from wagtail.documents.models import Document

from pendopo.publishing import releases
from pendopo.publishing.baker import bake
from pendopo.publishing.models import DocumentText
from pendopo.publishing.searching import text_of, words_of_pdf
from pendopo.search import ask
from pendopo.search.frame import FRAME, INDEX, QUESTION_MARK, RESULTS_MARK
from pendopo.websites.models import Website
from tests.conftest import MONDAY_8_WIB
from tests.publishing.conftest import HOST, publish_news, served


def found(question: str) -> list[tuple[str, str]]:
    results = ask(releases.front(HOST) / INDEX[1:], question).results
    return [(result.path, result.kind) for result in results]


@pytest.fixture
def renstra(website: Website) -> Document:
    content = typst.compile(b"Sasaran strategis: ketahanan pangan.", format="pdf")
    return Document.objects.create(
        title="Rencana kerja", collection=website.collection, file=ContentFile(content, "renja.pdf")
    )


def test_published_pages_are_found(website: Website):
    publish_news(website, "Panen raya di Pandeglang")
    bake(website, at=MONDAY_8_WIB)

    assert ("/berita/panen-raya-di-pandeglang/", "Berita") in found("memanen")


def test_a_page_is_not_found_by_what_it_says_of_others(website: Website):
    publish_news(website, "Panen raya")
    publish_news(website, "Pupuk bersubsidi")
    bake(website, at=MONDAY_8_WIB)

    assert found("bersubsidi") == [("/berita/pupuk-bersubsidi/", "Berita")]


def test_drafts_are_not(website: Website):
    bake(website, at=MONDAY_8_WIB)

    assert found("visi") == []


def test_a_linked_document_is_found_by_its_text(website: Website, renstra: Document):
    publish_news(website, "Unduh", body=[("documents", {"documents": [renstra]})])
    bake(website, at=MONDAY_8_WIB)

    assert found("strategis")[0] == (renstra.file.url, "Dokumen PDF")


def test_a_document_that_no_page_links_is_not(website: Website, renstra: Document):
    bake(website, at=MONDAY_8_WIB)

    assert found("strategis") == []


def test_the_same_pages_are_the_same_release(website: Website):
    publish_news(website, "Panen raya")
    first = bake(website, at=MONDAY_8_WIB)

    assert bake(website, at=MONDAY_8_WIB) == first


def test_the_frame_awaits_question_and_results_and_the_page_needs_neither(website: Website):
    bake(website, at=MONDAY_8_WIB)

    frame, page = served(FRAME[1:]).decode(), served("cari/index.html").decode()

    assert QUESTION_MARK in frame
    assert frame.count(RESULTS_MARK) == 1
    assert "%%" not in page
    assert 'href="/peta-situs/"' in page
    assert b"Disallow: /cari/" in served("robots.txt")


def test_words_of_neighbouring_blocks_stay_apart():
    html = "<main><h1>Judul</h1><nav>Beranda</nav><p>satu</p><ul><li>dua &amp; tiga</li></ul></main>"

    assert text_of(html) == "satu dua & tiga"


def test_a_document_is_read_once(db):
    content = typst.compile(b"Laporan kinerja", format="pdf")

    assert words_of_pdf(content) == "Laporan kinerja"
    assert words_of_pdf(content) == "Laporan kinerja"
    assert DocumentText.objects.count() == 1


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7 rusak"])
def test_what_cannot_be_read_has_no_words(db, content):
    assert words_of_pdf(content) == ""
