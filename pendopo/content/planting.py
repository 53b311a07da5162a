"""Plants the standard page tree of a website: Home and Berita are live, the rest are drafts with guidance."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from wagtail.models import Collection, Page, Site
from wagtail.query import PageQuerySet
from wagtail.signal_handlers import disable_reference_index_auto_update

from pendopo.content.mandatory import FILLED, MandatoryPage, standard_pages
from pendopo.content.models import HomePage, SectionPage
from pendopo.errors import Refused
from pendopo.websites.groups import compile_groups
from pendopo.websites.models import Website
from pendopo.websites.pages import TenantPage
from pendopo.websites.signals import website_changed
from pendopo.websites.tenancy import home_of


@dataclass(frozen=True)
class Planted:
    """What one planting added; nothing when everything stood there already."""

    pages: tuple[str, ...]  # their paths: "/profil/sekilas/"
    total: int  # pages of the tree afterwards


@transaction.atomic
def plant(website: Website, *, at: datetime) -> Planted:
    """Give the website its pages, its collection and its groups; again only completes what is missing."""
    host = website.host
    if host is None:
        raise Refused("Website ini belum memiliki nama host. Cadangkan nama lebih dahulu.")
    # The row of the root is the lock: two plantings under one root would take the same place in the tree.
    root = Page.objects.select_for_update().get(depth=1)
    website.refresh_from_db()
    added: list[str] = []
    if website.root_page_id is None:
        home = HomePage(title=website.name, slug=f"website-{website.pk}", live=False)
        root.add_child(instance=home)
        publish(home)
        website.root_page = home.page_ptr
        added.append("/")
    if website.site_id is None:
        website.site = Site.objects.create(hostname=host.name, root_page_id=website.root_page_id)
    if website.collection_id is None:
        # Wagtail sorts collections by name: one that sorts last moves none of the others.
        name = f"{website.pk:08} {host.name}"
        website.collection = Collection.get_first_root_node().add_child(name=name)
    website.save(update_fields=["root_page", "site", "collection"])
    with disable_reference_index_auto_update():  # guidance refers to nothing
        added += [page.path for page in standard_pages() if page.path != "/" and plant_page(website, page)]
    compile_groups(website)
    if added:
        website_changed.send(Website, website=website, reason="ditanam", at=at)
    return Planted(pages=tuple(added), total=tree(website).count())


def tree(website: Website) -> PageQuerySet:
    """All pages of the website."""
    return Page.objects.filter(path__startswith=home_of(website).path)


def plant_page(website: Website, wanted: MandatoryPage) -> bool:
    """Add one page of the standard tree below its parent, unless a page has that address."""
    url_path = home_of(website).url_path.rstrip("/") + wanted.path
    if Page.objects.filter(url_path=url_path).exists():
        return False
    parent = parent_of(website, wanted)
    page = wanted.make()
    parent.add_child(instance=page)
    if wanted.path in FILLED:
        publish(page)
    return True


def parent_of(website: Website, wanted: MandatoryPage) -> Page:
    """The page above; a part that the standard only implies (Profil) is made, and shows when filled."""
    home = home_of(website)
    url_path = home.url_path.rstrip("/") + wanted.parent_path
    found = Page.objects.filter(url_path=url_path).first()
    if found:
        return found
    slug = wanted.parent_path.strip("/")
    section = SectionPage(
        title=slug.replace("-", " ").capitalize(), slug=slug, show_in_menus=True, live=False
    )
    home.add_child(instance=section)
    publish(section)
    return section


def publish(page: TenantPage) -> None:
    # A page that is live without a live revision would be taken offline by the first scheduled edit.
    page.save_revision().publish()


def missing(website: Website) -> list[MandatoryPage]:
    """The mandatory pages that citizens do not see yet: absent, draft, or still holding guidance."""
    required = [page for page in standard_pages() if page.required]
    if website.root_page is None:
        return required
    prefix = len(website.root_page.url_path) - 1
    pages = tree(website).live().specific()
    there = {page.url_path[prefix:] for page in pages if not page.holds_guidance()}
    return [page for page in required if page.path not in there]


def page_at(website: Website, path: str) -> Page | None:
    """The page of the website at `path`, live or draft."""
    if website.root_page is None:
        return None
    return Page.objects.filter(url_path=website.root_page.url_path.rstrip("/") + path).first()
