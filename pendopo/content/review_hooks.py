"""Tells the writer when publishing waits for a second person, and gives a penulis the button that sends."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.menu import MenuItem

from pendopo import clock
from pendopo.accounts.access import user_of
from pendopo.content import review as acts
from pendopo.content.gate import stop
from pendopo.content.models import Review
from pendopo.content.rules import deciders
from pendopo.content.signs import sentences, suspicions
from pendopo.content.writing import PUBLISH, SUBMIT
from pendopo.websites.pages import TenantPage
from pendopo.websites.tenancy import website_of


@hooks.register("before_publish_page")
def through_the_gate(request: HttpRequest, page: TenantPage) -> HttpResponse | None:
    revision = page.get_latest_revision()
    held = stop(revision, user_of(request)) if revision else None
    return told(request, held) if held else None


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def send_to_second_person(request: HttpRequest, page: TenantPage) -> HttpResponse | None:
    website = website_of(page)
    revision = page.get_latest_revision()
    if SUBMIT not in request.POST or PUBLISH in request.POST or website is None or revision is None:
        return None
    held = acts.submit(
        revision,
        website=website,
        actor=user_of(request),
        reasons=suspicions(revision.as_object(), website),
        at=clock.now(),
    )
    return told(request, held)


def told(request: HttpRequest, held: Review) -> HttpResponse:
    """Back to the draft, with what happened, why, and who publishes it."""
    people, own = deciders(held.website, apart_from=held.asked_by)
    who = ", ".join(person.get_full_name() for person in people[:3]) if own else _("administrator Kominfo")
    why = " ".join(sentence for sentence, _places in sentences(held.reasons))
    text = _(
        "Draf tersimpan dan menunggu orang kedua; warga belum membacanya. %(why)s Yang menerbitkan: %(who)s."
    )
    button = messages.button(acts.address(held), _("Lihat sebabnya"))
    messages.warning(request, text % {"why": why, "who": who}, buttons=[button])
    return redirect("wagtailadmin_pages:edit", held.page_id)


class SubmitItem(ActionMenuItem):
    """*Kirim untuk ditinjau*, for who writes and does not publish."""

    label = gettext_lazy("Kirim untuk ditinjau")
    name = SUBMIT
    icon_name = "mail"

    def is_shown(self, context: dict[str, Any]) -> bool:
        if context["view"] == "create":
            rights = context["parent_page"].permissions_for_user(context["request"].user)
            return not rights.can_publish_subpage()
        rights = self.get_user_page_permissions_tester(context)
        return not context["locked_for_user"] and not rights.can_publish()


@hooks.register("register_page_action_menu_item")
def submit_item() -> SubmitItem:
    return SubmitItem(order=5)


@hooks.register("construct_main_menu")
def reviews_in_the_menu(_request: HttpRequest, items: list[MenuItem]) -> None:
    url = reverse("content:reviews")
    items.append(MenuItem(gettext_lazy("Tinjauan"), url, name="tinjauan", icon_name="glasses", order=900))
