"""After *Terbitkan* comes the answer to the one question that everybody has: is it live?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail import hooks

from pendopo.websites.pages import TenantPage


def show_when_it_is_on_air(_request: HttpRequest, page: TenantPage) -> HttpResponse | None:
    """Not for a page that waits for its day."""
    return redirect("edge:on_air", page.pk) if page.live and not page.approved_schedule else None


hooks.register("after_publish_page", show_when_it_is_on_air)
