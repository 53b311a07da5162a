"""Screens of whoever keeps a website: its rules, its opening, and the files they uploaded."""

from pathlib import Path

from django.conf import settings
from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from pendopo import clock
from pendopo.accounts.access import checked, signed_in, user_of
from pendopo.errors import Refused
from pendopo.websites import rules_text
from pendopo.websites.models import Membership
from pendopo.websites.rules import may_see_file, visible_to
from pendopo.websites.services import accept_rules, open_website


@signed_in
@require_safe
def arrive(request: HttpRequest) -> HttpResponse:
    """Where a new member comes in: the rules first, then the management interface."""
    waiting = Membership.objects.filter(user=user_of(request), until__isnull=True).exclude(
        rules_version=rules_text.current().version
    )
    first = waiting.order_by("pk").first()
    return redirect("websites:rules", first.pk) if first else redirect("wagtailadmin_home")


@checked(by="own membership")
@require_http_methods(["GET", "HEAD", "POST"])
def rules(request: HttpRequest, pk: int) -> HttpResponse:
    """Aturan dan tata tertib: read, agree, go on (SOP 4.2)."""
    memberships = Membership.objects.filter(user=user_of(request), until__isnull=True)
    membership = get_object_or_404(memberships, pk=pk)
    error = ""
    if request.method == "POST" and request.POST.get("setuju") != "ya":
        error = _("Centang persetujuan lebih dahulu, lalu tekan tombol Setuju.")
    elif request.method == "POST":
        try:
            accept_rules(membership, version=request.POST.get("versi", ""), at=clock.now())
        except Refused as refused:
            error = refused.sentence
        else:
            return redirect("websites:arrive")
    context = {"rules": rules_text.current(), "membership": membership, "error": error}
    return render(request, "websites/aturan.html", context, status=422 if error else 200)


@checked(by="visible_to")
@require_POST
def open_(request: HttpRequest, pk: int) -> HttpResponse:
    """Buka website: from now on citizens see its pages."""
    website = get_object_or_404(visible_to(request.user), pk=pk)
    try:
        open_website(website, user=user_of(request), at=clock.now())
    except Refused as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("Website Anda dibuka. Warga dapat membacanya dalam beberapa detik."))
    return redirect("wagtailadmin_home")


@checked(by="may_see_file")
@require_safe
def media(request: HttpRequest, name: str) -> HttpResponseBase:
    """An uploaded file, for those who keep its website; citizens get theirs from the baked release."""
    model = get_image_model()
    places = (
        model.objects.filter(file=name).values_list("collection__path", flat=True),
        model.get_rendition_model()
        .objects.filter(file=name)
        .values_list("image__collection__path", flat=True),
        get_document_model().objects.filter(file=name).values_list("collection__path", flat=True),
    )
    path = next((found for place in places for found in place[:1]), None)
    if path is None or not may_see_file(request.user, path):
        raise Http404
    file = Path(settings.MEDIA_ROOT) / name
    if not file.is_file():
        raise Http404
    # A document opens in its own program, never inside the management interface.
    response = FileResponse(file.open("rb"), as_attachment=name.startswith("documents/"))
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
