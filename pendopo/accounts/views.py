"""The first sign-in by a one-time code, and the page of one's own account."""

from datetime import datetime

from allauth.mfa.models import Authenticator
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from pendopo import clock
from pendopo.accounts import passkeys, registry, services
from pendopo.accounts.access import public, signed_in, user_of
from pendopo.accounts.forms import NewPasswordForm
from pendopo.accounts.models import OneTimeCode
from pendopo.errors import Invalid, Refused


@public
@sensitive_post_parameters()
@sensitive_variables("code")
@require_http_methods(["GET", "HEAD", "POST"])
def activate(request: HttpRequest, code: str) -> HttpResponse:
    """Show for whom a one-time code is; with a password or a passkey it is used up (SOP 5.8)."""
    at = clock.now()
    form = NewPasswordForm(request.POST or None)
    try:
        found = services.find_code(code, at=at)
        if request.method == "POST":
            return _private(_redeem(request, code, found=found, form=form, at=at))
        answer = _ask(request, found, form)
    except Refused as reason:
        answer = render(request, "accounts/activation_refused.html", {"reason": reason}, status=410)
    return _private(answer)


@sensitive_variables("code")
def _redeem(
    request: HttpRequest, code: str, *, found: OneTimeCode, form: NewPasswordForm, at: datetime
) -> HttpResponse:
    passkey = None
    try:
        if credential := request.POST.get("credential"):
            user, passkey = services.activate_with_passkey(code, credential=credential, at=at)
        elif form.is_valid():
            user = services.activate(code, password=form.cleaned_data["password1"], at=at)
        else:
            return _ask(request, found, form)
    except Invalid as reason:
        for field, sentence in reason.errors.items():
            form.add_error(field if field in form.fields else None, sentence)
        return _ask(request, found, form)
    if request.user.is_authenticated:  # somebody else may have left their session in this browser
        logout(request)
    url = registry.destination(found.purpose, user, at)
    return passkeys.sign_in(request, user, passkey=passkey, url=url)


def _ask(request: HttpRequest, found: OneTimeCode, form: NewPasswordForm) -> HttpResponse:
    context = {
        "person": found.user,
        "purpose": found.get_purpose_display(),
        "about": registry.description(found.purpose, found.user),
        "expires_at": found.expires_at,
        "form": form,
        "options": passkeys.creation_options(found.user),
    }
    return render(request, "accounts/activation.html", context)


def _private(response: HttpResponse) -> HttpResponse:
    add_never_cache_headers(response)
    response["Cache-Control"] = "no-store, private"
    # Not "no-referrer": with it a browser sends the form from the origin "null", which Django refuses.
    response["Referrer-Policy"] = "strict-origin"
    return response


@signed_in
def account(request: HttpRequest) -> HttpResponse:
    """Name, ways to sign in, and the passkeys of the user's devices."""
    own = list(Authenticator.objects.filter(user=user_of(request)).order_by("created_at"))
    context = {
        "person": user_of(request),
        "passkeys": [row for row in own if row.type == Authenticator.Type.WEBAUTHN],
        "totp": next((row for row in own if row.type == Authenticator.Type.TOTP), None),
        "recovery": next((row.wrap() for row in own if row.type == Authenticator.Type.RECOVERY_CODES), None),
    }
    return render(request, "accounts/account.html", context)
