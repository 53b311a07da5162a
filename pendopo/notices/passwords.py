"""The mail for a forgotten password: its link is made at the moment of sending and no row holds it."""

from datetime import datetime
from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from pendopo.accounts import registry as accounts
from pendopo.accounts.models import User
from pendopo.errors import Refused
from pendopo.notices.registry import register_secret
from pendopo.notices.services import enqueue_secret_mail

TEMPLATE = "kata-sandi"


def mail_link(user: User, at: datetime) -> None:
    """Put the mail into the outbox; asked twice within a minute it is the same mail."""
    enqueue_secret_mail(
        to=user.email,
        key=f"kata-sandi:{user.pk}:{at:%Y%m%d%H%M}",
        subject=_("Membuat kata sandi baru"),
        template=TEMPLATE,
        context={"user": user.pk},
        at=at,
    )


def _body(context: dict[str, Any], _at: datetime) -> str:
    user = User.objects.filter(pk=context["user"], is_active=True).first()
    if user is None:
        raise Refused(_("Akun ini sudah tidak aktif; tautan tidak dikirim."))
    path = reverse(
        "account_reset_password_from_key",
        kwargs={"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)},
    )
    return str(
        _(
            "Yth. %(name)s,\n\n"
            "Seseorang, mungkin Anda, meminta kata sandi baru untuk akun %(username)s.\n"
            "Buka tautan ini untuk membuatnya; tautan hanya dapat dipakai sekali:\n\n"
            "%(link)s\n\n"
            "Bila bukan Anda yang meminta, abaikan surel ini: kata sandi Anda tidak berubah.\n"
        )
        % {"name": user.name, "username": user.username, "link": f"{settings.PENDOPO_HOME_URL}{path}"}
    )


def register() -> None:
    """Tell the rooms below how such a mail is written, and that it goes by the outbox."""
    register_secret(TEMPLATE, _body)
    accounts.mail_password_links_with(mail_link)
