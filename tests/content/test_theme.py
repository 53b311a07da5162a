"""The public theme: complete and calm from the first page on, and everything that people type is escaped."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from pendopo.content.models import NO_WORDS, NewsPage
from pendopo.content.planting import page_at
from tests.content.conftest import Kept

SCRIPT = "<script>alert(1)</script>"


def render(page) -> str:
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    return page.serve(request).render().content.decode()


def news(kept: Kept, **given) -> NewsPage:
    page = NewsPage(**{"title": "Panen raya", "body": [], **given})
    page_at(kept.website, "/berita/").add_child(instance=page)
    page.save_revision().publish()
    return NewsPage.objects.get(pk=page.pk)


def test_a_new_website_has_no_empty_frames(ours: Kept):
    home = render(page_at(ours.website, "/").specific)

    assert "Dinas Pertanian" in home
    assert "Informasi publik" not in home
    assert 'href="/kontak/"' not in home
    assert "Situs resmi Pemerintah Provinsi Banten" in home


def test_the_menu_holds_what_citizens_can_open(ours: Kept):
    page = page_at(ours.website, "/kontak/").specific
    page.body = [("paragraph", "<p>KP3B, Serang.</p>")]
    page.save_revision().publish()

    home = render(page_at(ours.website, "/").specific)

    assert 'href="/kontak/"' in home
    assert 'href="/layanan/"' not in home


def test_an_implied_part_appears_with_its_first_page(ours: Kept):
    assert not page_at(ours.website, "/profil/").specific.is_ready()

    page = page_at(ours.website, "/profil/sekilas/").specific
    page.body = [("paragraph", "<p>Tugas kami.</p>")]
    page.save_revision().publish()

    section = page_at(ours.website, "/profil/").specific
    assert section.is_ready()
    assert 'href="/profil/sekilas/"' in render(section)


@pytest.mark.parametrize("field", ["title", "summary", "unit"])
def test_what_people_type_is_escaped(ours: Kept, field: str):
    page = news(ours, **{field: SCRIPT})

    for text in (render(page), render(page_at(ours.website, "/").specific)):
        assert SCRIPT not in text


def test_blocks_are_escaped(ours: Kept):
    blocks = [
        ("heading", SCRIPT),
        ("call_out", {"title": SCRIPT, "text": SCRIPT}),
        ("quote", {"text": SCRIPT, "source": SCRIPT}),
    ]

    assert SCRIPT not in render(news(ours, body=blocks))


def test_news_tells_who_published_and_when_before_the_picture(ours: Kept):
    text = render(news(ours, unit="Bidang Tanaman Pangan"))

    assert "Diterbitkan" in text
    assert "WIB" in text
    assert "Bidang Tanaman Pangan" in text


def test_a_missing_page_is_told_with_a_way_on(ours: Kept):
    request = RequestFactory().get("/tidak/")
    answer = page_at(ours.website, "/").specific.serve_missing(request)

    assert answer.status_code == 404
    assert "Halaman ini tidak ada" in answer.render().content.decode()


def test_a_picture_without_words_cannot_be_published(db):
    page = NewsPage(title="Panen", slug="panen", picture_id=1)

    assert page.obstacles() == {"picture_alt": NO_WORDS}
