"""What the home host says of the street: when a page is on air, and where Django itself fails."""

import sys

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe
from django.views.defaults import server_error
from wagtail.models import Page

from pendopo import clock
from pendopo.accounts.access import checked
from pendopo.edge.own_pages import pages
from pendopo.edge.watching import watch
from pendopo.websites.rules import visible_to
from pendopo.websites.tenancy import website_of


def failed(request: HttpRequest) -> HttpResponse:
    """503 while the database is away, since that passes; 500 for a fault of ours."""
    if not isinstance(sys.exception(), OperationalError | InterfaceError):
        return server_error(request)
    answer = HttpResponse(pages(settings.PENDOPO_HOME_URL)["down"], status=503)
    answer["Retry-After"] = "60"
    answer["Cache-Control"] = "no-store"
    return answer


@checked(by="visible_to")
@require_safe
def on_air(request: HttpRequest, pk: int) -> HttpResponse:
    """*Menerbitkan …*, then *Tayang 10.32.07*; the script asks for the part that changes (`?potongan`)."""
    page = get_object_or_404(Page, pk=pk)
    website = website_of(page)
    if website is None or not visible_to(request.user).filter(pk=website.pk).exists():
        raise Http404
    found = watch(page, website, at=clock.now())
    template = "edge/_tayang.html" if "potongan" in request.GET else "edge/tayang.html"
    answer = render(request, template, {"page": page, "website": website, "on_air": found})
    answer["Cache-Control"] = "no-store"
    return answer
