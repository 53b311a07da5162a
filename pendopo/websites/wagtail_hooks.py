"""Narrows what Wagtail lists to the member's own websites, and dresses it in the colours of the house."""

from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from pendopo.websites import scope
from pendopo.websites.models import Membership


@hooks.register("construct_page_chooser_queryset")
def only_own_pages(pages: Any, request: HttpRequest) -> Any:
    found = scope.scope_of(request.user)
    if found is None:
        return pages
    own = Q(pk__in=[])
    for root in found.roots:
        own |= Q(path__startswith=root)
    return pages.filter(own)


@hooks.register("construct_explorer_page_queryset")
def only_own_pages_below(_parent: Any, pages: Any, request: HttpRequest) -> Any:
    return only_own_pages(pages, request)


@hooks.register("before_serve_document")
def no_documents_here(_document: Any, _request: HttpRequest) -> None:
    """Citizens read documents from the baked release only."""
    raise Http404


# What a member needs of Wagtail's menu, in the words of the office; everything else stays away.
MENU = {"explorer": _("Halaman"), "images": _("Gambar"), "documents": _("Berkas")}


@hooks.register("construct_main_menu", order=-1)  # before rooms above hang their own items into it
def only_what_members_need(request: HttpRequest, items: list[MenuItem]) -> None:
    if scope.scope_of(request.user) is None:
        return
    items[:] = [item for item in items if item.name in MENU]
    for item in items:
        item.label = MENU[item.name]
    items += people_items(request)


def people_items(request: HttpRequest) -> list[MenuItem]:
    """*Orang*, for each website whose people the member keeps."""
    found = scope.scope_of(request.user)
    kept = (
        [own.website for own in found.memberships if own.role == Membership.Role.PENGELOLA] if found else []
    )
    return [
        MenuItem(
            _("Orang") if len(kept) == 1 else f"Orang {website.name}",
            reverse("websites:people", args=[website.pk]),
            name=f"orang-{website.pk}",
            icon_name="group",
            order=950,
        )
        for website in kept
    ]


@hooks.register("insert_global_admin_css")
def house_colours() -> SafeString:
    sheets = ((static(name),) for name in ("ui/css/tokens.css", "websites/kelola.css"))
    return format_html_join("", '<link rel="stylesheet" href="{}">', sheets)


@hooks.register("insert_global_admin_js")
def start_widgets() -> SafeString:
    return format_html('<script src="{}"></script>', static("websites/kelola.js"))
