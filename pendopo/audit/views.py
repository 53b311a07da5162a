"""What administrators changed, for administrators."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from pendopo.accounts.access import administrators
from pendopo.audit.models import AuditEntry

PAGE = 50


@administrators
def entries(request: HttpRequest) -> HttpResponse:
    """The trail, newest first; `?tentang=` narrows it to a subject or an act."""
    wanted = request.GET.get("tentang", "").strip()
    found = AuditEntry.objects.select_related("user")
    if wanted:
        found = found.filter(subject__icontains=wanted) | found.filter(act__icontains=wanted)
    page = Paginator(found, PAGE).get_page(request.GET.get("hal"))
    return render(request, "audit/list.html", {"page": page, "wanted": wanted})
