"""The mail by which somebody comes in for the first time; its link is made at the moment of sending."""

from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from pendopo.accounts import registry as arrivals
from pendopo.accounts.models import OneTimeCode, User
from pendopo.accounts.services import activation_url, issue_code
from pendopo.errors import Refused
from pendopo.notices import registry as secrets
from pendopo.notices.services import enqueue_secret_mail
from pendopo.opd.models import Opd
from pendopo.opd.rules import files_for, is_official, manages_organisation

TEMPLATE = "undangan"
RECOVERY = "pemulihan"
# Rooms above; their addresses are the service's, whoever builds the page behind them.
DESK = "/meja/"
FILING = "/permohonan/"


def invite(user: User, opd: Opd, *, at: datetime) -> None:
    """Put the invitation into the outbox."""
    enqueue_secret_mail(
        to=user.email,
        key=f"undangan:{user.pk}:{opd.pk}:{at:%Y%m%d%H%M%S%f}",
        subject=_("Undangan layanan website: %(opd)s") % {"opd": opd.name},
        template=TEMPLATE,
        context={"user": user.pk, "opd": opd.name},
        at=at,
    )


def _body(context: dict[str, Any], at: datetime) -> str:
    user = User.objects.get(pk=context["user"])
    if user.last_login is not None:
        raise Refused(_("Penerima sudah pernah masuk; undangan tidak diperlukan lagi."))
    code = issue_code(user, purpose=OneTimeCode.Purpose.INVITATION, at=at)
    return str(
        _(
            "Yth. %(name)s,\n\n"
            "Anda terdaftar pada layanan website sebagai %(about)s.\n"
            "Buka tautan ini untuk membuat kata sandi atau kunci sandi. "
            "Tautan berlaku 72 jam dan hanya sekali:\n\n"
            "%(link)s\n\n"
            "Nama pengguna Anda: %(username)s\n"
            "Jangan teruskan surel ini. Bila Anda tidak mengenal undangan ini, abaikan saja.\n"
        )
        % {
            "name": user.name,
            "about": _about(user) or context["opd"],
            "link": activation_url(code),
            "username": user.username,
        }
    )


def send_recovery(user: User, *, at: datetime) -> None:
    """Put the mail for a new way to sign in into the outbox."""
    enqueue_secret_mail(
        to=user.email,
        key=f"pemulihan:{user.pk}:{at:%Y%m%d%H%M%S%f}",
        subject=_("Membuat cara masuk yang baru"),
        template=RECOVERY,
        context={"user": user.pk},
        at=at,
    )


def _recovery(context: dict[str, Any], at: datetime) -> str:
    user = User.objects.filter(pk=context["user"], is_active=True).first()
    if user is None or user.has_usable_password():
        raise Refused(_("Akun ini tidak aktif, atau sudah mempunyai cara masuk yang baru."))
    code = issue_code(user, purpose=OneTimeCode.Purpose.RECOVERY, at=at)
    return str(
        _(
            "Yth. %(name)s,\n\n"
            "Administrator mengatur ulang cara masuk akun %(username)s. "
            "Kata sandi, kunci sandi dan autentikator yang lama tidak berlaku lagi.\n"
            "Buka tautan ini untuk membuat yang baru. Tautan berlaku 72 jam dan hanya sekali:\n\n"
            "%(link)s\n\n"
            "Bila bukan Anda yang meminta, jangan buka tautannya dan hubungi administrator.\n"
        )
        % {"name": user.name, "username": user.username, "link": activation_url(code)}
    )


def _about(user: User) -> str:
    """What the activation page says: the post, or the agencies for which the user may file."""
    pejabat = getattr(user, "pejabat", None)
    held = pejabat.incumbencies.select_related("jabatan").first() if pejabat else None
    if held is not None:
        title: str = held.title
        return title
    mandates = user.mandates.filter(revoked_at__isnull=True).select_related("opd")
    return ", ".join(f"{mandate.position}, {mandate.opd.name}" for mandate in mandates)


def register() -> None:
    """Tell the rooms below how invitations are written and where they lead."""
    purpose = OneTimeCode.Purpose
    secrets.register_secret(TEMPLATE, _body)
    secrets.register_secret(RECOVERY, _recovery)
    arrivals.after_activation(purpose.RECOVERY, arrivals.home)
    arrivals.after_activation(purpose.INVITATION, arrivals.home, _about)
    arrivals.after_activation(purpose.ADMINISTRATOR, arrivals.home, _administrator)
    arrivals.home_after_sign_in(landing)


def landing(user: User, at: datetime) -> str:
    """Where somebody's work lies: the organisation, the desk, or their own agency's permohonan."""
    if manages_organisation(user):
        return reverse("organisasi:agencies")
    if is_official(user, at):
        return DESK
    return FILING if files_for(user, at).exists() else ""


def _administrator(_user: User) -> str:
    return str(_("Administrator teknis"))
