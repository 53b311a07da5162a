"""Publishing that was due and did not happen: told to the pengelola, and shown until it is done."""

from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision

from pendopo.accounts.models import User
from pendopo.clock.words import format_moment
from pendopo.notices.services import tell
from pendopo.websites.models import Membership, Website
from pendopo.websites.tenancy import website_of

GRACE = timedelta(minutes=10)  # the worker looks each minute; later than this, something is wrong


def overdue(*, at: datetime) -> QuerySet[Revision]:
    """Drafts whose moment passed and that citizens do not read yet."""
    late = Revision.page_revisions.filter(approved_go_live_at__lt=at - GRACE)
    drafts: QuerySet[Revision] = late.order_by("approved_go_live_at")
    return drafts


def overdue_pages(website: Website, *, at: datetime) -> list[Page]:
    """The website's pages that should be read by now."""
    if website.root_page is None:
        return []
    keys = [int(key) for key in overdue(at=at).values_list("object_id", flat=True)]
    own = Page.objects.filter(pk__in=keys, path__startswith=website.root_page.path)
    return list(own.order_by("title")) if keys else []


def alarm_overdue(*, at: datetime) -> int:
    """Tell the pengelola, once a draft; how many drafts are late (the worker's step)."""
    late = list(overdue(at=at))
    for draft in late:
        page = Page.objects.filter(pk=draft.object_id).first()
        website = website_of(page) if page else None
        if page is None or website is None:
            continue
        words = {"title": page.get_admin_display_title(), "when": format_moment(draft.approved_go_live_at)}
        tell(
            keepers(website),
            key=f"jadwal:{draft.pk}:terlewat",
            text=_("“%(title)s” seharusnya terbit %(when)s WIB, tetapi belum. Buka, lalu terbitkan sendiri.")
            % words,
            url=reverse("wagtailadmin_pages:edit", args=[page.pk]),
            at=at,
        )
    return len(late)


def keepers(website: Website) -> QuerySet[User]:
    kept = Membership.objects.filter(website=website, role=Membership.Role.PENGELOLA, until__isnull=True)
    return User.objects.filter(is_active=True, memberships__in=kept)
