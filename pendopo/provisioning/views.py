"""The officer's screen: what will be made, how far it has come, and the evidence."""

from dataclasses import replace
from datetime import datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.views.decorators.http import require_GET, require_POST

from pendopo import clock
from pendopo.accounts.access import checked, user_of
from pendopo.berkas.models import Berkas
from pendopo.berkas.rules import visible_to
from pendopo.berkas.standing import standing
from pendopo.errors import Refused
from pendopo.opd.actors import Actor
from pendopo.provisioning import registry, services
from pendopo.provisioning.forms import PrepareForm
from pendopo.provisioning.plans import Plan
from pendopo.provisioning.rules import may_prepare
from pendopo.provisioning.showing import Progress, progress_of
from pendopo.websites.models import Website


@require_GET
@checked("berkas.rules.visible_to")
def work(request: HttpRequest, pk: int) -> HttpResponse:
    """How the website of a berkas is made."""
    berkas, plan = found(request, pk)
    form = PrepareForm(needed=plan.by_hand)
    return render(request, "provisioning/work.html", context_of(request, berkas, plan, form))


@require_POST
@checked("provisioning.rules.may_prepare")
def begin(request: HttpRequest, pk: int) -> HttpResponse:
    """*Siapkan website* was pressed."""
    berkas, plan = found(request, pk)
    form = PrepareForm(request.POST, needed=plan.by_hand)
    if not form.is_valid():
        context = context_of(request, berkas, plan, form)
        return render(request, "provisioning/work.html", context, status=422)
    at = clock.now()
    try:
        note = form.cleaned_data.get("note", "")
        services.start(berkas, plan=replace(plan, note=note), actor=actor_of(request, berkas, at), at=at)
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    return redirect("provisioning:work", pk)


@require_POST
@checked("provisioning.rules.may_prepare")
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """*Coba lagi* was pressed."""
    berkas, _plan = found(request, pk)
    at = clock.now()
    try:
        services.retry(berkas, actor=actor_of(request, berkas, at), at=at)
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    return redirect("provisioning:work", pk)


def panel(request: HttpRequest, berkas: Berkas) -> str:
    """What superiors weigh before they pass a laporan on, in the case's own page; empty until it is begun."""
    plan = registry.plan_of(berkas)
    if plan is None:
        return ""
    progress = progress_of(berkas)
    if progress.state == "waiting":  # its button is the case's own
        return ""
    may = may_prepare(user_of(request), berkas, clock.now())
    context = {"berkas": berkas, "progress": progress, "may": may}
    return render_to_string("provisioning/_panel.html", context, request)


def found(request: HttpRequest, pk: int) -> tuple[Berkas, Plan]:
    """The berkas, if the user may see it, and what is to be made for it."""
    berkas = get_object_or_404(visible_to(user_of(request), clock.now()), pk=pk)
    plan = registry.plan_of(berkas)
    if plan is None:
        raise Http404
    return berkas, plan


def actor_of(request: HttpRequest, berkas: Berkas, at: datetime) -> Actor:
    """The user in the post on whose desk the berkas lies."""
    user = user_of(request)
    if berkas.holder is None or not may_prepare(user, berkas, at):
        raise PermissionDenied
    return standing(at=at).actor_for(user, berkas.holder)


def context_of(request: HttpRequest, berkas: Berkas, plan: Plan, form: PrepareForm) -> dict[str, object]:
    progress: Progress = progress_of(berkas)
    return {
        "berkas": berkas,
        "plan": plan,
        "form": form,
        "progress": progress,
        "website": Website.objects.get(pk=plan.website),
        "preview": services.preview(plan) if progress.state == "waiting" else None,
        "may": may_prepare(user_of(request), berkas, clock.now()),
    }
