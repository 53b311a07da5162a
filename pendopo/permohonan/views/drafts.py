"""The OPD's own list, the beginning of a form, and the form itself."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from pendopo import clock
from pendopo.accounts.access import checked, signed_in, user_of
from pendopo.errors import Refused, Stale
from pendopo.opd.actors import Actor
from pendopo.opd.rules import files_for
from pendopo.opd.services import office
from pendopo.permohonan import page
from pendopo.permohonan.forms import NewForm, PermohonanForm
from pendopo.permohonan.limits import within
from pendopo.permohonan.models import Permohonan
from pendopo.permohonan.rules import may_change, visible_to
from pendopo.permohonan.services import attach_form, discard_draft, remove_form, save_draft, start_draft
from pendopo.permohonan.views.found import actor_for, find, number_sent
from pendopo.websites.names import check_name

LISTED = 100
CHECKS_A_MINUTE = 60
SIGNING = "#tanda-tangan"


@signed_in
@require_safe
def own_list(request: HttpRequest) -> HttpResponse:
    """Drafts and berkas of the user's agencies, last touched first."""
    at = clock.now()
    agencies = list(files_for(user_of(request), at))
    rows = visible_to(user_of(request), at).select_related("berkas__holder", "opd").order_by("-updated_at")
    context = {"agencies": agencies, "rows": rows[:LISTED] if agencies else []}
    return render(request, "permohonan/list.html", context)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Before the form: for which agency, and what to have at hand."""
    at = clock.now()
    agencies = files_for(user_of(request), at)
    form = NewForm(request.POST if request.method == "POST" else None)
    form.fields["opd"].queryset = agencies  # type: ignore[attr-defined]
    only = agencies.first() if agencies.count() == 1 else None
    if request.method == "POST" and (only or form.is_valid()):
        opd = only or form.cleaned_data["opd"]
        draft = start_draft(opd=opd, actor=actor_for(request, opd, at), at=at)
        return redirect("permohonan:form", draft.pk)
    context = {"form": form, "only": only, "agencies": agencies}
    return render(request, "permohonan/new.html", context, status=422 if form.is_bound else 200)


@checked(by="visible_to")
@require_http_methods(["GET", "HEAD", "POST"])
def form(request: HttpRequest, pk: int) -> HttpResponse:
    """The form of SOP 7; each press keeps what was written."""
    at = clock.now()
    permohonan = find(request, pk, at)
    if not may_change(permohonan):
        return redirect("permohonan:case", pk)
    if request.method == "POST":
        return _pressed(request, permohonan, actor_for(request, permohonan.opd, at), at)
    return _show(request, permohonan, _form(permohonan), at)


def _form(permohonan: Permohonan, request: HttpRequest | None = None) -> PermohonanForm:
    given = (request.POST, request.FILES) if request else ()
    return PermohonanForm(*given, permohonan=permohonan, editable=page.editable(permohonan))


def _show(
    request: HttpRequest, permohonan: Permohonan, form: PermohonanForm, at: datetime, *, status: int = 200
) -> HttpResponse:
    own = office()
    judged = page.judge(permohonan, own, at=at)
    context = page.context(permohonan, own, judged, form)
    context["download"] = request.GET.get("unduh") == "1" and context["ready_to_print"]
    return render(request, "permohonan/form.html", context, status=status)


def _pressed(request: HttpRequest, permohonan: Permohonan, actor: Actor, at: datetime) -> HttpResponse:
    """Save first, then do what the button says."""
    form = _form(permohonan, request)
    status = 422
    try:
        if form.is_valid() or form.cleaned_data:
            _save(request, permohonan, form, actor, at)
    except Stale as stale:
        messages.error(request, stale.sentence)
        status = 409
    except Refused as refused:
        form.add_error("head_nip" if form.cleaned_data.get("head_nip") else None, refused.sentence)
    if status == 409 or form.errors:
        return _show(request, permohonan, form, at, status=status)
    return _act(request, permohonan, form, actor, at)


def _save(
    request: HttpRequest, permohonan: Permohonan, form: PermohonanForm, actor: Actor, at: datetime
) -> None:
    answers = form.answers()
    if name := request.POST.get("pakai"):
        answers["subdomain"] = name
    version = number_sent(request, "version")
    save_draft(permohonan, answers=answers, expected_version=version, actor=actor, at=at)
    upload = form.cleaned_data.get("form_file")
    if upload and not form.fields["form_file"].disabled:
        try:
            attach_form(permohonan, upload=upload, expected_version=permohonan.version, actor=actor, at=at)
        except Stale:
            raise
        except Refused as refused:
            form.add_error("form_file", refused.sentence)


def _act(
    request: HttpRequest, permohonan: Permohonan, form: PermohonanForm, actor: Actor, at: datetime
) -> HttpResponse:
    here = reverse("permohonan:form", args=[permohonan.pk])
    act = request.POST.get("act", "")
    if act == "simpan":
        messages.success(request, _("Draf tersimpan. Lanjutkan kapan saja dari halaman ini."))
        return redirect("permohonan:list")
    if act == "hapus-formulir":
        remove_form(permohonan, expected_version=permohonan.version, actor=actor, at=at)
        return redirect(f"{here}{SIGNING}")
    if act in {"periksa", "unduh"}:
        judged = page.judge(permohonan, office(), at=at)
        found = judged.unsigned if act == "unduh" else judged.problems
        if found:
            form = _form(permohonan, request)
            page.mark(form, found)
            return _show(request, permohonan, form, at, status=422)
        return (
            redirect("permohonan:send", permohonan.pk)
            if act == "periksa"
            else redirect(f"{here}?unduh=1{SIGNING}")
        )
    return redirect(here + (SIGNING if act == "unggah" else "#nama" if request.POST.get("pakai") else "#opd"))


@checked(by="visible_to")
@require_POST
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw a draft away."""
    at = clock.now()
    permohonan = find(request, pk, at)
    try:
        discard_draft(permohonan, actor=actor_for(request, permohonan.opd, at), at=at)
    except Refused as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("Draf dihapus. Tidak ada yang terkirim."))
    return redirect("permohonan:list")


@signed_in
@require_safe
def name_check(request: HttpRequest) -> HttpResponse:
    """The answer of the live check, as JSON: the same rules that hold when the form is sent."""
    at = clock.now()
    if not within("periksa-nama", user_of(request).pk, most=CHECKS_A_MINUTE, at=at):
        return JsonResponse({"detail": _("Terlalu sering. Tunggu sebentar, lalu ketik lagi.")}, status=429)
    number = request.GET.get("permohonan", "")
    mine = visible_to(user_of(request), at).select_related("opd", "result")
    permohonan = mine.filter(pk=number).first() if number.isdecimal() and len(number) < 10 else None
    if permohonan is None:
        return JsonResponse({"detail": _("Permohonan ini tidak ditemukan.")}, status=404)
    text = request.GET.get("nama", "")[:300]
    answer = check_name(text, opd=permohonan.opd, at=at, website=permohonan.result)
    return JsonResponse(
        {
            "level": answer.level,
            "label": answer.label,
            "sentences": answer.sentences,
            "alternatives": answer.alternatives,
        }
    )
