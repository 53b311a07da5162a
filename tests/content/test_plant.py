"""A new website stands with every page that the law asks for: two are live, the rest help to write them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from pendopo.content.mandatory import standard_pages
from pendopo.content.planting import missing, page_at, plant, tree
from pendopo.errors import Refused
from pendopo.websites.models import Host, Website
from pendopo.websites.services import reserve
from tests.conftest import MONDAY_8_WIB, Cast


def test_home_and_news_are_live_and_the_rest_are_drafts_with_guidance(reserved: Website):
    planted = plant(reserved, at=MONDAY_8_WIB)

    assert len(planted.pages) == len(standard_pages())
    pages = {page.path: page_at(reserved, page.path).specific for page in standard_pages()}
    assert {path for path, page in pages.items() if page.live} == {"/", "/berita/"}
    assert all(page.holds_guidance() for path, page in pages.items() if path not in {"/", "/berita/"})


def test_again_adds_nothing_and_completes_what_is_missing(reserved: Website):
    plant(reserved, at=MONDAY_8_WIB)
    page_at(reserved, "/kontak/").delete()

    assert plant(reserved, at=MONDAY_8_WIB).pages == ("/kontak/",)
    assert plant(reserved, at=MONDAY_8_WIB).pages == ()


def test_what_an_editor_wrote_is_not_planted_over(reserved: Website):
    plant(reserved, at=MONDAY_8_WIB)
    page = page_at(reserved, "/kontak/").specific
    page.body = [("paragraph", "<p>KP3B, Serang.</p>")]
    page.save_revision().publish()

    plant(reserved, at=MONDAY_8_WIB)

    assert "KP3B" in str(page_at(reserved, "/kontak/").specific.body)


def test_live_pages_have_a_live_revision(reserved: Website):
    """Without one, the first scheduled edit would take the page offline."""
    plant(reserved, at=MONDAY_8_WIB)

    assert not tree(reserved).live().filter(live_revision=None).exists()


def test_missing_counts_the_mandatory_pages_that_citizens_do_not_see(reserved: Website):
    plant(reserved, at=MONDAY_8_WIB)
    required = [page for page in standard_pages() if page.required]

    assert len(missing(reserved)) == len(required) - 2

    page = page_at(reserved, "/kontak/").specific
    page.body = [("paragraph", "<p>KP3B, Serang.</p>")]
    page.save_revision().publish()

    assert "/kontak/" not in {page.path for page in missing(reserved)}


def test_each_kind_of_the_table_has_its_page_type():
    assert {page.page_type.__name__ for page in standard_pages()} == {page.kind for page in standard_pages()}


def test_each_page_but_the_filled_ones_tells_what_to_write():
    assert [page.path for page in standard_pages() if not page.guidance] == ["/", "/berita/"]


def test_a_website_without_a_host_cannot_be_planted(reserved: Website):
    Host.objects.update(until=MONDAY_8_WIB)

    with pytest.raises(Refused, match="belum memiliki nama host"):
        plant(reserved, at=MONDAY_8_WIB)


def test_planting_costs_a_few_statements_a_page(reserved: Website):
    """Saved one by one, the pages cost 860."""
    with CaptureQueriesContext(connection) as asked:
        plant(reserved, at=MONDAY_8_WIB)

    assert len(asked) <= 6 * len(standard_pages())


def test_planted_pages_stand_where_treebeard_and_the_search_expect_them(reserved: Website):
    plant(reserved, at=MONDAY_8_WIB)

    assert not any(Page.find_problems())
    assert {page.title for page in tree(reserved).search("maklumat")} == {"Maklumat Pelayanan"}


def test_of_two_websites_each_has_its_own_tree(reserved: Website, cast: Cast):
    plant(reserved, at=MONDAY_8_WIB)
    other = reserve(opd=cast.kesehatan, label="dinkes", name="Dinas Kesehatan", at=MONDAY_8_WIB)

    plant(other, at=MONDAY_8_WIB)

    assert tree(other).count() == tree(reserved).count()
    assert not any(Page.find_problems())
