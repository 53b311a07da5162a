"""New users, and the one-time codes that let them in first: a code exists in plain only while it is told."""

import hashlib
import re
import unicodedata
from datetime import datetime, timedelta

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.password_validation import validate_password
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from pendopo.accounts import passkeys
from pendopo.accounts.codes import as_typed, random_code
from pendopo.accounts.models import OneTimeCode, User
from pendopo.errors import Invalid, Refused

LIFETIME = timedelta(hours=72)
LENGTH = 26  # 130 bits
ASK_FOR_A_NEW_ONE = _("Minta tautan baru kepada pimpinan OPD Anda atau kepada kantor yang mengirimnya.")


@transaction.atomic
def create_user(*, name: str, email: str, at: datetime, username: str = "") -> User:
    """Register somebody who has no password yet and comes in by a one-time code."""
    user = User(name=name.strip(), email=email.strip().lower(), date_joined=at)
    user.username = _free_username(username or user.email.partition("@")[0] or user.name)
    user.set_unusable_password()
    try:
        with transaction.atomic():
            user.save()
    except IntegrityError:
        raise Refused(
            _(
                "Surel %(email)s sudah dipakai akun lain. "
                "Pakai surel lain, atau pilih orang yang sudah terdaftar."
            )
            % {"email": user.email}
        ) from None
    return user


def _free_username(wish: str) -> str:
    plain = unicodedata.normalize("NFKD", wish).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", ".", plain).strip(".")[:140] or "pengguna"
    taken = set(User.objects.filter(username__startswith=stem).values_list("username", flat=True))
    number = 2
    free = stem
    while free in taken:
        free = f"{stem}{number}"
        number += 1
    return free


@transaction.atomic
def issue_code(user: User, *, purpose: str, at: datetime, lifetime: timedelta = LIFETIME) -> str:
    """A new code for the user; older ones of the purpose are void. It is returned once and never stored."""
    revoke_codes(user, purpose=purpose, at=at)
    code = random_code(LENGTH)
    OneTimeCode.objects.create(
        user=user, purpose=purpose, digest=_digest(code), created_at=at, expires_at=at + lifetime
    )
    return code


def revoke_codes(user: User, *, purpose: str, at: datetime) -> int:
    """Make the user's unused codes of a purpose void; how many there were."""
    unused = OneTimeCode.objects.filter(
        user=user, purpose=purpose, used_at__isnull=True, revoked_at__isnull=True
    )
    return unused.update(revoked_at=at)


def find_code(code: str, *, at: datetime) -> OneTimeCode:
    """The code's row if it still opens; else Refused with the reason and what to do."""
    found = OneTimeCode.objects.select_related("user").filter(digest=_digest(code)).first()
    if found is None:
        raise Refused(
            _("Tautan ini tidak dikenal. Salin seluruh tautan dari surel atau tanda terima, lalu coba lagi.")
        )
    if found.used_at is not None:
        raise Refused(_("Tautan ini sudah dipakai. Masuklah dengan akun Anda, atau minta tautan baru."))
    if found.revoked_at is not None:
        raise Refused(
            _("Tautan ini sudah diganti dengan yang lebih baru. Pakai tautan yang terakhir Anda terima.")
        )
    if found.expires_at <= at:
        raise Refused(_("Masa berlaku tautan ini sudah habis. %(hint)s") % {"hint": ASK_FOR_A_NEW_ONE})
    return found


@transaction.atomic
def redeem_code(code: str, *, at: datetime) -> User:
    """Use the code up: of many who try at once exactly one wins, the others are told that it was used."""
    found = find_code(code, at=at)
    won = OneTimeCode.objects.filter(
        pk=found.pk, used_at__isnull=True, revoked_at__isnull=True, expires_at__gt=at
    ).update(used_at=at)
    if not won:
        find_code(code, at=at)
        raise Refused(_("Tautan ini sudah dipakai. Masuklah dengan akun Anda, atau minta tautan baru."))
    return found.user


@transaction.atomic
def activate(code: str, *, password: str, at: datetime) -> User:
    """Use the code up and set the password that its owner chose, both or neither."""
    owner = find_code(code, at=at).user
    try:
        validate_password(password, owner)
    except ValidationError as error:
        raise Invalid({"password1": " ".join(error.messages)}) from None
    user = redeem_code(code, at=at)
    user.set_password(password)
    user.save(update_fields=["password"])
    return user


@transaction.atomic
def activate_with_passkey(code: str, *, credential: str, at: datetime) -> tuple[User, Authenticator]:
    """Use the code up and keep the passkey that its owner's device made, both or neither."""
    checked = passkeys.check_new(find_code(code, at=at).user, credential)
    user = redeem_code(code, at=at)
    return user, passkeys.add(user, checked)


@transaction.atomic
def reset_sign_in(user: User, *, at: datetime) -> None:
    """Take away every way to sign in: password, passkeys, authenticator, recovery codes, open codes.

    Sessions end with the password, for each carries its digest.
    """
    Authenticator.objects.filter(user=user).delete()
    for purpose in OneTimeCode.Purpose:
        revoke_codes(user, purpose=purpose, at=at)
    user.set_unusable_password()
    user.save(update_fields=["password"])


def end_sessions(user: User) -> int:
    """Sign the user out on every device, at once; how many sessions that were."""
    sessions = Session.objects.iterator()
    own = [one.pk for one in sessions if one.get_decoded().get(SESSION_KEY) == str(user.pk)]
    Session.objects.filter(pk__in=own).delete()
    return len(own)


def activation_url(code: str) -> str:
    """The whole address by which a code is used, for a mail or a printed receipt."""
    return f"{settings.PENDOPO_HOME_URL}{reverse('activate', args=[code])}"


def _digest(code: str) -> str:
    return hashlib.sha256(as_typed(code).encode()).hexdigest()
