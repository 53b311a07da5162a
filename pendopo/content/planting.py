"""Plants the standard page tree of a website: Home and Berita are live, the rest are drafts with guidance."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from wagtail.models import Collection, Page, Site
from wagtail.query import PageQuerySet

from pendopo.content.growing import Bed, store
from pendopo.content.mandatory import MandatoryPage, standard_pages
from pendopo.content.models import HomePage, SectionPage
from pendopo.errors import Refused
from pendopo.websites.groups import compile_groups
from pendopo.websites.models import Website
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
    bed = bed_of(website, root)
    if website.root_page_id is None:
        bed.grow(HomePage(title=website.name, slug=f"website-{website.pk}", live=True), below=root.url_path)
    home_url = bed.grown[0].url_path if bed.grown else home_of(website).url_path
    added = [page.path for page in standard_pages() if plant_page(bed, home_url, page)]
    store(bed.grown, at=at)
    if website.root_page_id is None:
        website.root_page = bed.grown[0].page_ptr
        added.insert(0, "/")
    if website.site_id is None:
        website.site = Site.objects.create(hostname=host.name, root_page_id=website.root_page_id)
    if website.collection_id is None:
        # Wagtail sorts collections by name: one that sorts last moves none of the others.
        name = f"{website.pk:08} {host.name}"
        website.collection = Collection.get_first_root_node().add_child(name=name)
    website.save(update_fields=["root_page", "site", "collection"])
    compile_groups(website)
    if added:
        website_changed.send(Website, website=website, reason="ditanam", at=at)
    return Planted(pages=tuple(added), total=tree(website).count())


def tree(website: Website) -> PageQuerySet:
    """All pages of the website."""
    return Page.objects.filter(path__startswith=home_of(website).path)


def bed_of(website: Website, root: Page) -> Bed:
    """The website's pages; for one that has none yet its neighbour below the root, beside which it begins."""
    if website.root_page_id is not None:
        return Bed(*tree(website).values_list("url_path", "path"))
    neighbours = root.get_children().order_by("-path").values_list("url_path", "path")[:1]
    return Bed((root.url_path, root.path), *neighbours)


def plant_page(bed: Bed, home_url: str, wanted: MandatoryPage) -> bool:
    """Add one page of the standard tree below its parent, unless a page has that address."""
    if home_url.rstrip("/") + wanted.path in bed.paths:
        return False
    parent_url = home_url.rstrip("/") + wanted.parent_path
    if parent_url not in bed.paths:
        bed.grow(implied_section(wanted.parent_path.strip("/")), below=home_url)
    bed.grow(wanted.make(), below=parent_url)
    return True


def implied_section(slug: str) -> SectionPage:
    """A part that the standard only implies (Profil); it shows when something stands in it."""
    title = slug.replace("-", " ").capitalize()
    return SectionPage(title=title, slug=slug, show_in_menus=True, live=True)


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
