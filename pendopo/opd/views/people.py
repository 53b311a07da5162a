"""How agencies come in: invitations, requests for access, and the head's own page."""

from collections.abc import Callable
from functools import partial
from typing import Any, ParamSpec

from allauth.account.decorators import reauthentication_required
from allauth.core import ratelimit
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from pendopo import clock
from pendopo.accounts.access import View, checked, public, signed_in, user_of
from pendopo.accounts.models import User
from pendopo.errors import Invalid, Refused
from pendopo.opd import services
from pendopo.opd.access import administrators
from pendopo.opd.forms_access import AccessRequestForm, EmptyForm, FilerForm, InvitationForm, RefusalForm
from pendopo.opd.models import AccessRequest, FilingMandate, Opd
from pendopo.opd.rules import files_for, heads, manages_organisation, may_name_filers
from pendopo.opd.views.sheets import Sheet, fill, show

P = ParamSpec("P")
# Who resets another's sign-in has just shown who they are; who only looks is not asked.
just_shown: Callable[[View[P]], View[P]] = partial(reauthentication_required, allow_get=True)


@administrators
def invite_opd(request: HttpRequest, pk: int) -> HttpResponse:
    """Invite an agency's head or secretary."""
    opd = get_object_or_404(Opd, pk=pk)
    form = InvitationForm(request.POST or None)
    sheet = Sheet(
        _("Undang OPD"), _("Kirim undangan"), reverse("organisasi:agency", args=[pk]), intro=opd.name
    )

    def act(data: dict[str, Any]) -> object:
        user = services.invite_opd(
            opd,
            name=data["name"],
            email=data["email"],
            position=data["position"],
            head=data["who"] == "kepala",
            actor=user_of(request),
            at=clock.now(),
        )
        return _("Undangan dikirim ke %(email)s. Tautannya berlaku 72 jam.") % {"email": user.email}

    return fill(request, form, sheet, act)


@public
def request_access(request: HttpRequest) -> HttpResponse:
    """An agency asks to come in."""
    form = AccessRequestForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        refusal: HttpResponse | None = ratelimit.consume_or_429(request, action="request_access")
        if refusal is not None:
            return refusal
        try:
            services.request_access(**form.cleaned_data, at=clock.now())
        except Invalid as reason:
            form.add_error("email", " ".join(reason.errors.values()))
        except Refused as reason:
            form.add_error(None, reason.sentence)
        else:
            return redirect("organisasi:request_sent")
    return render(request, "organisasi/request_access.html", {"form": form})


@public
def request_sent(request: HttpRequest) -> HttpResponse:
    """What happens next."""
    return render(request, "organisasi/request_sent.html")


@administrators
def access_requests(request: HttpRequest) -> HttpResponse:
    """Who asks to come in, and what was answered before."""
    rows = AccessRequest.objects.select_related("opd", "decided_by")
    context = {
        "waiting": rows.filter(status=AccessRequest.Status.WAITING),
        "decided": rows.exclude(status=AccessRequest.Status.WAITING)[:50],
    }
    return show(request, "organisasi/access_requests.html", context)


@administrators
def confirm_access(request: HttpRequest, pk: int) -> HttpResponse:
    """The address is the agency's: let the person in."""
    asked = get_object_or_404(AccessRequest.objects.select_related("opd"), pk=pk)
    sheet = Sheet(
        _("Konfirmasi akses"),
        _("Konfirmasi dan undang"),
        reverse("organisasi:access_requests"),
        intro=_("%(name)s, %(position)s, %(email)s, akan dapat mengajukan untuk %(opd)s.")
        % {"name": asked.name, "position": asked.position, "email": asked.email, "opd": asked.opd.name},
    )

    def act(_data: dict[str, Any]) -> object:
        user = services.confirm_access(asked, actor=user_of(request), at=clock.now())
        return _("Undangan dikirim ke %(email)s.") % {"email": user.email}

    return fill(request, EmptyForm(request.POST if request.method == "POST" else None), sheet, act)


@administrators
def refuse_access(request: HttpRequest, pk: int) -> HttpResponse:
    """The address is not known as the agency's: say why."""
    asked = get_object_or_404(AccessRequest.objects.select_related("opd"), pk=pk)
    sheet = Sheet(
        _("Tolak permintaan akses"),
        _("Tolak"),
        reverse("organisasi:access_requests"),
        intro=f"{asked.name}, {asked.opd.name}",
        danger=True,
    )

    def act(data: dict[str, Any]) -> object:
        services.refuse_access(asked, reason=data["reason"], actor=user_of(request), at=clock.now())
        return _("Permintaan ditolak; alasannya dikirim ke pemohon.")

    return fill(request, RefusalForm(request.POST or None), sheet, act)


@administrators
@just_shown
def reset_sign_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Let somebody who lost every way to sign in make a new one."""
    person = get_object_or_404(User, pk=pk)
    sheet = Sheet(
        _("Atur ulang cara masuk"),
        _("Atur ulang dan kirim tautan"),
        reverse("organisasi:agencies"),
        intro=_(
            "Kata sandi, kunci sandi, autentikator dan kode pemulihan %(name)s tidak berlaku lagi, "
            "dan ia keluar dari semua perangkat. Tautan untuk membuat yang baru dikirim ke %(email)s. "
            "Pastikan dahulu bahwa ia sendiri yang meminta."
        )
        % {"name": person.get_full_name(), "email": person.email or _("surelnya")},
        danger=True,
    )

    def act(_data: dict[str, Any]) -> object:
        services.reset_sign_in(person, actor=user_of(request), at=clock.now())
        return _("Cara masuk %(name)s diatur ulang. Tautannya berlaku 72 jam.") % {
            "name": person.get_full_name()
        }

    return fill(request, EmptyForm(request.POST if request.method == "POST" else None), sheet, act)


@signed_in
def own_opd(request: HttpRequest) -> HttpResponse:
    """The agencies that the user leads or files for, and who else may file."""
    user, at = user_of(request), clock.now()
    led = set(heads(user, at).values_list("pk", flat=True))
    agencies = list(files_for(user, at))
    open_ones = FilingMandate.objects.filter(opd__in=agencies, revoked_at__isnull=True)
    mandates = list(open_ones.select_related("user").order_by("granted_at"))
    context = {
        "agencies": [
            {
                "opd": opd,
                "leads": opd.pk in led,
                "mandates": [row for row in mandates if row.opd_id == opd.pk],
            }
            for opd in agencies
        ]
    }
    return render(request, "organisasi/own_opd.html", context)


def _own(request: HttpRequest, pk: int) -> Opd:
    """An agency for which the user files; a stranger's is not found."""
    return get_object_or_404(files_for(user_of(request), clock.now()), pk=pk)


@checked("opd.rules.files_for, opd.rules.may_name_filers")
def name_filer(request: HttpRequest, pk: int) -> HttpResponse:
    """The head names who may file."""
    opd = _own(request, pk)
    _only_head(user_of(request), opd)
    sheet = Sheet(
        _("Tunjuk pengaju"),
        _("Tunjuk dan undang"),
        reverse("organisasi:own_opd"),
        intro=_("Orang ini dapat mengajukan dan mengikuti permohonan %(opd)s.") % {"opd": opd.name},
        frame="ui/portal_base.html",
    )

    def act(data: dict[str, Any]) -> object:
        mandate = services.name_filer(opd, **data, actor=user_of(request), at=clock.now())
        return _("%(name)s ditunjuk. Undangan dikirim ke %(email)s.") % {
            "name": mandate.user.name,
            "email": mandate.user.email,
        }

    return fill(request, FilerForm(request.POST or None), sheet, act)


@checked("opd.rules.files_for, opd.rules.may_name_filers")
@require_POST
def revoke_filer(request: HttpRequest, pk: int) -> HttpResponse:
    """The head takes a mandate back."""
    mandate = get_object_or_404(FilingMandate.objects.select_related("opd", "user"), pk=pk)
    _only_head(user_of(request), _own(request, mandate.opd_id))
    return _tell(
        request,
        lambda: services.revoke_filer(mandate, actor=user_of(request), at=clock.now()),
        _("Penunjukan %(name)s dicabut.") % {"name": mandate.user.name},
    )


@checked("opd.rules.manages_organisation, opd.rules.files_for, opd.rules.may_name_filers")
@require_POST
def renew_invitation(request: HttpRequest, pk: int) -> HttpResponse:
    """The head, or the office that invited, sends a new link to somebody who has not come in yet."""
    mandate = get_object_or_404(FilingMandate.objects.select_related("opd", "user"), pk=pk)
    from_office = manages_organisation(user_of(request))
    if not from_office:
        _only_head(user_of(request), _own(request, mandate.opd_id))
    return _tell(
        request,
        lambda: services.renew_invitation(mandate.user, mandate.opd, actor=user_of(request), at=clock.now()),
        _("Tautan baru dikirim ke %(email)s.") % {"email": mandate.user.email},
        back=reverse("organisasi:agency", args=[mandate.opd_id]) if from_office else "",
    )


def _only_head(user: User, opd: Opd) -> None:
    if not may_name_filers(user, opd, clock.now()):
        raise PermissionDenied


def _tell(request: HttpRequest, act: Callable[[], None], done: object, *, back: str = "") -> HttpResponse:
    """Act, say so or say why not, and go back, without a word where to the page of one's agencies."""
    try:
        act()
        messages.success(request, str(done))
    except Refused as reason:
        messages.error(request, reason.sentence)
    return redirect(back or "organisasi:own_opd")
