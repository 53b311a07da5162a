"""What administrators changed, for administrators."""

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from pendopo.accounts.access import administrators
from pendopo.audit.models import AuditEntry
from pendopo.audit.words import acts_called, words_for

PAGE = 50


@administrators
def entries(request: HttpRequest) -> HttpResponse:
    """The trail, newest first; `?tentang=` narrows it to a subject or an act."""
    wanted = request.GET.get("tentang", "").strip()
    found = AuditEntry.objects.select_related("user")
    if wanted:
        found = found.filter(
            Q(subject__icontains=wanted) | Q(act__icontains=wanted) | Q(act__in=acts_called(wanted))
        )
    page = Paginator(found, PAGE).get_page(request.GET.get("hal"))
    rows = [(entry, words_for(entry.act)) for entry in page]
    return render(request, "audit/list.html", {"page": page, "rows": rows, "wanted": wanted})
