"""The list of agencies, and one agency with its tree of posts."""

from dataclasses import dataclass, field
from datetime import date, datetime

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from pendopo import clock
from pendopo.accounts.access import user_of
from pendopo.opd import services
from pendopo.opd.access import administrators, office_people
from pendopo.opd.forms import AgencyForm, EndAgencyForm, SearchForm
from pendopo.opd.models import FilingMandate, Incumbency, Jabatan, Opd
from pendopo.opd.posts import day_of, existing, on_day, present, vacant_posts
from pendopo.opd.rules import manages_organisation
from pendopo.opd.views.sheets import Sheet, fill, show

PAGE = 50


@office_people
def agencies(request: HttpRequest) -> HttpResponse:
    """Search agencies by name, kind and place."""
    form = SearchForm(request.GET)
    found = _narrow(form, day_of(clock.now()))
    page = Paginator(found, PAGE).get_page(request.GET.get("hal"))
    sources = sorted({opd.source for opd in page if opd.source})
    vacant = vacant_posts(at=clock.now()) if manages_organisation(user_of(request)) else []
    context = {"form": form, "page": page, "sources": sources, "vacant": vacant}
    return show(request, "organisasi/agencies.html", context)


def _narrow(form: SearchForm, today: date) -> QuerySet[Opd]:
    form.is_valid()  # what is not valid is not in cleaned_data, and narrows nothing
    wanted = form.cleaned_data
    found = Opd.objects.order_by("name")
    if not wanted.get("closed"):
        found = found.filter(on_day(today, starts="valid_from", ends="valid_until"))
    if text := wanted.get("q"):
        found = found.filter(
            Q(name__icontains=text) | Q(abbreviation__icontains=text) | Q(usual_subdomain__icontains=text)
        )
    if kind := wanted.get("kind"):
        found = found.filter(kind=kind)
    if place := wanted.get("place"):
        found = found.filter(place=place)
    return found


@dataclass
class Node:
    """A post in the tree, with who holds it and what stands below it."""

    post: Jabatan
    role: str
    definitif: Incumbency | None
    acting: Incumbency | None
    vacant: bool
    coming: list[Incumbency]
    below: list["Node"] = field(default_factory=list)


def nodes_of(opd: Opd, at: datetime) -> list[Node]:
    """The tree of an agency's posts as of a moment, in three queries."""
    today = day_of(at)
    posts = list(existing(today).filter(opd=opd).order_by("pk"))
    held = list(
        Incumbency.objects.filter(jabatan__in=posts)
        .exclude(ends_on__lt=today)
        .select_related("pejabat", "jabatan")
        .order_by("starts_on")
    )
    office = services.find_office()
    names = office.role_names if office else {}
    nodes = {
        post.pk: _node(post, [row for row in held if row.jabatan_id == post.pk], names, today)
        for post in posts
    }
    roots: list[Node] = []
    for post in posts:
        above = nodes.get(post.superior_id) if post.superior_id else None
        (above.below if above else roots).append(nodes[post.pk])
    return roots


def _node(post: Jabatan, held: list[Incumbency], names: dict[str, str], today: date) -> Node:
    now = [row for row in held if row.starts_on <= today]
    definitif = next((row for row in now if row.capacity == Incumbency.Capacity.DEFINITIF), None)
    acting = next((row for row in now if row.capacity != Incumbency.Capacity.DEFINITIF), None)
    return Node(
        post=post,
        role=names.get(post.role) or post.get_role_display(),
        definitif=definitif,
        acting=acting,
        vacant=not present(now),
        coming=[row for row in held if row.starts_on > today],
    )


@office_people
def agency(request: HttpRequest, pk: int) -> HttpResponse:
    """One agency: what is written about it, its posts, and who may file for it."""
    opd = get_object_or_404(Opd.objects.select_related("predecessor"), pk=pk)
    context = {
        "opd": opd,
        "nodes": nodes_of(opd, clock.now()),
        "successors": opd.successors.all(),
        "mandates": FilingMandate.objects.filter(opd=opd, revoked_at__isnull=True).select_related("user"),
        "closed": opd.valid_until is not None and opd.valid_until < day_of(clock.now()),
    }
    return show(request, "organisasi/agency.html", context)


@administrators
def add_agency(request: HttpRequest) -> HttpResponse:
    """Enter a new agency."""
    form = AgencyForm(request.POST or None)
    sheet = Sheet(_("Tambah OPD"), _("Simpan"), reverse("organisasi:agencies"))

    def act(_data: dict[str, object]) -> object:
        opd = services.add_agency(form.save(commit=False), actor=user_of(request), at=clock.now())
        return format_html(
            '{} <a href="{}">{}</a>',
            _("%(opd)s tercatat.") % {"opd": opd.name},
            reverse("organisasi:invite_opd", args=[opd.pk]),
            _("Undang pimpinannya"),
        )

    return fill(request, form, sheet, act)


@administrators
def change_agency(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct what is written about an agency."""
    opd = get_object_or_404(Opd, pk=pk)
    form = AgencyForm(request.POST or None, instance=opd)
    sheet = Sheet(_("Ubah data OPD"), _("Simpan"), reverse("organisasi:agency", args=[pk]))

    def act(_data: dict[str, object]) -> object:
        services.change_agency(form.save(commit=False), actor=user_of(request), at=clock.now())
        return _("Data OPD tersimpan.")

    return fill(request, form, sheet, act)


@administrators
def end_agency(request: HttpRequest, pk: int) -> HttpResponse:
    """Close an agency and name its successor."""
    opd = get_object_or_404(Opd, pk=pk)
    form = EndAgencyForm(request.POST or None)
    sheet = Sheet(
        _("Tutup %(opd)s") % {"opd": opd.name},
        _("Tutup OPD"),
        reverse("organisasi:agency", args=[pk]),
        intro=_(
            "Riwayat dan surat lama tetap memakai nama ini. OPD ini tidak dapat mengajukan lagi sesudahnya."
        ),
        danger=True,
    )

    def act(data: dict[str, object]) -> object:
        services.end_agency(opd, actor=user_of(request), at=clock.now(), **data)  # type: ignore[arg-type]
        return _("OPD ditutup.")

    return fill(request, form, sheet, act)
