"""*Pengalihan*: old addresses of a website lead to new ones; read first, then kept."""

from csv import Error as CsvError

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from pendopo import clock
from pendopo.accounts.access import checked, user_of
from pendopo.errors import Refused
from pendopo.websites import past
from pendopo.websites.forms_redirects import UNREADABLE, RedirectsForm
from pendopo.websites.models import PastAddress, Website
from pendopo.websites.rules import may_redirect, visible_to

SHOWN = 50


def own_website(request: HttpRequest, pk: int) -> Website:
    """A website whose addresses the user keeps."""
    website = get_object_or_404(visible_to(request.user), pk=pk)
    if not may_redirect(request.user, website):
        raise PermissionDenied
    return website


def screen(request: HttpRequest, website: Website, form: RedirectsForm, status: int = 200) -> HttpResponse:
    rows = Paginator(website.past_addresses.all(), SHOWN).get_page(request.GET.get("hal"))
    context = {"website": website, "form": form, "rows": rows}
    return render(request, "websites/pengalihan.html", context, status=status)


@checked(by="may_redirect")
@require_safe
def redirects(request: HttpRequest, pk: int) -> HttpResponse:
    """What leads where, and the form for more."""
    return screen(request, own_website(request, pk), RedirectsForm())


@checked(by="may_redirect")
@require_POST
def read(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what the file would do; keep it, or give back the rows that are wrong."""
    website = own_website(request, pk)
    form = RedirectsForm(request.POST, request.FILES)
    if not form.is_valid():
        return screen(request, website, form, 422)
    text = form.cleaned_data["text"]
    try:
        lines = past.read_lines(website, text)
        if "simpan" in request.POST:
            kept = past.save_redirects(website, lines, actor=user_of(request), at=clock.now())
            messages.success(request, _("%(count)d pengalihan disimpan.") % {"count": kept})
            return redirect("websites:redirects", website.pk)
    except CsvError:
        form.add_error("file", UNREADABLE)
        return screen(request, website, form, 422)
    except Refused as refused:
        form.add_error("file", refused.sentence)
        return screen(request, website, form, 422)
    if "galat" in request.POST:
        answer = HttpResponse(past.error_file(lines), "text/csv; charset=utf-8")
        answer["Content-Disposition"] = 'attachment; filename="pengalihan-bermasalah.csv"'
        return answer
    wrong = [line for line in lines if line.problem]
    good = [line for line in lines if not line.problem]
    context = {"website": website, "text": text, "wrong": wrong, "good": good, "shown": good[:SHOWN]}
    return render(request, "websites/pengalihan-periksa.html", context)


@checked(by="may_redirect")
@require_POST
def forget(request: HttpRequest, pk: int) -> HttpResponse:
    """One old address is unknown again."""
    kept = PastAddress.objects.filter(website__in=visible_to(request.user)).select_related("website")
    found = get_object_or_404(kept, pk=pk)
    website = own_website(request, found.website_id)
    past.forget(found, actor=user_of(request), at=clock.now())
    messages.success(request, _("%(path)s tidak dialihkan lagi.") % {"path": found.path})
    return redirect("websites:redirects", website.pk)
