"""What of a website wants its people's attention: too old, missing, waiting, late, or kept by too few."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from pendopo.accounts.models import User
from pendopo.clock.words import format_moment
from pendopo.content.mandatory import MandatoryPage, standard_pages
from pendopo.content.models import NewsPage, Review
from pendopo.content.planting import page_at, tree
from pendopo.content.rules import may_decide, visible_reviews
from pendopo.content.schedule import overdue_pages
from pendopo.websites.models import Website

# Old is what stands on them: the newest piece of news, not the page itself.
BY_NEWS = {"/", "/berita/"}


@dataclass(frozen=True)
class Row:
    """One thing to be done: what, why, and the one verb."""

    title: str
    reason: str
    verb: str
    url: str


def waiting_rows(website: Website, user: User) -> list[Row]:
    """Drafts that wait for this person."""
    waiting = visible_reviews(user).filter(website=website, state=Review.State.WAITING)
    sent = _("Dikirim %(who)s, %(when)s")
    return [
        Row(
            review.page.draft_title,
            sent % {"who": review.asked_by.get_full_name(), "when": format_moment(review.asked_at)},
            _("Tinjau"),
            reverse("content:review", args=[review.pk]),
        )
        for review in waiting
        if may_decide(user, review)
    ]


def late_rows(website: Website, *, at: datetime) -> list[Row]:
    """Drafts whose scheduled moment passed."""
    return [
        Row(
            page.get_admin_display_title(),
            _("Seharusnya sudah terbit sesuai jadwal, tetapi belum. Terbitkan sendiri."),
            _("Terbitkan"),
            reverse("wagtailadmin_pages:edit", args=[page.pk]),
        )
        for page in overdue_pages(website, at=at)
    ]


def missing_rows(website: Website, lacking: list[MandatoryPage]) -> list[Row]:
    """Mandatory pages that citizens do not see yet, each with its law."""
    ready = _("Kerangka dan panduan sudah disiapkan, tinggal diisi.")
    return [
        Row(page.title, f"{page.law}. {ready}" if page.law else ready, _("Isi sekarang"), edit_url(found))
        for page in lacking
        for found in [page_at(website, page.path)]
    ]


def stale_rows(website: Website, *, at: datetime) -> list[Row]:
    """Mandatory pages older than the law or the office lets them become, the oldest first."""
    if website.root_page is None:
        return []
    limits = {page.path: page.max_age_days for page in standard_pages() if page.max_age_days}
    prefix = len(website.root_page.url_path) - 1
    newest = NewsPage.latest(website.root_page).filter(first_published_at__isnull=False).first()
    found: list[tuple[int, int, Page]] = []
    for page in tree(website).live().filter(last_published_at__isnull=False):
        path = page.url_path[prefix:]
        if path in limits and path not in BY_NEWS:
            found.append(((at - page.last_published_at).days, limits[path], page))
    if newest is not None:
        index = page_at(website, "/berita/")
        found += [((at - newest.first_published_at).days, limits["/berita/"], index)] if index else []
    told = _("Terakhir diperbarui %(age)d hari lalu, batas %(limit)d hari")
    return [
        Row(page.title, told % {"age": age, "limit": limit}, _("Periksa"), edit_url(page))
        for age, limit, page in sorted(found, key=lambda row: -row[0])
        if age > limit
    ]


def edit_url(page: Page | None) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk]) if page else ""
