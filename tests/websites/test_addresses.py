"""Addresses come from the page's own website, with as many queries in a large house as in a small one."""

from wagtail.models import Page

from pendopo.content.planting import page_at
from tests.websites.conftest import Kept


def test_a_page_knows_its_address_on_its_own_host(ours: Kept, theirs: Kept):
    assert page_at(ours.website, "/profil/sekilas/").full_url == f"{ours.website.address}/profil/sekilas/"
    assert page_at(theirs.website, "/").full_url == f"{theirs.website.address}/"


def test_the_root_of_all_trees_has_no_address(db):
    assert Page.objects.get(depth=1).url is None


def test_one_query_finds_it(ours: Kept, theirs: Kept, django_assert_num_queries):
    page = page_at(ours.website, "/kontak/")

    with django_assert_num_queries(1):
        assert page.url
