"""How allauth behaves here: nobody signs up, a session ends after half a day, links go by the outbox."""

from datetime import timedelta
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from pendopo import clock
from pendopo.accounts import registry
from pendopo.accounts.models import User


def limit_session(session: SessionBase) -> None:
    """Let the session end a fixed time after sign-in, however busy it is."""
    session.set_expiry(clock.now() + timedelta(seconds=settings.SESSION_COOKIE_AGE))


MISMATCH = _(
    "Nama pengguna, surel, atau kata sandi tidak cocok. Periksa kembali, atau pakai “Lupa kata sandi”."
)


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by invitation only.

    allauth calls it from its own views and passes no moment on, so here, as in a view, the clock is asked.
    """

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": MISMATCH,
        "username_password_mismatch": MISMATCH,
        "incorrect_password": _("Kata sandi tidak cocok. Coba sekali lagi."),
        "incorrect_code": _("Kode tidak cocok. Tunggu kode berikutnya, lalu coba lagi."),
        "too_many_login_attempts": _(
            "Terlalu banyak percobaan. Tunggu lima menit, atau masuk dengan kunci sandi."
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth's signature
        return False

    def login(self, request: HttpRequest, user: User) -> None:
        super().login(request, user)
        limit_session(request.session)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return registry.home(request.user, clock.now()) if isinstance(request.user, User) else "/"

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002
        return reverse("account")

    def send_password_reset_mail(self, user: User, email: str, context: dict[str, Any]) -> None:  # noqa: ARG002
        """Somebody who has never been here comes in by their one-time link, not by a forgotten password."""
        if user.last_login is not None:
            registry.send_password_link(user, clock.now())
