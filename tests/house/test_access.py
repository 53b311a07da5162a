"""Closed by default: a view without a declared rule fails the build, whoever wrote it."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver

GUARD = "pendopo.websites.guard.TenantGuard"
# Wagtail's management interface lives below this path only, where the guard denies by default.
FENCED = "kelola/"
# Sign-in is django-allauth's: what the office uses of it, by name; anything new must be added here.
SIGN_IN = {
    "account_change_password",
    "account_inactive",
    "account_login",
    "account_logout",
    "account_reauthenticate",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "account_set_password",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_authenticate",
    "mfa_deactivate_totp",
    "mfa_edit_webauthn",
    "mfa_generate_recovery_codes",
    "mfa_login_webauthn",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "mfa_remove_webauthn",
    "mfa_view_recovery_codes",
}


class Route(NamedTuple):
    path: str
    name: str
    callback: object


def routes(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[Route]:
    """Every URL pattern of the home host, with the path in front of it."""
    for entry in (resolver or get_resolver()).url_patterns:
        path = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from routes(entry, path)
        elif isinstance(entry, URLPattern):
            yield Route(path, entry.name or "", bare(entry.callback))


def bare(callback: object) -> object:
    return bare(callback.func) if isinstance(callback, partial) else callback


def maker(route: Route) -> str:
    """The module that wrote the view; decorators keep it."""
    view = getattr(route.callback, "view_class", route.callback)
    return getattr(view, "__module__", type(view).__module__)


def test_each_of_our_views_declares_its_rule():
    without = [
        f"{route.path} ({maker(route)})"
        for route in routes()
        if maker(route).startswith("pendopo.") and not getattr(route.callback, "access_rule", "")
    ]

    assert without == []


def test_views_of_others_are_named_or_stand_behind_the_fence():
    strangers = [
        f"{route.path} {route.name} ({maker(route)})"
        for route in routes()
        if not maker(route).startswith("pendopo.")
        and not route.path.startswith(FENCED)
        and not (maker(route).startswith("allauth.") and route.name in SIGN_IN)
    ]

    assert strangers == []


def test_the_fence_stands_behind_the_sign_in():
    sign_in = "django.contrib.auth.middleware.AuthenticationMiddleware"

    assert settings.MIDDLEWARE.index(GUARD) > settings.MIDDLEWARE.index(sign_in)


def test_the_list_of_sign_in_views_has_no_dead_names():
    used = {route.name for route in routes() if maker(route).startswith("allauth.")}

    assert SIGN_IN - used == set()
