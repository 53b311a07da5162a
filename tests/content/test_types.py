"""Each type of page as the street answers it: from a real database through the baker."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pendopo.content.models import OfficialIndexPage, ServicePage
from pendopo.content.models.announcements import NO_END
from pendopo.content.words import nested
from tests.conftest import MONDAY_8_WIB
from tests.content.filling import Site, fill, information

# Wagtail leaves the temporary files of its renditions to the collector.
pytestmark = pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning"
)
LONG = "Peningkatan kapasitas kelembagaan petani muda di delapan kabupaten dan kota " * 4


def test_every_type_is_baked_and_again_makes_the_same_bytes(site: Site):
    fill(site)

    first = site.bake()

    assert site.bake() == first
    assert site.bake(MONDAY_8_WIB + timedelta(hours=1)) == first


def test_the_warning_stands_on_the_front_page_until_its_last_day_is_over(site: Site):
    site.write("/pengumuman/")
    site.announcement("Waspada banjir", until=date(2026, 11, 24), warns=True, summary="Jauhi sungai.")
    site.announcement("Lowongan", until=date(2026, 12, 1))

    release = site.bake()
    assert "Waspada banjir." in site.read("index.html")
    assert "Berlaku sampai 24 November 2026" in site.read("index.html")
    assert release.stale_at == datetime(2026, 11, 24, 17, tzinfo=UTC)

    site.bake(release.stale_at)
    assert "Waspada banjir" not in site.read("index.html")
    archive = site.read("pengumuman/index.html").partition("Arsip")[2]
    assert "Waspada banjir" in archive
    assert "sudah tidak berlaku" in site.read("pengumuman/waspada-banjir/index.html")


def test_a_warning_needs_an_end(site: Site):
    page = site.announcement("Waspada banjir", until=None, warns=True)

    assert page.obstacles() == {"valid_until": NO_END}


def test_a_service_shows_time_fee_and_product_first_and_its_steps_with_who_and_how_long(site: Site):
    site.write("/layanan/")
    site.service(basis="Pergub 1/2026", decided_on=date(2026, 1, 12))

    site.bake()
    text = site.read("layanan/rekomendasi-izin/index.html")

    assert text.index("5 hari kerja") < text.index("Persyaratan</h2>")
    assert "Anda · 10 menit" in text
    assert "Pergub 1/2026" not in text
    assert "5 hari kerja" in site.read("index.html")


def test_the_eight_internal_components_are_shown_where_the_agency_wishes(site: Site):
    site.write("/layanan/")
    site.service(basis="Pergub 1/2026", shows_internal=True)

    site.bake()

    assert "Pergub 1/2026" in site.read("layanan/rekomendasi-izin/index.html")


def test_a_service_without_a_published_component_is_not_published(db: None):
    page = ServicePage(title="Izin", fee="Gratis")

    assert set(page.obstacles()) == {"requirements", "steps", "duration", "product"}


@pytest.mark.parametrize("number", ["198001012005011001", "19800101 200501 1 001", "1980.0101.2005.0110.01"])
@pytest.mark.parametrize("field", ["post", "name", "duty", "alt"])
def test_eighteen_digits_among_officials_are_refused_wherever_they_stand(site: Site, field: str, number: str):
    page = OfficialIndexPage(title="Pejabat", slug="pejabat")
    page.officials = [("official", {"post": "Sekretaris", field: f"NIP {number}"})]

    with pytest.raises(ValidationError, match="NIP"):
        page.clean()


def test_an_nip_keeps_any_page_from_being_published(site: Site):
    page = site.news("Pelantikan", body=[("paragraph", "<p>NIP 19800101 200501 1 001</p>")])

    assert "body" in page.obstacles()


def test_a_photo_without_words_is_named_by_its_row(site: Site):
    row = {"post": "Sekretaris", "photo": site.picture(), "alt": " "}
    page = OfficialIndexPage(title="Pejabat")
    page.officials = [("official", {"post": "Kepala"}), ("official", row)]

    assert "nomor 2" in page.obstacles()["officials"]


def test_levels_make_a_tree_and_a_level_left_out_is_one_step():
    tree = nested([(1, "Kepala"), (3, "Seksi"), (2, "Bidang"), (3, "Tim"), (1, "Dewan")])

    assert [node["unit"] for node in tree] == ["Kepala", "Dewan"]
    assert [node["unit"] for node in tree[0]["below"]] == ["Seksi", "Bidang"]
    assert [node["unit"] for node in tree[0]["below"][1]["below"]] == ["Tim"]


def test_the_list_of_information_feeds_the_page_of_each_class(site: Site):
    fill(site)

    site.bake()

    assert "Rencana Kerja 2026" in site.read("ppid/berkala/index.html")
    assert "Peringatan" in site.read("ppid/serta-merta/index.html")
    assert "Waspada banjir" in site.read("ppid/serta-merta/index.html")
    assert "Data pribadi" in site.read("ppid/dikecualikan/index.html")
    whole = site.read("ppid/daftar-informasi-publik/index.html")
    assert all(text in whole for text in ("Subbagian Perencanaan", "Sekretaris", "5 tahun", "PDF, 1 KB"))


def test_older_news_is_on_further_pages(site: Site):
    for number in range(23):
        site.news(f"Berita {number:02}")

    site.bake()

    assert "Berita 22" in site.read("berita/index.html")
    assert "Berita 02" not in site.read("berita/index.html")
    assert "Berita 02" in site.read("berita/halaman-2/index.html")
    assert "/berita/halaman-2/" in site.read("sitemap.xml")


def test_the_map_of_the_website_leads_to_every_lasting_page(site: Site):
    fill(site)

    site.bake()
    text = site.read("peta-situs/index.html")

    assert all(f'href="{path}"' in text for path in ("/kontak/", "/berita/", "/profil/pejabat/"))
    assert "panen-raya" not in text
    assert 'href="/peta-situs/"' in site.read("index.html")


def test_long_words_and_missing_files_do_not_stop_a_bake(site: Site):
    fill(site)
    gone = site.document("hilang.pdf")
    gone.file.storage.delete(gone.file.name)
    row = {"title": "Hilang", "kind": "lain", "year": 2026, "document": gone}
    site.write("/dokumen/", documents=[("document", row)])
    site.write("/ppid/daftar-informasi-publik/", rows=[information(title=LONG[:250], document=gone)])
    site.news(LONG[:255], slug="panjang")

    site.bake()

    assert "Hilang" in site.read("dokumen/index.html")
    assert LONG[:200] in site.read("index.html")


def test_a_bake_asks_no_more_for_many_pages_of_news_than_for_few(site: Site, django_assert_max_num_queries):
    for number in range(3):
        site.news(f"Berita {number}")
    with CaptureQueriesContext(connection) as few:
        site.bake()
    for number in range(22):
        site.news(f"Berita lain {number}")

    with django_assert_max_num_queries(len(few)):
        site.bake()
