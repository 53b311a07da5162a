"""The OPD's page of its case, and what it can still do: answer, withdraw, renew the access."""

from datetime import datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from pendopo import clock
from pendopo.accounts.access import checked, user_of
from pendopo.errors import Refused
from pendopo.permohonan.case import read
from pendopo.permohonan.forms import AnswerForm, ReasonForm
from pendopo.permohonan.models import Permohonan
from pendopo.permohonan.rules import leads, visible_to
from pendopo.permohonan.services import answer as answer_office
from pendopo.permohonan.services import renew_access
from pendopo.permohonan.services import withdraw as take_back
from pendopo.permohonan.views.found import actor_for, find, number_sent
from pendopo.sop.engine import UNDER_WAY


@checked(by="visible_to")
@require_safe
def of_berkas(request: HttpRequest, pk: int) -> HttpResponse:
    """From a notice, which knows the berkas only."""
    permohonan = get_object_or_404(visible_to(user_of(request), clock.now()), berkas__pk=pk)
    return redirect("permohonan:case", permohonan.pk)


@checked(by="visible_to")
@require_http_methods(["GET", "HEAD", "POST"])
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """What to do now, where it is, the way so far; a paused one is answered here."""
    at = clock.now()
    permohonan = find(request, pk, at)
    berkas = permohonan.berkas
    if berkas is None:
        return redirect("permohonan:form", pk)
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return _answered(request, permohonan, form.cleaned_data["answer"], at)
    context = {**read(permohonan, berkas, user=user_of(request), at=at), "form": form}
    return render(request, "permohonan/case.html", context, status=422 if form.errors else 200)


def _answered(request: HttpRequest, permohonan: Permohonan, text: str, at: datetime) -> HttpResponse:
    actor, seen = actor_for(request, permohonan.opd, at), number_sent(request, "n")
    try:
        answer_office(permohonan, answer=text, expected_n=seen, actor=actor, at=at)
    except Refused as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("Jawaban terkirim. Permohonan berjalan lagi."))
    return redirect("permohonan:case", permohonan.pk)


@checked(by="visible_to")
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """*Cabut permohonan*: what it means, why, and the button."""
    at = clock.now()
    permohonan = find(request, pk, at)
    if permohonan.berkas is None or permohonan.berkas.status not in UNDER_WAY:
        return redirect("permohonan:case", pk)
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        actor = actor_for(request, permohonan.opd, at)
        reason = form.cleaned_data["reason"]
        try:
            take_back(permohonan, reason=reason, expected_n=number_sent(request, "n"), actor=actor, at=at)
        except Refused as refused:
            messages.error(request, refused.sentence)
        else:
            messages.success(request, _("Permohonan dicabut. Namanya bebas kembali."))
        return redirect("permohonan:case", pk)
    context = {"permohonan": permohonan, "berkas": permohonan.berkas, "form": form}
    return render(request, "permohonan/withdraw.html", context, status=422 if form.errors else 200)


@checked(by="visible_to, leads")
@require_POST
def renew(request: HttpRequest, pk: int) -> HttpResponse:
    """The OPD's head has a new activation link sent; noted."""
    at = clock.now()
    permohonan = find(request, pk, at)
    if not leads(user_of(request), permohonan, at):
        raise PermissionDenied
    try:
        renew_access(permohonan, user=user_of(request), at=at)
    except Refused as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(
            request, _("Tautan baru dikirim ke surel penanggung jawab. Tautan lama tidak berlaku lagi.")
        )
    return redirect("permohonan:case", pk)
