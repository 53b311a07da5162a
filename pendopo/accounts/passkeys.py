"""Passkeys at activation: the browser makes one before its owner is signed in.

allauth has no public call for this; what is used of its inside stands in this module only.
"""

from typing import Any

from allauth.account.internal.flows.login import perform_login, perform_password_login
from allauth.account.models import Login
from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal.auth import WebAuthn, begin_registration
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from pendopo.accounts.credentials import FirstPasskeyForm
from pendopo.accounts.models import User
from pendopo.errors import Invalid

NAME = _("Kunci sandi pertama")


def creation_options(user: User) -> dict[str, Any]:
    """What the browser needs to make a passkey for the user; the challenge waits in the session."""
    options: dict[str, Any] = begin_registration(user, passwordless=True)
    return options


def check_new(user: User, credential: str) -> dict[str, Any]:
    """The passkey that the browser made, checked against the challenge; Invalid when it does not fit."""
    given = {"name": str(NAME), "credential": credential}
    form = FirstPasskeyForm(given, user=user)  # type: ignore[call-arg]  # allauth's forms have no types
    if not form.is_valid():
        raise Invalid(
            {"credential": _("Kunci sandi tidak terbaca. Coba sekali lagi, atau buat kata sandi di atas.")}
        )
    return dict(form.cleaned_data["credential"])


def add(user: User, credential: dict[str, Any]) -> Authenticator:
    """Keep a checked passkey as the user's."""
    return WebAuthn.add(user, str(NAME), credential).instance


def sign_in(request: HttpRequest, user: User, *, passkey: Authenticator | None, url: str) -> HttpResponse:
    """Sign the owner of a redeemed code in by the credential that was just made, and send them on."""
    login = Login(user=user, redirect_url=url)
    response: HttpResponse
    if passkey is None:
        response = perform_password_login(request, {"username": user.username}, login)
    else:
        post_authentication(request, passkey, passwordless=True)
        response = perform_login(request, login)
    return response
