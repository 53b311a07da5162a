"""A post: who held it, holds it and will; and the acts that change that."""

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from pendopo import clock
from pendopo.accounts.access import user_of
from pendopo.clock.words import format_short_year
from pendopo.opd import forms, papers, services
from pendopo.opd.access import administrators, office_people
from pendopo.opd.forms_access import AccountForm, EmptyForm
from pendopo.opd.models import Incumbency, Jabatan, Opd, Pejabat
from pendopo.opd.posts import day_of, existing
from pendopo.opd.views.sheets import Sheet, fill, show


@administrators
def add_post(request: HttpRequest, pk: int) -> HttpResponse:
    """Set up a post in an agency."""
    opd = get_object_or_404(Opd, pk=pk)
    at = clock.now()
    form = forms.PostForm(
        request.POST or None,
        superiors=existing(day_of(at)).filter(opd=opd),
        initial={"valid_from": day_of(at), "superior": request.GET.get("atasan")},
    )
    sheet = Sheet(_("Tambah jabatan"), _("Simpan"), reverse("organisasi:agency", args=[pk]), intro=opd.name)

    def act(data: dict[str, Any]) -> object:
        post = services.add_post(opd, actor=user_of(request), at=at, **data)
        return _("%(post)s tercatat dan masih kosong.") % {"post": post.name}

    return fill(request, form, sheet, act)


@office_people
def post(request: HttpRequest, pk: int) -> HttpResponse:
    """A post with everybody who held it, holds it or will."""
    jabatan = get_object_or_404(Jabatan.objects.select_related("opd", "superior"), pk=pk)
    today = day_of(clock.now())
    rows = list(jabatan.incumbencies.select_related("pejabat__user"))
    for row in rows:
        row.jabatan = jabatan
    context = {
        "post": jabatan,
        "role": services.role_name(jabatan.role),
        "rows": rows,
        "today": today,
        "vacant": services.holder_of(jabatan, at=clock.now()) is None,
    }
    return show(request, "organisasi/post.html", context)


def _person(data: dict[str, Any]) -> Pejabat | services.NewPejabat:
    """The chosen person, or the new one."""
    chosen: Pejabat | None = data["pejabat"]
    fields = ("name", "nip", "pangkat", "email")
    return chosen or services.NewPejabat(**{name: data[name] for name in fields})


def _invited(data: dict[str, Any]) -> str:
    """What is said about the mail that a new person gets."""
    if data["pejabat"] or not data["email"]:
        return ""
    return _("Undangan dikirim ke %(email)s. Tautannya berlaku 72 jam.") % {"email": data["email"]}


def _letter(data: dict[str, Any]) -> services.Letter:
    upload = data.get("letter")
    kept = papers.keep(upload, folder="organisasi", at=clock.now()) if upload else ""
    return services.Letter(number=data["letter_number"], file=kept)


@administrators
def appoint(request: HttpRequest, pk: int) -> HttpResponse:
    """Appoint the definitif holder of a post."""
    jabatan = get_object_or_404(Jabatan.objects.select_related("opd"), pk=pk)
    at = clock.now()
    form = forms.AppointForm(request.POST or None, request.FILES or None, initial={"starts_on": day_of(at)})
    back = reverse("organisasi:post", args=[pk])
    sheet = Sheet(_("Angkat pejabat"), _("Angkat"), back, intro=jabatan.name)

    def act(data: dict[str, Any]) -> object:
        held = services.seat(
            jabatan,
            person=_person(data),
            starts_on=data["starts_on"],
            letter=_letter(data),
            actor=user_of(request),
            at=at,
        )
        done = _("%(name)s memangku %(post)s sejak %(day)s.") % {
            "name": held.pejabat.name,
            "post": jabatan.name,
            "day": format_short_year(held.starts_on),
        }
        return f"{done} {_invited(data)}".strip()

    return fill(request, form, sheet, act)


@administrators
def set_acting(request: HttpRequest, pk: int) -> HttpResponse:
    """Set a Plt. or Plh. with the letter on which it rests."""
    jabatan = get_object_or_404(Jabatan.objects.select_related("opd"), pk=pk)
    at = clock.now()
    form = forms.ActingForm(request.POST or None, request.FILES or None, initial={"starts_on": day_of(at)})
    back = reverse("organisasi:post", args=[pk])
    sheet = Sheet(_("Tugaskan Plt. atau Plh."), _("Tugaskan"), back, intro=jabatan.name)

    def act(data: dict[str, Any]) -> object:
        held = services.seat(
            jabatan,
            person=_person(data),
            capacity=data["capacity"],
            starts_on=data["starts_on"],
            ends_on=data["ends_on"],
            letter=_letter(data),
            actor=user_of(request),
            at=at,
        )
        done = _("Penugasan tersimpan. %(name)s bertugas sebagai %(title)s.") % {
            "name": held.pejabat.name,
            "title": held.title,
        }
        return f"{done} {_invited(data)}".strip()

    return fill(request, form, sheet, act)


@administrators
def move_post(request: HttpRequest, pk: int) -> HttpResponse:
    """Place a post below another one."""
    jabatan = get_object_or_404(Jabatan.objects.select_related("opd"), pk=pk)
    at = clock.now()
    superiors = existing(day_of(at)).exclude(pk=pk).order_by("opd__name", "pk")
    form = forms.MovePostForm(
        request.POST or None, superiors=superiors, initial={"superior": jabatan.superior_id}
    )
    sheet = Sheet(
        _("Pindahkan jabatan"), _("Pindahkan"), reverse("organisasi:post", args=[pk]), intro=jabatan.name
    )

    def act(data: dict[str, Any]) -> object:
        services.move_post(jabatan, superior=data["superior"], actor=user_of(request), at=at)
        return _("Jabatan dipindahkan.")

    return fill(request, form, sheet, act)


@administrators
def end_post(request: HttpRequest, pk: int) -> HttpResponse:
    """Abolish a post."""
    jabatan = get_object_or_404(Jabatan.objects.select_related("opd"), pk=pk)
    at = clock.now()
    form = forms.EndPostForm(request.POST or None, initial={"valid_until": day_of(at)})
    sheet = Sheet(
        _("Tutup jabatan"),
        _("Tutup jabatan"),
        reverse("organisasi:agency", args=[jabatan.opd_id]),
        intro=_("%(post)s. Pemangkunya berakhir pada hari yang sama; berkas di mejanya naik ke atasan.")
        % {"post": jabatan.name},
        danger=True,
    )

    def act(data: dict[str, Any]) -> object:
        services.end_post(jabatan, valid_until=data["valid_until"], actor=user_of(request), at=at)
        return _("Jabatan ditutup.")

    return fill(request, form, sheet, act)


@administrators
def end_incumbency(request: HttpRequest, pk: int) -> HttpResponse:
    """End somebody's time in a post."""
    held = get_object_or_404(Incumbency.objects.select_related("jabatan", "pejabat"), pk=pk)
    at = clock.now()
    form = forms.EndIncumbencyForm(request.POST or None, today=day_of(at))
    sheet = Sheet(
        _("Akhiri masa jabatan"),
        _("Akhiri"),
        reverse("organisasi:post", args=[held.jabatan_id]),
        intro=f"{held.title}: {held.pejabat.name}",
        danger=True,
    )

    def act(data: dict[str, Any]) -> object:
        services.end_incumbency(held, ends_on=data["ends_on"], actor=user_of(request), at=at)
        return _("Masa jabatan berakhir %(day)s.") % {"day": format_short_year(data["ends_on"])}

    return fill(request, form, sheet, act)


@administrators
def invite_incumbent(request: HttpRequest, pk: int) -> HttpResponse:
    """Invite somebody in a post who has no account, or send a new link to who has not come in yet."""
    held = get_object_or_404(Incumbency.objects.select_related("jabatan__opd", "pejabat__user"), pk=pk)
    account = held.pejabat.user
    data = request.POST if request.method == "POST" else None
    form = AccountForm(data) if account is None else EmptyForm(data)
    intro = f"{held.pejabat.name}, {held.title}"
    if account is not None:
        intro = _("%(person)s. Tautan dikirim ke %(email)s; yang lama tidak berlaku lagi.") % {
            "person": intro,
            "email": account.email,
        }
    sheet = Sheet(
        _("Undang pejabat"),
        _("Kirim undangan"),
        reverse("organisasi:post", args=[held.jabatan_id]),
        intro=intro,
    )

    def act(given: dict[str, Any]) -> object:
        user = services.invite_pejabat(
            held.pejabat,
            held.jabatan.opd,
            email=given.get("email", ""),
            actor=user_of(request),
            at=clock.now(),
        )
        return _("Undangan dikirim ke %(email)s. Tautannya berlaku 72 jam.") % {"email": user.email}

    return fill(request, form, sheet, act)


@office_people
def letter(request: HttpRequest, pk: int) -> FileResponse:  # noqa: ARG001 - the rule has read the request
    """The letter on which an incumbency rests."""
    held = get_object_or_404(Incumbency, pk=pk)
    if not held.letter_file:
        raise Http404
    return papers.show(held.letter_file, title=f"surat-perintah-{held.pk}")
