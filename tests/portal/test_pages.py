"""The other pages of the front hall, before and after the office is set up."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from pendopo.websites import rules_text

PAGES = [
    "/",
    "/direktori/",
    "/aturan/",
    "/aturan/nama/",
    "/aturan/website/",
    "/sop/",
    "/privasi/",
    "/aksesibilitas/",
]


@pytest.mark.django_db
@pytest.mark.parametrize("path", PAGES)
def test_a_page_can_be_read_before_the_office_is_set_up(client: Client, path):
    response = client.get(path)

    assert response.status_code == 200
    assert response.content.decode().count("<h1") == 1


@pytest.mark.parametrize("path", PAGES)
def test_a_page_names_the_government_that_stands_behind_it(client: Client, cast, path):
    assert "Situs resmi Pemerintah Provinsi Banten" in client.get(path).content.decode()


def test_the_landing_page_leads_to_form_tracking_and_directory(client: Client, websites):
    html = client.get("/").content.decode()

    assert "Website resmi untuk setiap perangkat daerah" in html
    assert 'href="/permohonan/baru/"' in html
    assert 'action="/lacak/"' in html
    assert "Lihat semua 3 website" in html
    assert "Hari sejak terbit terakhir" in html


def test_the_landing_page_asks_four_questions(
    client: Client, websites, django_assert_num_queries: DjangoAssertNumQueries
):
    with django_assert_num_queries(4):  # the count, the excerpt, its hosts, the office
        client.get("/")


def test_the_landing_page_imitates_no_indicator(client: Client, cast):
    html = client.get("/").content.decode().lower()

    assert "indikator" not in html
    assert "pengunjung" not in html


def test_the_rules_of_a_website_stand_whole_on_their_page(client: Client, cast):
    html = client.get("/aturan/website/").content.decode()

    assert rules_text.current().version in html
    assert html.count('class="steps-number"') == len(rules_text.current().items)


def test_a_page_sets_no_cookie_for_a_stranger(client: Client, cast):
    assert not client.get("/").cookies


def test_every_page_carries_the_strict_policy(client: Client, cast):
    policy = client.get("/").headers["Content-Security-Policy"]

    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
