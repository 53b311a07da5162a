"""Who may do what with a website."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import Case, QuerySet, When

from pendopo.accounts.models import User
from pendopo.websites import scope
from pendopo.websites.models import Membership, Website

FEWEST = 2  # people who keep a website: with one, it dies when that one is transferred


def visible_to(user: User | AnonymousUser) -> QuerySet[Website]:
    """The websites that the user keeps."""
    if user.is_anonymous:
        return Website.objects.none()
    return Website.objects.filter(memberships__user_id=user.pk, memberships__until__isnull=True).distinct()


def may_edit(user: User | AnonymousUser, website: Website) -> bool:
    """Whether the user keeps this website, as whatever."""
    return visible_to(user).filter(pk=website.pk).exists()


def may_keep_people(user: User | AnonymousUser, website: Website) -> bool:
    """Its pengelola invites, changes roles and lets people go."""
    own = members(website).filter(role=Membership.Role.PENGELOLA)
    return isinstance(user, User) and own.filter(user=user).exists()


def may_redirect(user: User | AnonymousUser, website: Website) -> bool:
    """Who publishes also says where old addresses lead."""
    roles = (Membership.Role.PENYUNTING, Membership.Role.PENGELOLA)
    return isinstance(user, User) and members(website).filter(user=user, role__in=roles).exists()


def members(website: Website) -> QuerySet[Membership]:
    """Who keeps the website today, those first who may do the most."""
    order = [Membership.Role.PENGELOLA, Membership.Role.PENYUNTING, Membership.Role.PENULIS]
    ranked = Case(*[When(role=role, then=rank) for rank, role in enumerate(order)], default=len(order))
    return Membership.objects.filter(website=website, until__isnull=True).order_by(ranked, "since", "pk")


def active(kept: QuerySet[Membership]) -> QuerySet[Membership]:
    """Those who came in at least once and still can: an invitation alone keeps no website."""
    return kept.filter(user__is_active=True, user__last_login__isnull=False)


def may_see_file(user: User | AnonymousUser, collection_path: str) -> bool:
    """Whether an uploaded file of this collection belongs to a website that the user keeps."""
    found = scope.scope_of(user)
    return found is None or found.holds_file(collection_path)
