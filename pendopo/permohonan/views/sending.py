"""Papers of a draft, the review before sending, and the receipt."""

from datetime import datetime

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from pendopo import clock
from pendopo.accounts.access import checked, user_of
from pendopo.errors import Invalid, Refused, Stale
from pendopo.opd.papers import private, show
from pendopo.opd.posts import day_of
from pendopo.opd.services import office
from pendopo.permohonan import page
from pendopo.permohonan.letters import receipt as receipt_pdf
from pendopo.permohonan.models import Permohonan
from pendopo.permohonan.printing import form_pdf as filled_form
from pendopo.permohonan.review import review_of
from pendopo.permohonan.rules import may_change, readable_by
from pendopo.permohonan.services import correct, submit
from pendopo.permohonan.views.found import actor_for, find, number_sent


@checked(by="visible_to")
@require_safe
def form_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """*Unduh formulir terisi*: the form of SOP 7, to be printed and signed."""
    at = clock.now()
    permohonan = find(request, pk, at)
    try:
        content = filled_form(permohonan, office(), today=day_of(at))
    except Refused as refused:
        messages.error(request, refused.sentence)
        return redirect("permohonan:form", pk)
    name = f"formulir-{permohonan.kind}-website-{permohonan.subdomain or permohonan.pk}.pdf"
    return private(content, name, download=True)


@checked(by="readable_by")
@require_safe
def signed_form(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The scan of the signed form, for the OPD and for officials who see the berkas."""
    permohonan = get_object_or_404(readable_by(user_of(request), clock.now()), pk=pk)
    if not permohonan.form_file:
        raise Http404
    number = permohonan.berkas.number if permohonan.berkas else "draf"
    try:
        response: FileResponse = show(permohonan.form_file, title=f"formulir-{number.replace('/', '-')}")
    except FileNotFoundError as missing:
        raise Http404 from missing
    return response


@checked(by="visible_to")
@require_http_methods(["GET", "HEAD", "POST"])
def send(request: HttpRequest, pk: int) -> HttpResponse:
    """*Periksa dan kirim*: read it again, then send; of two presses one sends."""
    at = clock.now()
    permohonan = find(request, pk, at)
    if not may_change(permohonan):
        return redirect("permohonan:case", pk)
    if request.method == "POST":
        return _sent(request, permohonan, at)
    own = office()
    judged = page.judge(permohonan, own, at=at)
    if judged.problems:
        messages.error(
            request, _("Permohonan belum lengkap. Tekan “Periksa dan kirim” untuk melihat apa yang kurang.")
        )
        return redirect("permohonan:form", pk)
    context = {"permohonan": permohonan, "parts": review_of(permohonan, judged, own)}
    return render(request, "permohonan/send.html", context)


def _sent(request: HttpRequest, permohonan: Permohonan, at: datetime) -> HttpResponse:
    actor = actor_for(request, permohonan.opd, at)
    act = correct if permohonan.berkas_id else submit
    version = number_sent(request, "version")
    try:
        act(permohonan, expected_version=version, actor=actor, at=at)
    except Invalid as invalid:
        messages.error(request, " ".join(dict.fromkeys(invalid.errors.values())))
        return redirect("permohonan:form", permohonan.pk)
    except Stale as stale:
        permohonan.refresh_from_db()
        if not may_change(permohonan):  # the first of two presses has sent it
            return redirect("permohonan:case", permohonan.pk)
        messages.error(request, stale.sentence)
        return redirect("permohonan:form", permohonan.pk)
    except Refused as refused:
        messages.error(request, refused.sentence)
        return redirect("permohonan:form", permohonan.pk)
    if act is correct:
        messages.success(request, _("Perbaikan terkirim. Permohonan kembali ke meja pejabat yang sama."))
        return redirect("permohonan:case", permohonan.pk)
    return redirect("permohonan:sent", permohonan.pk)


@checked(by="visible_to")
@require_safe
def sent(request: HttpRequest, pk: int) -> HttpResponse:
    """What the OPD holds in its hands after sending: number, code, receipt, what happens next."""
    permohonan = find(request, pk, clock.now())
    if permohonan.berkas is None:
        return redirect("permohonan:form", pk)
    return render(request, "permohonan/sent.html", {"permohonan": permohonan, "berkas": permohonan.berkas})


@checked(by="visible_to")
@require_safe
def receipt(request: HttpRequest, pk: int) -> HttpResponse:
    """The *Tanda terima* as PDF."""
    permohonan = find(request, pk, clock.now())
    if permohonan.berkas is None:
        raise Http404
    name = f"tanda-terima-{permohonan.berkas.number.replace('/', '-')}.pdf"
    return private(receipt_pdf(permohonan, permohonan.berkas), name, download=True)
