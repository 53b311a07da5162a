"""Hangs the first page and the news into the management interface."""

from typing import Any

from django.forms import Media
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from pendopo import clock
from pendopo.accounts.access import user_of
from pendopo.content import review_hooks, today
from pendopo.content.rules import may_dress
from pendopo.websites import scope
from pendopo.websites.models import Website

# Wagtail looks for hooks in this module only: those of the second person come along.
__all__ = ["review_hooks"]


class TodayPanel(Component):
    """*Situs Anda hari ini*, for one website."""

    template_name = "content/hari-ini.html"
    order = 10

    def __init__(self, request: HttpRequest, website: Website) -> None:
        self.request = request
        self.website = website

    def get_context_data(self, _parent_context: Any) -> dict[str, object]:
        at, user = clock.now(), user_of(self.request)
        return {"request": self.request, **today.context(self.website, user=user, at=at)}

    @property
    def media(self) -> Media:
        return Media(css={"all": ["content/hari-ini.css"]})


def planted(request: HttpRequest) -> list[Website]:
    found = scope.scope_of(request.user)
    members = found.memberships if found else ()
    return [member.website for member in members if member.website.root_page_id]


@hooks.register("construct_homepage_panels")
def only_today(request: HttpRequest, panels: list[Component]) -> None:
    panels[:] = [TodayPanel(request, website) for website in planted(request)]


@hooks.register("construct_homepage_summary_items")
def no_counts(_request: HttpRequest, items: list[Component]) -> None:
    items.clear()


@hooks.register("construct_main_menu")
def news_in_the_menu(request: HttpRequest, items: list[MenuItem]) -> None:
    items.append(
        MenuItem(_("Hari ini"), reverse("wagtailadmin_home"), name="hari-ini", icon_name="home", order=1)
    )
    websites = planted(request)
    for website in websites:
        index = today.news_index(website)
        if index:
            label = _("Berita") if len(websites) == 1 else f"Berita {website.name}"
            url = reverse("wagtailadmin_explore", args=[index.pk])
            items.append(MenuItem(label, url, name=f"berita-{website.pk}", icon_name="list-ul", order=2))


@hooks.register("construct_main_menu")
def appearance_in_the_menu(request: HttpRequest, items: list[MenuItem]) -> None:
    for website in planted(request):
        if may_dress(request.user, website):
            url = reverse("content:appearance", args=[website.pk])
            items.append(
                MenuItem(_("Tampilan"), url, name=f"tampilan-{website.pk}", icon_name="view", order=850)
            )


@hooks.register("construct_page_action_menu")
def publish_first(items: list[ActionMenuItem], _request: HttpRequest, _context: dict[str, Any]) -> None:
    """Who may publish finds *Terbitkan* on the button; drafts are one press further."""
    items.sort(key=lambda item: item.name != "action-publish")


@hooks.register("before_unpublish_page")
def ask_for_the_reason(_request: HttpRequest, page: Page) -> HttpResponse:
    """Taking a page off the air has one door, with three reasons."""
    return redirect("content:withdraw", page.pk)


@hooks.register("before_bulk_action")
def one_by_one(request: HttpRequest, action: str, pages: list[Any], _view: Any) -> HttpResponse | None:
    """Each page has a reason of its own."""
    if action != "unpublish" or not pages:
        return None
    if len(pages) == 1:
        return redirect("content:withdraw", pages[0].pk)
    messages.warning(request, _("Tarik halaman satu per satu: setiap alamat menjawab menurut alasannya."))
    return redirect("wagtailadmin_explore", pages[0].get_parent().pk)
