"""Narrows Wagtail's filters, which offer every user, site and tag there is, to the member's own."""

from typing import Any

from django.http import HttpRequest
from wagtail.admin import filters as admin_filters
from wagtail.admin.views.pages import listing
from wagtail.images.views import chooser

from pendopo.websites import scope

_all_users = admin_filters.MultipleUserFilter.get_queryset
_all_sites = listing.SiteFilter.get_queryset


def install() -> None:
    """Put these in place of Wagtail's own; called once, when the rooms are ready."""
    admin_filters.MultipleUserFilter.get_queryset = own_users
    listing.SiteFilter.get_queryset = own_sites
    admin_filters.popular_tags_for_model = no_tags
    chooser.popular_tags_for_model = no_tags


def own_users(self: Any, request: HttpRequest) -> Any:
    users = _all_users(self, request)
    found = scope.scope_of(request.user)
    return users if found is None or users is None else users.filter(groups__in=found.groups).distinct()


def own_sites(self: Any, request: HttpRequest) -> Any:
    sites = _all_sites(self, request)
    found = scope.scope_of(request.user)
    return sites if found is None else sites.filter(pk__in=found.sites)


def no_tags(*_args: Any, **_kwargs: Any) -> list[Any]:
    """Free tags are shared by all websites; none are offered."""
    return []
