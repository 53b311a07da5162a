"""The directory of websites: what it shows, finds and costs."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from pendopo.opd.models import Opd
from pendopo.portal import directory
from pendopo.websites.models import Website
from tests.conftest import MONDAY_8_WIB
from tests.portal.conftest import add_website

# The count, the websites of the page, their hosts, and the office of the masthead.
PRICE = 4


def found(**asked: str) -> list[str]:
    websites = directory.search(**{"words": "", "kind": "", "place": "", **asked})
    return [row.host for row in directory.rows(websites, at=MONDAY_8_WIB)]


def test_live_websites_come_first_and_reserved_or_closed_ones_not_at_all(websites):
    assert found() == ["dinkes.localhost", "dispertan.localhost", "lama.bantenprov.go.id"]


@pytest.mark.parametrize("words", ["kesehatan", "DINKES", "dinas sehat", "dinkes.local"])
def test_agency_abbreviation_and_host_are_searched(websites, words):
    assert found(words=words) == ["dinkes.localhost"]


def test_every_word_must_occur(websites):
    assert found(words="dinas pendidikan") == []


def test_one_may_ask_where_a_website_is_hosted(websites):
    assert found(place="di-luar") == ["lama.bantenprov.go.id"]
    assert found(place="di-sini") == ["dinkes.localhost", "dispertan.localhost"]


def test_one_may_ask_for_a_kind(websites):
    websites["live"].kind = Website.Kind.LAYANAN
    websites["live"].save()

    assert found(kind="layanan") == ["dinkes.localhost"]


def test_days_are_counted_by_the_calendar_in_wib(websites):
    evening = datetime(2026, 11, 22, 16, 59, tzinfo=UTC)  # 23.59 WIB, nine hours before
    websites["live"].last_published_at = evening
    websites["live"].save()
    (row,) = directory.rows(directory.search(words="sehat", kind="", place=""), at=MONDAY_8_WIB)

    assert row.days == 1


def test_the_page_names_the_measure_and_its_source(websites, client: Client):
    html = client.get("/direktori/").content.decode()

    assert "Hari sejak terbit terakhir" in html
    assert "CC BY 3.0" in html
    assert "Sedang disiapkan" in html
    assert 'href="http://lama.bantenprov.go.id/"' in html
    assert "rahasia" not in html


def test_a_row_of_the_register_without_host_stands_without_link(websites, cast, client: Client):
    add_website(cast.kominfo, "", Website.Status.ELSEWHERE, name="Tanpa host")
    html = client.get("/direktori/?q=tanpa").content.decode()

    assert "Tanpa host" in html
    assert "tidak tercatat" in html


def test_nothing_found_offers_the_way_back(websites, client: Client):
    html = client.get("/direktori/?q=zzz").content.decode()

    assert "Tidak ada yang cocok" in html
    assert "Tampilkan semua" in html


@pytest.mark.parametrize("query", ["jenis=ngawur", "halaman=9999", "halaman=x", "q=" + "a" * 500])
def test_odd_questions_are_answered(websites, client: Client, query):
    assert client.get(f"/direktori/?{query}").status_code == 200


def test_before_the_first_website_the_page_says_so(cast, client: Client):
    assert "Belum ada website" in client.get("/direktori/").content.decode()


def test_the_page_asks_as_little_with_many_websites_as_with_three(
    websites, cast, client: Client, django_assert_num_queries: DjangoAssertNumQueries
):
    with django_assert_num_queries(PRICE):
        client.get("/direktori/")
    for number in range(30):
        opd = Opd.objects.create(name=f"Dinas {number}", abbreviation=f"D{number}", kind=Opd.Kind.DINAS)
        add_website(
            opd, f"d{number}.localhost", Website.Status.LIVE, published=MONDAY_8_WIB - timedelta(days=1)
        )

    with django_assert_num_queries(PRICE):
        html = client.get("/direktori/?halaman=1").content.decode()
    assert "Menampilkan 1–25 dari 33" in html


def test_the_next_page_keeps_the_question(websites, cast, client: Client):
    for number in range(30):
        add_website(cast.kominfo, f"x{number}.localhost", Website.Status.LIVE, name=f"Layanan {number}")
    html = client.get("/direktori/?q=layanan&tempat=di-sini").content.decode()

    assert 'href="?q=layanan&amp;tempat=di-sini&amp;halaman=2"' in html
