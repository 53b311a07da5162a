"""What a member may touch in the management interface: trees, collections, sites; loaded once a request."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser, Group

from pendopo.accounts.models import User
from pendopo.websites.groups import group_name
from pendopo.websites.models import Membership
from pendopo.websites.tenancy import tenant_path


@dataclass(frozen=True)
class Scope:
    """The websites of one member, as prefixes and keys; empty for somebody who keeps none."""

    memberships: tuple[Membership, ...]
    roots: tuple[str, ...]  # path of each home page
    collections: tuple[str, ...]  # path of each collection
    sites: frozenset[int]
    groups: frozenset[int]

    def holds_page(self, path: str) -> bool:
        return tenant_path(path) in self.roots

    def holds_file(self, collection_path: str) -> bool:
        return any(collection_path.startswith(own) for own in self.collections)


def scope_of(user: User | AnonymousUser) -> Scope | None:
    """The member's scope; None for platform staff, who are superusers and never members."""
    if user.is_superuser:
        return None
    memo = user.__dict__
    if "_scope" not in memo:
        memo["_scope"] = load(user)
    found: Scope = memo["_scope"]
    return found


def load(user: User | AnonymousUser) -> Scope:
    kept: Iterable[Membership] = ()
    if isinstance(user, User) or not user.is_anonymous:
        kept = Membership.objects.filter(user_id=user.pk, until__isnull=True).select_related(
            "website__root_page", "website__collection"
        )
    memberships = tuple(kept)
    websites = [membership.website for membership in memberships]
    names = [group_name(member.website, role) for member in memberships for role in Membership.Role.values]
    groups = Group.objects.filter(name__in=names).values_list("pk", flat=True) if names else ()
    return Scope(
        memberships=memberships,
        roots=tuple(website.root_page.path for website in websites if website.root_page),
        collections=tuple(website.collection.path for website in websites if website.collection),
        sites=frozenset(website.site_id for website in websites if website.site_id),
        groups=frozenset(groups),
    )
