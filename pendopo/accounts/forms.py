"""Forms of sign-in: allauth's in the office's words and without placeholders, and that of a first sign-in."""

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from pendopo.accounts.adapter import limit_session
from pendopo.accounts.credentials import AnotherPasskeyForm

LABELS = {
    "login": _("Surel atau nama pengguna"),
    "email": _("Surel"),
    "password": _("Kata sandi"),
    "oldpassword": _("Kata sandi sekarang"),
    "password1": _("Kata sandi baru"),
    "password2": _("Kata sandi baru, sekali lagi"),
    "code": _("Kode"),
    "name": _("Nama perangkat"),
}
HINTS = {
    "password1": _(
        "Sekurang-kurangnya 12 karakter, bukan yang umum dipakai, tidak mirip nama atau surel Anda."
    ),
}


class InOurWords(forms.Form):
    """A label is never a placeholder, and a hint says what helps."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = LABELS.get(name, field.label)
            field.help_text = HINTS.get(name, "")


class LoginForm(InOurWords, account.LoginForm):
    """Sign in by e-mail or user name; the session ends by the clock, not when the browser closes."""

    def login(self, request: HttpRequest, redirect_url: str | None = None) -> HttpResponse:
        response: HttpResponse = super().login(request, redirect_url=redirect_url)
        limit_session(request.session)
        return response


class ChangePasswordForm(InOurWords, account.ChangePasswordForm):
    """Another password instead of the present one."""


class SetPasswordForm(InOurWords, account.SetPasswordForm):
    """A password for somebody who signs in by passkey."""


class ResetPasswordForm(InOurWords, account.ResetPasswordForm):
    """Ask for a link when the password was forgotten."""


class ResetPasswordKeyForm(InOurWords, account.ResetPasswordKeyForm):
    """The new password, behind such a link."""


class ReauthenticateForm(InOurWords, account.ReauthenticateForm):
    """The password once more, before an important step."""


class AuthenticateForm(InOurWords, mfa.AuthenticateForm):
    """The code of the authenticator, after the password."""


class ReauthenticateCodeForm(InOurWords, mfa.ReauthenticateForm):
    """The code once more, before an important step."""


class ActivateTOTPForm(InOurWords, totp.ActivateTOTPForm):
    """The first code of a new authenticator."""


class AddPasskeyForm(InOurWords, AnotherPasskeyForm):
    """A passkey more, under a name that tells its device."""


class EditPasskeyForm(InOurWords, webauthn.EditWebAuthnForm):
    """Another name for a passkey."""


class NewPasswordForm(InOurWords):
    """The password of somebody who comes in for the first time, typed twice."""

    password1 = forms.CharField(
        strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )
    password2 = forms.CharField(
        strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )

    def clean(self) -> dict[str, object]:
        data = super().clean() or {}
        if data.get("password1") and data.get("password2") and data["password1"] != data["password2"]:
            self.add_error("password2", _("Kedua kata sandi tidak sama. Ketik yang sama pada kedua kolom."))
        return data
