"""Which website a page belongs to: the first two steps of its path name the tenant."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from pendopo.errors import Refused
from pendopo.websites.models import Website

ROOT = Page.steplen * 2


def tenant_path(path: str) -> str:
    """The path of the home page above (or at) `path`."""
    return path[:ROOT]


def home_of(website: Website) -> Page:
    """The front of a planted website; Refused before it is planted."""
    if website.root_page is None:
        raise Refused(_("Website ini belum memiliki halaman. Siapkan website lebih dahulu."))
    return website.root_page


def website_of(page: Page) -> Website | None:
    """The website whose tree holds the page, or None for the root of all trees."""
    return (
        Website.objects.select_related("opd", "collection", "root_page")
        .filter(root_page__path=tenant_path(page.path))
        .first()
    )
