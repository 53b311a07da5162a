"""What machines ask a website for: feeds, calendars, tables, security.txt, words of search engines."""

import csv
import io
import json
import re
import zipfile
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from html import unescape
from xml.etree import ElementTree as ET

import pytest
from odfdo import Document
from PIL import Image as Raster

from pendopo.content.calendar import escaped, folded
from pendopo.content.security import months_on
from pendopo.content.tables import csv_bytes, ods_bytes
from tests.conftest import MONDAY_8_WIB
from tests.content.filling import HOST, Site, information

pytestmark = pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning"
)
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
AWKWARD = 'Rapat; "kebun, sawah" \\ ladang\nhari kedua & <b> ' + "é" * 60


def calendar_of(body: bytes) -> list[dict[str, str]]:
    """The events of a calendar, read strictly: line breaks, lengths and nesting as RFC 5545 has them."""
    text = body.decode()
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    lines = text.removesuffix("\r\n").split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    unfolded = "\r\n".join(lines).replace("\r\n ", "").split("\r\n")
    assert unfolded[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert unfolded[-1] == "END:VCALENDAR"
    events: list[dict[str, str]] = []
    for line in unfolded[1:-1]:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events and line != "END:VEVENT":
            assert name not in events[-1]
            events[-1][name] = value
    assert all({"UID", "DTSTAMP", "SUMMARY"} <= set(event) for event in events)
    return events


def test_an_event_can_be_taken_into_ones_own_calendar(site: Site):
    site.write("/agenda/")
    ends = MONDAY_8_WIB + timedelta(hours=2)
    site.event(AWKWARD[:200], starts_at=MONDAY_8_WIB, ends_at=ends, place="Aula, Serang", slug="rapat")

    site.bake()
    (event,) = calendar_of(site.bytes("agenda/rapat/acara.ics"))

    assert event["DTSTART"] == "20261123T010000Z"
    assert event["DTEND"] == "20261123T030000Z"
    assert event["LOCATION"] == "Aula\\, Serang"
    assert event["URL"] == f"{site.website.address}/agenda/rapat/"
    assert event["UID"].endswith(f"@{HOST}")


def test_whole_days_end_with_the_day_after_and_what_is_cancelled_says_so(site: Site):
    site.write("/agenda/")
    site.event("Pameran", starts_at=MONDAY_8_WIB, all_day=True, cancelled=True)

    site.bake()
    (event,) = calendar_of(site.bytes("agenda/agenda.ics"))

    assert event["DTSTART;VALUE=DATE"] == "20261123"
    assert event["DTEND;VALUE=DATE"] == "20261124"
    assert event["STATUS"] == "CANCELLED"


def test_text_is_escaped_and_folded_between_letters():
    text = escaped(AWKWARD)

    assert text.startswith('Rapat\\; "kebun\\, sawah" \\\\ ladang\\nhari kedua')
    assert folded(text).replace("\r\n ", "") == text
    assert all(len(line.encode()) <= 75 for line in folded(text).split("\r\n"))


def test_news_is_a_feed_that_names_itself(site: Site):
    site.news("Panen & <raya>", summary="Padi & jagung")

    site.bake()
    channel = ET.fromstring(site.bytes("berita/rss.xml")).find("channel")  # noqa: S314 - our own
    item = channel.find("item")

    assert channel.find(f"{ATOM}link").get("href") == f"{site.website.address}/berita/rss.xml"
    assert item.findtext("title") == "Panen & <raya>"
    assert item.findtext("link").startswith(f"{site.website.address}/berita/")
    assert parsedate_to_datetime(item.findtext("pubDate")).tzinfo is not None
    assert 'type="application/rss+xml"' in site.read("berita/index.html")


def test_the_sitemap_knows_when_each_page_was_published(site: Site):
    site.news("Panen")

    site.bake()
    urls = ET.fromstring(site.bytes("sitemap.xml")).findall(f"{SITEMAP}url")  # noqa: S314 - our own
    found = {url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod") for url in urls}

    address = site.website.address
    assert datetime.fromisoformat(found[f"{address}/berita/panen/"]).tzinfo is not None
    assert f"{address}/peta-situs/" in found
    assert f"{address}/cari/" not in found


def test_the_list_of_information_goes_along_as_csv_and_ods(site: Site):
    document = site.document()
    rows = [information(document=document), information(title="=1+1", kind="setiap-saat")]
    site.write("/ppid/daftar-informasi-publik/", rows=rows)

    site.bake()
    stem = "ppid/daftar-informasi-publik/daftar-informasi-publik"
    table = list(csv.reader(io.StringIO(site.bytes(f"{stem}.csv").decode("utf-8-sig"))))
    sheet = Document(io.BytesIO(site.bytes(f"{stem}.ods"))).body.get_table(0)

    assert table[0][0] == "No."
    assert table[1][-1] == f"{site.website.address}{document.file.url}"
    assert table[2][1] == "'=1+1"
    assert [row[:3] for row in sheet.get_values()][2] == ["2", "=1+1", "Setiap saat"]
    assert f'href="/{stem}.ods"' in site.read("ppid/daftar-informasi-publik/index.html")


def test_the_same_cells_are_the_same_bytes():
    cells = [["No.", "Nama"], ["1", "Renja\x07"]]

    assert ods_bytes(cells, name="Daftar") == ods_bytes(cells, name="Daftar")
    assert csv_bytes(cells).startswith(b"\xef\xbb\xbfNo.,Nama\r\n")
    with zipfile.ZipFile(io.BytesIO(ods_bytes(cells, name="Daftar"))) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_security_txt_names_the_csirt_and_is_fresh_for_the_month(site: Site):
    site.write("/pengaduan/", csirt_email="csirt@example.go.id")

    release = site.bake()
    fields = dict(line.split(": ", 1) for line in site.read(".well-known/security.txt").splitlines())

    assert fields["Contact"] == "mailto:csirt@example.go.id"
    assert fields["Canonical"] == f"{site.website.address}/.well-known/security.txt"
    assert datetime.fromisoformat(fields["Expires"]) == datetime(2027, 5, 1, tzinfo=UTC)
    assert release.stale_at == datetime(2026, 12, 1, tzinfo=UTC)


@pytest.mark.parametrize(("count", "then"), [(1, "2027-01-01"), (6, "2027-06-01"), (13, "2028-01-01")])
def test_months_are_counted_over_the_end_of_the_year(count: int, then: str):
    found = months_on(datetime(2026, 12, 31, 16, 59, tzinfo=UTC), count)

    assert found.date() == date.fromisoformat(then)


def data_of(page: str) -> dict[str, object]:
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    found: dict[str, object] = json.loads(block[1])
    return found


def test_search_engines_are_told_the_agency_and_the_article(site: Site):
    site.news("Panen </script><script>alert(1)</script>", slug="panen", summary="Padi & jagung")

    site.bake()
    page = site.read("berita/panen/index.html")
    article, agency = data_of(page), data_of(site.read("index.html"))

    assert "<script>alert" not in page
    assert article["@type"] == "NewsArticle"
    assert article["headline"] == "Panen </script><script>alert(1)</script>"
    assert agency["@type"] == "GovernmentOrganization"
    assert agency["name"] == "Dinas Pertanian"


def test_a_link_on_social_media_has_title_words_and_picture(site: Site):
    site.news("Panen raya", summary="Padi & jagung", picture=site.picture(), picture_alt="Padi")

    site.bake()
    page = site.read("berita/panen-raya/index.html")
    found = {name: unescape(text) for name, text in re.findall(r'property="og:(\S+)" content="(.*?)"', page)}

    assert found["title"] == "Panen raya"
    assert found["description"] == "Padi & jagung"
    assert found["type"] == "article"
    path = found["image"].removeprefix(f"{site.website.address}/")
    with Raster.open(io.BytesIO(site.bytes(path))) as picture:
        assert picture.format == "JPEG"
    assert f'<link rel="canonical" href="{site.website.address}/berita/panen-raya/">' in page
