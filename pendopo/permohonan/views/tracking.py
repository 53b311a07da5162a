"""Public tracking by number and code: the posts on the way, and nothing about people."""

import secrets

from allauth.core import ratelimit
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from pendopo import clock
from pendopo.accounts.access import public
from pendopo.berkas.models import Berkas
from pendopo.permohonan.forms import TrackForm
from pendopo.permohonan.journey import journey
from pendopo.sop.engine import UNDER_WAY

NOBODY = "0000-0000"
LOOK_ALIKE = str.maketrans("OIL", "011")


@public
@require_http_methods(["GET", "HEAD", "POST"])
def track(request: HttpRequest) -> HttpResponse:
    """Where a permohonan is, for whoever holds its receipt; the code travels in no address."""
    at = clock.now()
    form = TrackForm(
        request.POST if request.method == "POST" else None,
        initial={"nomor": request.GET.get("nomor", "")[:40]},
    )
    context: dict[str, object] = {"form": form}
    status = 200
    if request.method == "POST":
        refusal: HttpResponse | None = ratelimit.consume_or_429(request, action="track")
        if refusal:
            return refusal
        berkas = find(form.cleaned_data["nomor"], form.cleaned_data["kode"]) if form.is_valid() else None
        if berkas:
            context |= {
                "berkas": berkas,
                "journey": journey(berkas, at=at, public=True),
                "under_way": berkas.status in UNDER_WAY,
            }
        else:
            status = 422
            if form.is_valid():
                form.add_error(None, _("Nomor dan kode ini tidak cocok. Periksa keduanya pada tanda terima."))
    response = render(request, "permohonan/track.html", context, status=status)
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "no-store, private"
    return response


def find(number: str, code: str) -> Berkas | None:
    """The berkas of both; an unknown number and a wrong code take the same way."""
    found = (
        Berkas.objects.select_related("opd", "sop", "holder").filter(number=number.strip().upper()).first()
    )
    known = plain(found.tracking_code if found else NOBODY)
    same = secrets.compare_digest(plain(code).encode(), known.encode())
    return found if same else None


def plain(code: str) -> str:
    """The code without hyphens and blanks, and with the letters that are read for others."""
    return "".join(code.upper().translate(LOOK_ALIKE).replace("-", "").split())
