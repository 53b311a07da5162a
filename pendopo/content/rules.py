"""Who may read and decide what waits for a second person."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from pendopo.accounts.models import User
from pendopo.content.models import Review
from pendopo.websites.models import Membership, Website
from pendopo.websites.rules import visible_to

PUBLISHERS = (Membership.Role.PENYUNTING, Membership.Role.PENGELOLA)


def visible_reviews(user: User | AnonymousUser) -> QuerySet[Review]:
    """Reviews of the websites that the user keeps; administrators see those of all."""
    reviews = Review.objects.select_related("website", "page", "revision", "asked_by", "decided_by")
    if isinstance(user, User) and user.is_technical:
        return reviews
    return reviews.filter(website__in=visible_to(user))


def may_decide(user: User | AnonymousUser, review: Review) -> bool:
    """Another person than who asked: a penyunting or pengelola of the website, or an administrator."""
    if not isinstance(user, User) or user.pk == review.asked_by_id:
        return False
    return user.is_technical or publishes(user, review.website)


def publishes(user: User, website: Website) -> bool:
    return membership(user, website).filter(role__in=PUBLISHERS).exists()


def may_set_policy(user: User | AnonymousUser, website: Website) -> bool:
    """Its pengelola decides whether the website wants a second person."""
    if not isinstance(user, User):
        return False
    return membership(user, website).filter(role=Membership.Role.PENGELOLA).exists()


def may_dress(user: User | AnonymousUser, website: Website) -> bool:
    """Its pengelola chooses the colours and pictures of the website."""
    return may_set_policy(user, website)


def dressable(user: User | AnonymousUser) -> QuerySet[Website]:
    """The websites whose look the user sees in a preview: the own ones; administrators those of all."""
    technical = isinstance(user, User) and user.is_technical
    return Website.objects.all() if technical else visible_to(user)


def membership(user: User, website: Website) -> QuerySet[Membership]:
    return Membership.objects.filter(website=website, user=user, until__isnull=True)


def deciders(website: Website, *, apart_from: User) -> tuple[list[User], bool]:
    """Who may decide, and whether they keep the website; where nobody else does, the administrators."""
    colleagues = User.objects.filter(
        is_active=True,
        memberships__website=website,
        memberships__until__isnull=True,
        memberships__role__in=PUBLISHERS,
    ).exclude(pk=apart_from.pk)
    found = list(colleagues.distinct().order_by("name"))
    if found:
        return found, True
    administrators = User.objects.filter(is_active=True, is_technical=True).exclude(pk=apart_from.pk)
    return list(administrators.order_by("pk")), False
