"""Everything that makes baked files old: Wagtail's signals and ours, each writing one row, no more."""

from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, Revision
from wagtail.signals import (
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
)

from pendopo import clock
from pendopo.opd.models import Office, Opd
from pendopo.publishing.services import mark_dirty
from pendopo.websites.models import Website
from pendopo.websites.services import open_website
from pendopo.websites.signals import website_changed
from pendopo.websites.tenancy import website_of


def connect() -> None:
    """Called once, when the rooms are ready."""
    page_published.connect(on_published, dispatch_uid="publishing")
    for signal in (page_unpublished, page_slug_changed):
        signal.connect(on_page, dispatch_uid="publishing")
    post_page_move.connect(on_move, dispatch_uid="publishing")
    website_changed.connect(on_website, dispatch_uid="publishing")
    for model in (get_image_model(), get_document_model()):
        for changed in (post_save, post_delete):
            changed.connect(on_file, sender=model, dispatch_uid="publishing")
    for frame in (Opd, Office):
        post_save.connect(on_frame, sender=frame, dispatch_uid="publishing")


def on_published(instance: Page, revision: Revision | None = None, **_rest: Any) -> None:
    """A member's first page opens the website; what planting publishes has no author and opens nothing."""
    website = website_of(instance)
    if website is None or not instance.live:  # scheduling sends this signal too
        return
    at = clock.now()
    author = revision.user if revision else None
    if author and website.memberships.filter(user=author, until__isnull=True).exists():
        Website.objects.filter(pk=website.pk).update(last_published_at=at)
        if website.status == Website.Status.PREPARED:
            open_website(website, user=author, at=at)
    mark(website, "halaman terbit")


def on_page(instance: Page, **_rest: Any) -> None:
    mark(website_of(instance), "halaman berubah")


def on_move(instance: Page, url_path_before: str, url_path_after: str, **_rest: Any) -> None:
    mark(website_of(instance), "halaman dipindah" if url_path_before != url_path_after else "urutan berubah")


def on_website(website: Website, reason: str, at: Any, **_rest: Any) -> None:
    mark_dirty(website, reason=reason, at=at)


def on_file(instance: Any, **_rest: Any) -> None:
    owner = (
        Website.objects.filter(collection=instance.collection_id).first() if instance.collection_id else None
    )
    mark(owner, "gambar atau berkas berubah")


def on_frame(instance: Model, created: bool = False, **_rest: Any) -> None:
    """The frame names the agency and the office: their new names belong on every page."""
    if created:
        return
    websites = Website.objects.on_air()
    if isinstance(instance, Opd) and not Office.objects.filter(opd=instance).exists():
        websites = websites.filter(opd=instance)
    for website in websites:
        mark(website, "nama berubah")


def mark(website: Website | None, reason: str) -> None:
    if website is not None and website.status in {Website.Status.PREPARED, Website.Status.LIVE}:
        mark_dirty(website, reason=reason, at=clock.now())
