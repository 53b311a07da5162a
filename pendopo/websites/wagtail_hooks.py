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
    items += own_items(request)


# Screens of ours: name, word, icon, place in the menu, and the roles that see it.
PUBLISHERS = (Membership.Role.PENYUNTING, Membership.Role.PENGELOLA)
OWN_SCREENS = (
    ("people", _("Orang"), "group", 950, (Membership.Role.PENGELOLA,)),
    ("redirects", _("Pengalihan"), "redirect", 960, PUBLISHERS),
)


def own_items(request: HttpRequest) -> list[MenuItem]:
    """Our screens, once for each website on which the member's role sees them."""
    found = scope.scope_of(request.user)
    own = found.memberships if found else ()
    return [
        MenuItem(
            word if len(own) == 1 else f"{word} {member.website.name}",
            reverse(f"websites:{screen}", args=[member.website.pk]),
            name=f"{screen}-{member.website.pk}",
            icon_name=icon,
            order=order,
        )
        for screen, word, icon, order, roles in OWN_SCREENS
        for member in own
        if member.role in roles
    ]


@hooks.register("insert_global_admin_css")
def house_colours() -> SafeString:
    sheets = ((static(name),) for name in ("ui/css/tokens.css", "websites/kelola.css"))
    return format_html_join("", '<link rel="stylesheet" href="{}">', sheets)


@hooks.register("insert_global_admin_js")
def start_widgets() -> SafeString:
    return format_html('<script src="{}"></script>', static("websites/kelola.js"))
