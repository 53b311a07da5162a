"""From live pages to files: everything that a citizen needs, and nothing else."""

import gzip

import brotli
import pytest
from django.core.files.base import ContentFile
from wagtail.documents.models import Document

from pendopo.content.models import StandardPage
from pendopo.content.planting import page_at
from pendopo.errors import Refused
from pendopo.publishing import releases
from pendopo.publishing.baker import bake, take_down
from pendopo.websites.models import Website
from pendopo.websites.services import free
from tests.conftest import MONDAY_8_WIB
from tests.publishing.conftest import HOST, publish_news, served


def test_a_prepared_website_is_one_page_that_search_engines_leave_alone(prepared: Website):
    release = bake(prepared, at=MONDAY_8_WIB)

    assert release.pages == 1
    assert b"Website sedang disiapkan" in served("index.html")
    assert b'content="noindex"' in served("index.html")
    assert not (releases.front(HOST) / "berita").exists()


def test_an_open_website_is_its_live_pages(website: Website):
    publish_news(website, "Panen raya")

    release = bake(website, at=MONDAY_8_WIB)

    assert release.pages == 3
    assert b"Panen raya" in served("berita/panen-raya/index.html")
    assert b"Panen raya" in served("index.html")
    assert b"Halaman ini tidak ada" in served("404.html")
    assert f"{website.address}/berita/panen-raya/".encode() in served("sitemap.xml")
    assert b"Allow: /" in served("robots.txt")


def test_compressed_twins_hold_the_same_bytes(website: Website):
    bake(website, at=MONDAY_8_WIB)

    assert gzip.decompress(served("index.html.gz")) == served("index.html")
    assert brotli.decompress(served("index.html.br")) == served("index.html")


def test_what_the_pages_use_comes_along(website: Website):
    bake(website, at=MONDAY_8_WIB)

    assert served("static/content/publik.css")
    assert served("static/ui/fonts/a.woff2") == b"huruf"


def test_own_documents_come_along_and_a_strangers_do_not(website: Website):
    own = Document.objects.create(
        title="Jadwal", collection=website.collection, file=ContentFile(b"%PDF-1.4", "jadwal.pdf")
    )
    foreign = Document.objects.create(title="Rahasia", file=ContentFile(b"%PDF-1.4", "rahasia.pdf"))
    publish_news(website, "Jadwal", body=[("documents", {"documents": [own, foreign]})])

    bake(website, at=MONDAY_8_WIB)

    assert served(f"media/{own.file.name}") == b"%PDF-1.4"
    assert not (releases.front(HOST) / "media" / foreign.file.name).exists()


def test_guidance_that_went_live_all_the_same_is_not_baked(website: Website):
    """The form refuses it; this is the second lock."""
    page_at(website, "/kontak/").specific.save_revision().publish()

    bake(website, at=MONDAY_8_WIB)

    assert not (releases.front(HOST) / "kontak").exists()
    assert b'href="/kontak/"' not in served("index.html")


def test_links_to_own_pages_name_no_host(website: Website):
    target = publish_news(website, "Jadwal")
    link = f'<p><a linktype="page" id="{target.pk}">jadwal</a></p>'
    publish_news(website, "Panen", body=[("paragraph", link)])

    bake(website, at=MONDAY_8_WIB)

    assert b'<a href="/berita/jadwal/">jadwal</a>' in served("berita/panen/index.html")


def test_the_same_content_makes_no_new_release(website: Website):
    first = bake(website, at=MONDAY_8_WIB)

    assert bake(website, at=MONDAY_8_WIB) == first
    assert website.releases.count() == 1


def test_the_last_three_releases_are_kept(website: Website):
    for number in range(5):
        publish_news(website, f"Berita {number}")
        bake(website, at=MONDAY_8_WIB)

    kept = sorted(entry.name for entry in releases.shelf(HOST).iterdir() if entry.is_dir())
    assert kept == ["3", "4", "5"]
    assert releases.live_folder(HOST) == f"{HOST}/5"


def test_a_renamed_page_moves_with_everything_below_it(website: Website):
    profile = page_at(website, "/profil/sekilas/").specific
    profile.body = [("paragraph", "<p>Tugas kami.</p>")]
    profile.save_revision().publish()
    bake(website, at=MONDAY_8_WIB)

    section = page_at(website, "/profil/").specific
    section.slug = "tentang"
    section.save_revision().publish()
    bake(website, at=MONDAY_8_WIB)

    assert b"Tugas kami" in served("tentang/sekilas/index.html")
    assert not (releases.front(HOST) / "profil").exists()


def test_a_closed_website_answers_no_longer(website: Website):
    bake(website, at=MONDAY_8_WIB)
    free(website, at=MONDAY_8_WIB)

    take_down(website, at=MONDAY_8_WIB)

    assert not releases.front(HOST).exists()
    with pytest.raises(Refused, match="belum disiapkan"):
        bake(website, at=MONDAY_8_WIB)


def test_the_price_of_a_page_does_not_grow_with_the_pages(website: Website, django_assert_max_num_queries):
    home = page_at(website, "/")
    for number in range(20):
        home.add_child(instance=StandardPage(title=f"Halaman {number}", body=[]))

    with django_assert_max_num_queries(25 + 4 * 22):
        bake(website, at=MONDAY_8_WIB)
