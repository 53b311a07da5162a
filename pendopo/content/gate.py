"""The one gate through which every publishing goes: by form, API, many at once, schedule or copy.

All of Wagtail's doors end in `PublishPageRevisionAction` or copy what is live: these two are replaced here,
and tests try each door. What has no author (planting, imports of the house) passes.
"""

from typing import Any

from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Page, Revision
from wagtail.signals import page_published

from pendopo import clock
from pendopo.accounts.models import User
from pendopo.content.models import Review
from pendopo.content.review import hold, is_released
from pendopo.content.signs import learn_hosts, reasons_to_hold
from pendopo.websites.pages import TenantPage
from pendopo.websites.tenancy import website_of

_publish = PublishPageRevisionAction.execute
_copy = CopyPageAction.execute


def install() -> None:
    """Put these in place of Wagtail's own; called once, when the rooms are ready."""
    PublishPageRevisionAction.execute = through_the_gate
    CopyPageAction.execute = as_a_draft
    page_published.connect(on_published, dispatch_uid="content.gate")


def through_the_gate(self: Any, skip_permission_checks: bool = False) -> Any:
    if stop(self.revision, self.user) is None:
        return _publish(self, skip_permission_checks=skip_permission_checks)
    # Held: the revision waits as a draft, and the schedule does not come back to it.
    Revision.objects.filter(pk=self.revision.pk).update(approved_go_live_at=None)
    return None


def stop(revision: Revision, user: User | None) -> Review | None:
    """The review for which this draft waits; None where it may be published at once."""
    author = user or revision.user
    page = revision.as_object()
    website = website_of(page) if isinstance(page, TenantPage) else None
    if author is None or website is None or is_released(revision):
        return None
    reasons = reasons_to_hold(page, website)
    if not reasons:
        return None
    return hold(revision, website=website, reasons=reasons, actor=author, at=clock.now())


def as_a_draft(self: Any, skip_permission_checks: bool = False) -> Any:
    """A copy that somebody makes begins as a draft: it has a new title, and nobody has read it yet."""
    if self.user is not None:
        self.keep_live = False
    return _copy(self, skip_permission_checks=skip_permission_checks)


def on_published(instance: Page, **_rest: Any) -> None:
    website = website_of(instance) if instance.live and isinstance(instance, TenantPage) else None
    if website is not None:
        learn_hosts(instance, website)
