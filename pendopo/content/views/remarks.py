"""The checks of a page as its editor shows them, read again each time a draft was saved."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe
from wagtail.models import Page

from pendopo.accounts.access import checked
from pendopo.content.panel import remarks_context
from pendopo.websites.rules import may_edit
from pendopo.websites.tenancy import website_of


@checked(by="may_edit")
@require_safe
def remarks(request: HttpRequest, pk: int) -> HttpResponse:
    """What the latest draft of the page still lacks."""
    page = get_object_or_404(Page, pk=pk)
    website = website_of(page)
    if website is None or not may_edit(request.user, website):
        raise Http404
    context = remarks_context(page.get_latest_revision_as_object())
    return render(request, "content/kelola/_pemeriksaan.html", context)
