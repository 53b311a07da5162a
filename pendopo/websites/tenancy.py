"""Which website a page belongs to: the first two steps of its path name the tenant."""

from wagtail.models import Page

from pendopo.websites.models import Website

ROOT = Page.steplen * 2


def tenant_path(path: str) -> str:
    """The path of the home page above (or at) `path`."""
    return path[:ROOT]


def website_of(page: Page) -> Website | None:
    """The website whose tree holds the page, or None for the root of all trees."""
    return (
        Website.objects.select_related("opd", "collection", "root_page")
        .filter(root_page__path=tenant_path(page.path))
        .first()
    )
