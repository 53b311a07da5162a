"""The guard around the management interface: closed by default, for whoever keeps no website too."""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.http import (
    Http404,
    HttpRequest,
    HttpResponseBadRequest,
    HttpResponseBase,
    HttpResponseNotAllowed,
    JsonResponse,
)
from django.shortcuts import redirect
from django.urls import ResolverMatch, reverse
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.translation import gettext_lazy as _

from pendopo import clock
from pendopo.websites import rules_text, scope
from pendopo.websites.fence import may_open, may_send
from pendopo.websites.models import Membership

PREFIX = "kelola/"
SAFE = {"GET", "HEAD", "OPTIONS"}
METHODS = ("GET", "HEAD", "OPTIONS", "POST")  # some views of Wagtail's end in an error page for others
REMEMBERS = "wagtailadmin_dismissibles"  # which hints somebody has closed, by PATCH
# Open to everybody: Wagtail's own sign-in pages are shadowed, its translations and icons tell nothing.
ANYONE = {"wagtailadmin_sprite", "wagtailadmin_javascript_catalog"}

INCOMPLETE = _("Isian formulir tidak sampai dengan lengkap. Muat ulang halaman, lalu simpan kembali.")

View = Callable[..., HttpResponseBase]


class TenantGuard:
    """Lets a member reach what the fence names, checks every id, and makes each change one transaction."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: View, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        match = request.resolver_match
        if match is None or not match.route.startswith(PREFIX) or match.view_name in ANYONE:
            return None
        if request.user.is_anonymous:
            return redirect(f"{reverse('account_login')}?next={request.get_full_path()}")
        found = scope.scope_of(request.user)
        if found is not None:
            answer = closed(request, match, found)
            if answer is not None:
                return answer
            waiting = to_accept(found)
            if waiting is not None:
                return redirect("websites:rules", waiting.pk)
            see_for_the_first_time(found)
        if request.method in SAFE:
            return None
        # Wagtail's publish is not one transaction of its own: the page and its dirty row must stand together.
        try:
            with transaction.atomic():
                return view(request, *args, **kwargs)
        except MultiValueDictKeyError:  # a form that no browser sent: Wagtail takes its fields for granted
            return HttpResponseBadRequest(INCOMPLETE)


def closed(request: HttpRequest, match: ResolverMatch, found: scope.Scope) -> HttpResponseBase | None:
    """What a member gets instead of a view that is not theirs, or not in this way; None where it is."""
    if match.view_name.startswith("wagtailadmin_tag_"):
        return JsonResponse([], safe=False)
    if not may_open(match.view_name, match.args, match.kwargs, request.GET, found):
        raise Http404
    if request.method not in METHODS and match.view_name != REMEMBERS:
        return HttpResponseNotAllowed(METHODS)
    if request.method == "POST" and not may_send(request.POST, found):
        raise Http404
    return None


def to_accept(found: scope.Scope) -> Membership | None:
    """The first membership whose rules, in today's version, were not accepted yet (SOP 4.2)."""
    version = rules_text.current().version
    return next((member for member in found.memberships if member.rules_version != version), None)


def see_for_the_first_time(found: scope.Scope) -> None:
    """Notes when each member first stood in the management interface: the hand-over is then complete."""
    fresh = [member.pk for member in found.memberships if member.first_seen_at is None]
    if fresh:
        Membership.objects.filter(pk__in=fresh, first_seen_at__isnull=True).update(first_seen_at=clock.now())
