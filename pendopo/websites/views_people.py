"""*Orang*: who keeps a website; its pengelola invites, changes roles, lets go and hands over."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from pendopo import clock
from pendopo.accounts.access import checked, user_of
from pendopo.errors import Refused
from pendopo.websites import people as acts
from pendopo.websites.forms_people import HandOverForm, InvitationForm, RoleForm
from pendopo.websites.models import Membership, Website
from pendopo.websites.rules import FEWEST, active, may_keep_people, members, visible_to


def kept_website(request: HttpRequest, pk: int) -> Website:
    """A website whose people the user keeps."""
    website = get_object_or_404(visible_to(request.user), pk=pk)
    if not may_keep_people(request.user, website):
        raise PermissionDenied
    return website


def kept_member(request: HttpRequest, pk: int) -> Membership:
    own = visible_to(request.user)
    rows = Membership.objects.filter(website__in=own, until__isnull=True).select_related("user", "website")
    membership = get_object_or_404(rows, pk=pk)
    kept_website(request, membership.website_id)
    return membership


def screen(request: HttpRequest, website: Website, form: InvitationForm, status: int = 200) -> HttpResponse:
    kept = members(website).select_related("user")
    context: dict[str, Any] = {
        "website": website,
        "members": kept,
        "form": form,
        "too_few": active(kept).count() < FEWEST,
        "me": user_of(request).pk,
    }
    return render(request, "websites/orang.html", context, status=status)


@checked(by="may_keep_people")
@require_safe
def people(request: HttpRequest, pk: int) -> HttpResponse:
    """Who keeps the website, and the form to invite one more."""
    return screen(request, kept_website(request, pk), InvitationForm())


@checked(by="may_keep_people")
@require_POST
def invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Invite by a link that works once."""
    website = kept_website(request, pk)
    form = InvitationForm(request.POST)
    if form.is_valid():
        try:
            added = acts.invite(website, **form.cleaned_data, actor=user_of(request), at=clock.now())
        except Refused as refused:
            form.add_error("email", refused.sentence)
        else:
            told = _("%(name)s diundang. Tautannya dikirim ke %(email)s dan berlaku 72 jam.")
            messages.success(request, told % {"name": added.user.get_full_name(), "email": added.user.email})
            return redirect("websites:people", website.pk)
    return screen(request, website, form, 422)


@checked(by="may_keep_people")
@require_POST
def invite_again(request: HttpRequest, pk: int) -> HttpResponse:
    """A new link for somebody who has not come in yet."""
    membership = kept_member(request, pk)
    try:
        acts.invite_again(membership, actor=user_of(request), at=clock.now())
    except Refused as refused:
        messages.error(request, refused.sentence)
    else:
        told = _("Tautan baru dikirim ke %(email)s. Tautan lama tidak berlaku lagi.")
        messages.success(request, told % {"email": membership.user.email})
    return redirect("websites:people", membership.website_id)


@checked(by="may_keep_people")
@require_http_methods(["GET", "HEAD", "POST"])
def role(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what somebody may do."""
    membership = kept_member(request, pk)
    form = RoleForm(request.POST or None, initial={"role": membership.role})
    if form.is_valid():
        chosen = form.cleaned_data["role"]
        try:
            acts.change_role(membership, role=chosen, actor=user_of(request), at=clock.now())
        except Refused as refused:
            form.add_error("role", refused.sentence)
        else:
            words = {"name": membership.user.get_full_name(), "role": membership.get_role_display().lower()}
            messages.success(request, _("%(name)s kini %(role)s.") % words)
            mine = membership.user_id == user_of(request).pk  # who gave the role away sees this no more
            return (
                redirect("wagtailadmin_home") if mine else redirect("websites:people", membership.website_id)
            )
    context = {"membership": membership, "website": membership.website, "form": form}
    return render(request, "websites/peran.html", context, status=422 if form.errors else 200)


@checked(by="may_keep_people")
@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks first; then the person keeps the website no longer, on no device."""
    membership = kept_member(request, pk)
    error = ""
    if request.method == "POST":
        try:
            acts.remove(membership, actor=user_of(request), at=clock.now())
        except Refused as refused:
            error = refused.sentence
        else:
            words = {"name": membership.user.get_full_name()}
            messages.success(request, _("%(name)s tidak lagi mengelola website ini.") % words)
            return redirect("websites:people", membership.website_id)
    context = {"membership": membership, "website": membership.website, "error": error}
    return render(request, "websites/lepas.html", context, status=409 if error else 200)


@checked(by="may_keep_people")
@require_http_methods(["GET", "HEAD", "POST"])
def hand_over(request: HttpRequest, pk: int) -> HttpResponse:
    """The website passes to a successor in one act."""
    website = kept_website(request, pk)
    successors = active(members(website)).exclude(user=user_of(request)).select_related("user")
    form = HandOverForm(request.POST or None, successors=successors)
    if form.is_valid():
        successor, leave = form.cleaned_data["successor"], form.cleaned_data["after"] == "lepas"
        try:
            acts.hand_over(website, successor=successor, leave=leave, actor=user_of(request), at=clock.now())
        except Refused as refused:
            form.add_error("successor", refused.sentence)
        else:
            return redirect("account_login") if leave else redirect("wagtailadmin_home")
    context = {"website": website, "form": form, "anybody": successors.exists()}
    return render(request, "websites/serah-terima.html", context, status=422 if form.errors else 200)
