"""Stepping into a role, and reading the demo's post."""

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from pendopo.accounts import access
from pendopo.accounts.models import User
from pendopo.demo import cast, mailbox


@access.public
def roles(request: HttpRequest) -> HttpResponse:
    """All roles with what each of them can try."""
    return render(
        request, "demo/roles.html", {"roles": cast.roles(request.user), "turn": cast.next_turn(request.user)}
    )


@access.public
@require_POST
def step_into(request: HttpRequest) -> HttpResponse:
    """Sign in as a person of the demo, and go to where their work waits."""
    user = get_object_or_404(User, username=request.POST.get("username", ""), is_active=True)
    login(request, user, backend="allauth.account.auth_backends.AuthenticationBackend")
    target = request.POST.get("next") or cast.HOME_OF.get(user.username, "/meja/")
    safe = url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()})
    return redirect(target if safe else "/")


@access.public
def post(request: HttpRequest) -> HttpResponse:
    """Every mail that the demo sent, newest first: the mailboxes of all its people."""
    return render(request, "demo/post.html", {"letters": mailbox.newest()})
