"""Adds many pages to the tree at once: a few statements for all of them, where saving each costs thirty.

What Wagtail does when one page is saved is done here for all together: the row, the place in the tree, the
revision of a live page, the lines of the history, and the search index.
"""

from collections import Counter, defaultdict
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import F
from modelsearch.backends import get_search_backends
from wagtail.models import Locale, Page, PageLogEntry, Revision

from pendopo.websites.pages import TenantPage


class Bed:
    """Where new pages find their place: url path and tree path of the pages that are there already."""

    def __init__(self, *there: tuple[str, str]) -> None:
        self.paths = dict(there)
        self.grown: list[TenantPage] = []
        self._youngest: dict[str, int] = {}
        for _url, path in there:
            self._note(path)

    def grow(self, page: TenantPage, *, below: str) -> None:
        """Put an unsaved page, with title and slug, at the end below the page at url path `below`."""
        parent = self.paths[below]
        page.depth = len(parent) // Page.steplen + 1
        page.path = Page._get_path(parent, page.depth, self._youngest.get(parent, 0) + 1)
        page.url_path = f"{below}{page.slug}/"
        self.paths[page.url_path] = page.path
        self._note(page.path)
        self.grown.append(page)

    def _note(self, path: str) -> None:
        parent, step = path[: -Page.steplen], Page._str2int(path[-Page.steplen :])
        self._youngest[parent] = max(self._youngest.get(parent, 0), step)


def store(pages: list[TenantPage], *, at: datetime) -> None:
    """Save the pages that were grown, and what is live with its revision; inside a transaction."""
    if not pages:
        return
    locale = Locale.get_default()
    for page in pages:
        page.locale, page.draft_title = locale, page.title
        if page.live:
            page.first_published_at = page.last_published_at = page.latest_revision_created_at = at
    count_children(pages)
    shared = [field.attname for field in Page._meta.concrete_fields]
    rows = Page.objects.bulk_create(Page(**{name: getattr(page, name) for name in shared}) for page in pages)
    for page, row in zip(pages, rows, strict=True):
        page.page_ptr_id = page.id = row.id
        page.save_base(raw=True, force_insert=True)  # its own table only: the shared row stands
    revisions = add_revisions([page for page in pages if page.live], at=at)
    write_history(pages, revisions, at=at)
    index(pages)


def count_children(pages: list[TenantPage]) -> None:
    """Each page knows how many stand below it."""
    born = Counter(page.path[: -Page.steplen] for page in pages)
    for page in pages:
        page.numchild = born.pop(page.path, 0)
    for path, number in born.items():
        Page.objects.filter(path=path).update(numchild=F("numchild") + number)


def add_revisions(live: list[TenantPage], *, at: datetime) -> dict[int, Revision]:
    """A page that is live without a live revision would be taken offline by the first scheduled edit."""
    made = Revision.objects.bulk_create(
        Revision(
            content_object=page,
            base_content_type=page.get_base_content_type(),
            created_at=at,
            content=page.serializable_data(),
            object_str=str(page),
        )
        for page in live
    )
    revisions = {page.pk: revision for page, revision in zip(live, made, strict=True)}
    for page in live:
        page.latest_revision = page.live_revision = revisions[page.pk]
    Page.objects.bulk_update(
        [
            Page(pk=page.pk, latest_revision=page.latest_revision, live_revision=page.live_revision)
            for page in live
        ],
        ["latest_revision", "live_revision"],
    )
    return revisions


def write_history(pages: list[TenantPage], revisions: dict[int, Revision], *, at: datetime) -> None:
    """The lines that an editor finds under *Riwayat*: made, and published where it is live."""
    types = {type(page): ContentType.objects.get_for_model(page) for page in pages}
    PageLogEntry.objects.bulk_create(
        PageLogEntry(
            page_id=page.pk,
            content_type=types[type(page)],
            label=page.title,
            action=action,
            timestamp=at,
            content_changed=True,
            revision=revisions.get(page.pk),
        )
        for page in pages
        for action in (("wagtail.create", "wagtail.publish") if page.live else ("wagtail.create",))
    )


def index(pages: list[TenantPage]) -> None:
    """The search of the management interface finds them."""
    by_type = defaultdict(list)
    for page in pages:
        by_type[type(page)].append(page)
    for backend in get_search_backends(with_auto_update=True):
        for model, found in by_type.items():
            backend.add_bulk(model, found)
