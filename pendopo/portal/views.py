"""The pages that everybody may read."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from pendopo.accounts.access import public
from pendopo.clock import now
from pendopo.opd.models import Office
from pendopo.opd.offices import find_office
from pendopo.portal import directory as websites
from pendopo.portal.forms import DirectoryForm
from pendopo.portal.name_rules import reserved, shown_rules
from pendopo.portal.sops import ShownSop, find_sop, lines_of, printed, sheet_of, shown_sops
from pendopo.ui.words import count_in_words
from pendopo.websites import rules_text

PAGE_SIZE = 25


@public
def home(request: HttpRequest) -> HttpResponse:
    """The landing page: apply, follow, and the first lines of the directory."""
    found = websites.shown()
    context = {
        "rows": websites.rows(found[: websites.EXCERPT], at=now()),
        "total": found.count(),
        "rule_count": count_in_words(len(shown_rules())),
    }
    return render(request, "portal/home.html", context)


@public
def directory(request: HttpRequest) -> HttpResponse:
    """Every website that the public may know of, with search and filters."""
    form = DirectoryForm(request.GET)
    asked = form.asked()
    page = Paginator(websites.search(**asked), PAGE_SIZE).get_page(request.GET.get("halaman"))
    query = request.GET.copy()
    query.pop("halaman", None)
    context = {
        "form": form,
        "filtered": any(asked.values()),
        "page": page,
        "rows": websites.rows(page.object_list, at=now()),
        "query": query.urlencode(),
        "attribution": websites.ATTRIBUTION,
    }
    return render(request, "portal/directory.html", context)


@public
def rules(request: HttpRequest) -> HttpResponse:
    """What one needs to apply, and the way to each set of rules."""
    return render(request, "portal/rules.html", {"rule_count": count_in_words(len(shown_rules()))})


@public
def name_rules(request: HttpRequest) -> HttpResponse:
    """The rules of a sub-domain ("aturan yang berlaku", SOP 7)."""
    return render(request, "portal/name_rules.html", {"rules": shown_rules(), "reserved": reserved()})


@public
def website_rules(request: HttpRequest) -> HttpResponse:
    """The rules and good order that whoever keeps a website accepts (SOP 5.8)."""
    return render(request, "portal/website_rules.html", {"text": rules_text.current()})


@public
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept about whom, and how long."""
    return render(request, "portal/privacy.html")


@public
def accessibility(request: HttpRequest) -> HttpResponse:
    """What the pages promise to people with disabilities."""
    return render(request, "portal/accessibility.html")


@public
def sop_list(request: HttpRequest) -> HttpResponse:
    """The SOPs of this service: which one is in force, and how they differ."""
    return render(request, "portal/sop_list.html", {"sops": shown_sops(find_office())})


@public
def sop(request: HttpRequest, code: str) -> HttpResponse:
    """One SOP as its official table."""
    office = find_office()
    shown = _sop_or_404(code, office)
    sheet = sheet_of(shown, office, at=now())
    return render(request, "portal/sop.html", {"shown": shown, "sheet": sheet, "lines": lines_of(sheet)})


@public
def sop_pdf(_request: HttpRequest, code: str) -> HttpResponse:
    """The same table on paper."""
    office = find_office()
    sheet = sheet_of(_sop_or_404(code, office), office, at=now())
    name = f"sop-{code}-versi-{sheet.version}.pdf"
    headers = {"Content-Disposition": f'inline; filename="{name}"'}
    return HttpResponse(printed(sheet), content_type="application/pdf", headers=headers)


def _sop_or_404(code: str, office: Office | None) -> ShownSop:
    shown = find_sop(code, office)
    if shown is None:
        raise Http404
    return shown
