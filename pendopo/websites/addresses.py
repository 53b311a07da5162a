"""The address of a page, from its own tenant only: Wagtail's way loads every site of the installation."""

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Page, Site, SiteRootPath

from pendopo.websites.tenancy import tenant_path

# Keeps the test in Page.get_url true: "there is more than one site, so give the whole address".
SOMEONE_ELSE = SiteRootPath(0, "//lain/", "", "")


def install() -> None:
    """Put these in place of Wagtail's own; called once, when the rooms are ready."""
    Page._get_site_root_paths = root_paths_of_tenant
    Page.get_url_parts = url_parts


def root_paths_of_tenant(page: Page, request: HttpRequest | None = None) -> list[SiteRootPath]:
    holder = request if request is not None else page
    memo = holder.__dict__.setdefault("_tenant_root_paths", {})
    root = tenant_path(page.path)
    if root not in memo:
        sites = Site.objects.filter(root_page__path=root).select_related("root_page")
        memo[root] = [
            *(SiteRootPath(site.pk, site.root_page.url_path, address_of(site), "") for site in sites),
            SOMEONE_ELSE,
        ]
    found: list[SiteRootPath] = memo[root]
    return found


def address_of(site: Site) -> str:
    return f"{settings.PENDOPO_SCHEME}://{site.hostname}{settings.PENDOPO_PORT_SUFFIX}"


def url_parts(page: Page, request: HttpRequest | None = None) -> tuple[int, str, str] | None:
    """As Wagtail's, without its URLs: Django answers for no website, the front does."""
    for site_id, root_path, root_url, _language in page._get_site_root_paths(request):
        if page.url_path.startswith(root_path):
            return site_id, root_url, f"/{page.url_path[len(root_path) :]}"
    return None
