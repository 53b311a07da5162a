"""A passkey's answer is JSON from outside: whatever it is, it is read or it is an error of the form."""

import struct
from typing import Any

from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.utils.translation import gettext_lazy as _

UNREADABLE = _("Kunci sandi tidak terbaca. Coba sekali lagi, atau pakai kata sandi.")
# What allauth and its CBOR reader let out for JSON that has another shape than they expect.
UNFORESEEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
)


class Credential(forms.Form):
    """A form with a passkey's answer, in which no shape of the JSON is a failure of the page."""

    def full_clean(self) -> None:
        try:
            super().full_clean()
        except UNFORESEEN:
            self.cleaned_data: dict[str, Any] = {}
            self.add_error("credential", UNREADABLE)


class LoginPasskeyForm(Credential, webauthn.LoginWebAuthnForm):
    """Sign in by passkey alone."""


class AuthenticatePasskeyForm(Credential, webauthn.AuthenticateWebAuthnForm):
    """The passkey after the password."""


class ReauthenticatePasskeyForm(Credential, webauthn.ReauthenticateWebAuthnForm):
    """The passkey once more, before an important step."""


class FirstPasskeyForm(Credential, webauthn.SignupWebAuthnForm):
    """The passkey of somebody who comes in for the first time."""


class AnotherPasskeyForm(Credential, webauthn.AddWebAuthnForm):
    """A passkey more."""
