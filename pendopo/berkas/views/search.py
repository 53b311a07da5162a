"""/berkas/: every berkas of the office, by words and sieves."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from pendopo.accounts.access import checked
from pendopo.berkas.desk import left_of, short_number
from pendopo.berkas.forms import SearchForm
from pendopo.berkas.rules import visible_to
from pendopo.berkas.search import find
from pendopo.berkas.views.pages import page_of

A_PAGE = 25


@require_GET
@checked("berkas.rules.works_at_a_desk, berkas.rules.visible_to")
def search(request: HttpRequest) -> HttpResponse:
    """A page of what was found; what cannot be read of the question is left out of it."""
    page = page_of(request)
    form = SearchForm(request.GET)
    form.is_valid()
    asked = form.cleaned_data
    found = find(
        visible_to(page.user, page.at),
        words=asked.get("q", ""),
        status=asked.get("status", ""),
        opd_kind=asked.get("jenis", ""),
        opd_place=asked.get("tempat", ""),
    )
    shown = Paginator(found, A_PAGE).get_page(request.GET.get("hal"))
    rows = [(berkas, short_number(berkas), left_of(berkas, page.at, page.hours)) for berkas in shown]
    asked_for = request.GET.copy()
    asked_for.pop("hal", None)
    context = {"form": form, "shown": shown, "rows": rows, "query": asked_for.urlencode()}
    return page.render("berkas/semua.html", context)
