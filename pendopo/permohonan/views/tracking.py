"""Public tracking by number and code: the posts on the way, and nothing about people."""

from allauth.core import ratelimit
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from pendopo import clock
from pendopo.accounts.access import public
from pendopo.opd.papers import unkept
from pendopo.permohonan.forms import TrackForm
from pendopo.permohonan.journey import journey
from pendopo.sop.engine import UNDER_WAY


@public
@require_http_methods(["GET", "HEAD", "POST"])
def track(request: HttpRequest) -> HttpResponse:
    """Where a permohonan is, for whoever holds its receipt; the code travels in no address."""
    asked = request.POST if request.method == "POST" else None
    form = TrackForm(asked, initial={"nomor": request.GET.get("nomor", "")[:40]})
    refusal: HttpResponse | None = (
        ratelimit.consume_or_429(request, action="track") if form.is_bound else None
    )
    if refusal:
        return refusal
    context: dict[str, object] = {"form": form}
    if berkas := form.found():
        context["berkas"] = berkas
        context["journey"] = journey(berkas, at=clock.now(), public=True)
        context["under_way"] = berkas.status in UNDER_WAY
    status = 422 if form.errors else 200
    response = render(request, "permohonan/track.html", context, status=status)
    response["X-Robots-Tag"] = "noindex"
    return unkept(response)
