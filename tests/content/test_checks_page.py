"""What a page lacks is said while it is written; what would fail citizens refuses publishing."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from pendopo.content.checks import Level, check
from pendopo.content.models import NewsPage
from pendopo.content.planting import page_at
from tests.conftest import make_user
from tests.content.conftest import Kept
from tests.content.reviewing import browser, form, news, write


def found(page: NewsPage, *body: tuple[str, Any]) -> set[tuple[str, str]]:
    page.body = list(body)
    return {(remark.code, remark.level.value) for remark in check(page)}


def rich(html: str) -> tuple[str, Any]:
    return ("paragraph", html)


@pytest.fixture
def page(ours: Kept) -> NewsPage:
    return news(ours.website)


def test_an_honest_page_has_no_remarks(page: NewsPage):
    assert found(page, rich("<p>Panen raya berlangsung di Serang.</p>")) == set()


def test_a_picture_without_words_refuses(page: NewsPage):
    page.picture_id, page.picture_alt = 1, ""

    assert ("isian", "wajib") in found(page)


@pytest.mark.parametrize("words", ["gambar", "IMG_2024.jpg", "Foto kegiatan."])
def test_words_that_show_nothing_are_remarked_upon(page: NewsPage, words: str):
    page.picture_id, page.picture_alt = 1, words

    assert ("gambar", "sebaiknya") in found(page)


@pytest.mark.parametrize("words", ["di sini", "Klik di sini", "selengkapnya", "https://banten.example/x"])
def test_a_link_says_where_it_leads(page: NewsPage, words: str):
    assert found(page, rich(f'<p>Unduh <a href="https://x.example">{words}</a></p>')) == {
        ("tautan", "sebaiknya")
    }


def test_a_link_without_words_refuses(page: NewsPage):
    assert ("tautan", "wajib") in found(page, rich('<p><a href="https://x.example"> </a></p>'))


def test_a_link_to_a_page_that_is_gone_refuses(page: NewsPage):
    assert ("tujuan", "wajib") in found(page, rich('<p><a linktype="page" id="99999">Profil dinas</a></p>'))


def test_a_link_to_a_draft_is_remarked_upon(page: NewsPage, ours: Kept):
    draft = news(ours.website, "Draf", slug="draf")

    assert found(page, rich(f'<p><a linktype="page" id="{draft.pk}">Berita lain</a></p>')) == {
        ("tujuan", "sebaiknya")
    }


def test_headings_skip_no_level(page: NewsPage):
    assert ("judul", "sebaiknya") in found(page, ("heading", "Bagian"), rich("<h5>Rinci</h5><p>Isi</p>"))
    assert found(page, ("heading", "Bagian"), rich("<h3>Rinci</h3><p>Isi</p>")) == set()


@pytest.mark.parametrize("number", ["3604010101800001", "3604.0101.0180.0001"])
def test_a_nik_is_remarked_upon(page: NewsPage, number: str):
    assert found(page, rich(f"<p>Pemilik, NIK {number}</p>")) == {("data_pribadi", "sebaiknya")}


@pytest.mark.parametrize("number", ["198001012005011001", "19800101 200501 1 001"])
def test_a_nip_refuses(page: NewsPage, number: str):
    assert found(page, rich(f"<p>Pejabat, NIP {number}</p>")) == {("isian", "wajib")}


@pytest.mark.parametrize(
    "number", ["123456789012345678", "9999999999999999", "0812 3456 7890", "12.345.678.901.234"]
)
def test_other_long_numbers_are_not(page: NewsPage, number: str):
    assert found(page, rich(f"<p>Nomor {number}</p>")) == set()


def test_a_remark_on_a_person_does_not_repeat_the_number(page: NewsPage):
    page.body = [rich("<p>198001012005011001</p>")]

    assert all("198001012005011001" not in remark.where for remark in check(page))


def test_a_long_paragraph_is_remarked_upon(page: NewsPage):
    assert found(page, rich(f"<p>{'kata ' * 200}</p>")) == {("paragraf", "sebaiknya")}
    assert found(page, rich(f"<p>{'kata ' * 100}</p><p>{'kata ' * 100}</p>")) == set()


def test_a_page_wants_a_summary(page: NewsPage):
    page.summary = ""

    assert ("ringkasan", "sebaiknya") in found(page)


def test_guidance_refuses_in_the_words_of_its_type(ours: Kept):
    page = page_at(ours.website, "/profil/sekilas/").specific

    assert check(page)[0].level is Level.MUST


def test_publishing_is_refused_at_the_field_and_the_draft_is_not(ours: Kept, editor: Client):
    block = (
        '{"blocks":[{"key":"a","text":"x","type":"unstyled","depth":0,"inlineStyleRanges":[],'
        '"entityRanges":[{"key":0,"offset":0,"length":1}]}],'
        '"entityMap":{"0":{"type":"LINK","mutability":"MUTABLE","data":{"id":99999,"parentId":1,"url":"/"}}}}'
    )

    refused = write(editor, ours.website, form(**{"body-0-value": block, "action-publish": "1"}))
    saved = write(editor, ours.website, form(**{"body-0-value": block}))

    assert "sudah tidak ada" in refused.content.decode()
    assert (refused.status_code, saved.status_code) == (200, 302)


def test_the_panel_shows_the_remarks_of_the_latest_draft(page: NewsPage, editor: Client):
    page.summary = ""
    page.save_revision()

    shown = editor.get(reverse("content:remarks", args=[page.pk])).content.decode()

    assert "Tulis ringkasan" in shown


def test_the_panel_of_a_strangers_page_is_not_there(page: NewsPage):
    stranger = browser(make_user("orang.lain", "Orang Lain"))

    assert stranger.get(reverse("content:remarks", args=[page.pk])).status_code == 404
