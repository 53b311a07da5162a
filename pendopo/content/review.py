"""The acts of two pairs of eyes: a draft is held, then published by a second person or given back."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Page, Revision

from pendopo.accounts.models import User
from pendopo.audit.services import record
from pendopo.content.models import Review, ReviewPolicy
from pendopo.content.rules import deciders, may_decide, may_set_policy
from pendopo.content.signs import SUBMITTED, Reason
from pendopo.errors import Refused
from pendopo.notices.services import tell
from pendopo.websites.models import Website

NOT_YOURS = _("Draf ini menunggu orang kedua. Minta penyunting atau pengelola lain menerbitkannya.")
TOO_LATE = _("Draf ini baru saja diputuskan orang lain. Muat ulang halaman untuk melihatnya.")


@transaction.atomic
def hold(revision: Revision, *, website: Website, reasons: list[Reason], actor: User, at: datetime) -> Review:
    """Keep the draft, tell who may decide, and let nothing reach citizens until one of them has."""
    page = Page.objects.get(pk=revision.object_id)
    waiting = Review.objects.filter(page=page, state=Review.State.WAITING)
    same = waiting.filter(revision=revision).first()
    if same:
        return same
    waiting.update(state=Review.State.REPLACED, decided_at=at)
    try:
        with transaction.atomic():
            review = Review.objects.create(
                website=website, page=page, revision=revision, reasons=reasons, asked_by=actor, asked_at=at
            )
    except IntegrityError as other:  # of two who publish at once, one waits
        raise Refused(TOO_LATE) from other
    # A page that was never published is no part of the public website, whatever its form said.
    Page.objects.filter(pk=page.pk, live_revision__isnull=True).update(
        live=False, has_unpublished_changes=True
    )
    people, _own = deciders(website, apart_from=actor)
    words = {"title": page.get_admin_display_title(), "website": website.name}
    tell(
        people,
        key=f"tinjauan:{review.pk}:diminta",
        text=_("“%(title)s” di %(website)s menunggu Anda: baca, lalu terbitkan atau kembalikan.") % words,
        url=address(review),
        at=at,
    )
    codes = [reason["code"] for reason in reasons]
    record(
        "Terbitan ditahan", subject=page.get_admin_display_title(), user=actor, at=at, data={"sebab": codes}
    )
    return review


def submit(
    revision: Revision, *, website: Website, actor: User, reasons: list[Reason], at: datetime
) -> Review:
    """A penulis, who publishes nothing alone, sends the draft to a second person."""
    return hold(revision, website=website, reasons=[*reasons, {"code": SUBMITTED}], actor=actor, at=at)


@transaction.atomic
def release(review: Review, *, actor: User, at: datetime) -> None:
    """The second person publishes the draft as it was read; one with a day to come is then scheduled."""
    decide(review, Review.State.PUBLISHED, actor=actor, at=at, note="")
    # The gate lets this revision through from now on (`is_released`).
    PublishPageRevisionAction(review.revision, user=actor).execute(skip_permission_checks=True)
    tell_writer(review, _("“%(title)s” diterbitkan oleh %(who)s."), at=at)


@transaction.atomic
def give_back(review: Review, *, note: str, actor: User, at: datetime) -> None:
    """The second person returns the draft with a note; the draft stays as it is."""
    if not note.strip():
        raise Refused(_("Tulis catatan: apa yang perlu diperbaiki penulis."))
    decide(review, Review.State.RETURNED, actor=actor, at=at, note=note.strip()[:1000])
    tell_writer(review, _("“%(title)s” dikembalikan oleh %(who)s. Baca catatannya."), at=at)


def decide(review: Review, state: str, *, actor: User, at: datetime, note: str) -> None:
    """Compare and set: of two who decide at once, one does."""
    if not may_decide(actor, review):
        raise Refused(NOT_YOURS)
    decided = Review.objects.filter(pk=review.pk, state=Review.State.WAITING).update(
        state=state, decided_by=actor, decided_at=at, note=note
    )
    if not decided:
        raise Refused(TOO_LATE)
    review.refresh_from_db()
    act = "Terbitan dilepas" if state == Review.State.PUBLISHED else "Terbitan dikembalikan"
    record(
        act, subject=review.page.get_admin_display_title(), user=actor, at=at, data={"tinjauan": review.pk}
    )


def tell_writer(review: Review, text: object, *, at: datetime) -> None:
    decider = review.decided_by.get_full_name() if review.decided_by else ""
    words = {"title": review.page.get_admin_display_title(), "who": decider}
    tell(
        [review.asked_by],
        key=f"tinjauan:{review.pk}:{review.state}",
        text=str(text) % words,
        url=address(review),
        at=at,
    )


@transaction.atomic
def ask_second_person(website: Website, *, wanted: bool, actor: User, at: datetime) -> None:
    """From now on every publishing of the website waits for a second person, or no longer does."""
    if not may_set_policy(actor, website):
        raise Refused(_("Hanya pengelola website ini yang mengatur tinjauan orang kedua."))
    ReviewPolicy.objects.update_or_create(website=website, defaults={"second_person": wanted})
    record("Tinjauan orang kedua", subject=website.name, user=actor, at=at, data={"diminta": wanted})


def is_released(revision: Revision) -> bool:
    """Whether a second person let exactly this draft pass."""
    return Review.objects.filter(revision=revision, state=Review.State.PUBLISHED).exists()


def latest(page: Page) -> Review | None:
    """What the editor says about the page's way to citizens: the last review, if it is not history."""
    found = Review.objects.filter(page=page).select_related("decided_by").first()
    return found if found and found.state in {Review.State.WAITING, Review.State.RETURNED} else None


def address(review: Review) -> str:
    return reverse("content:review", args=[review.pk])
