"""Who may do what with a website."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from pendopo.accounts.models import User
from pendopo.websites import scope
from pendopo.websites.models import Website


def visible_to(user: User | AnonymousUser) -> QuerySet[Website]:
    """The websites that the user keeps."""
    if user.is_anonymous:
        return Website.objects.none()
    return Website.objects.filter(memberships__user_id=user.pk, memberships__until__isnull=True).distinct()


def may_edit(user: User | AnonymousUser, website: Website) -> bool:
    """Whether the user keeps this website, as whatever."""
    return visible_to(user).filter(pk=website.pk).exists()


def may_see_file(user: User | AnonymousUser, collection_path: str) -> bool:
    """Whether an uploaded file of this collection belongs to a website that the user keeps."""
    found = scope.scope_of(user)
    return found is None or found.holds_file(collection_path)
