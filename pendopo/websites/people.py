"""The acts on the people of a website: invite, change a role, let go, hand over."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from pendopo.accounts.models import OneTimeCode, User
from pendopo.accounts.services import activation_url, create_user, end_sessions, issue_code, revoke_codes
from pendopo.audit.services import record
from pendopo.errors import Refused
from pendopo.notices.registry import register_secret
from pendopo.notices.services import enqueue_secret_mail, tell
from pendopo.websites.models import Membership, Website
from pendopo.websites.rules import active, may_keep_people, members
from pendopo.websites.services import add_member, end_membership

TEMPLATE = "undangan-website"
NOT_YOURS = _("Hanya pengelola website ini yang mengatur orang-orangnya. Minta pengelolanya.")
GONE = _("Orang ini tidak lagi mengelola website. Muat ulang halaman.")
LAST = _("Website ini akan kehilangan pengelola terakhirnya. Serahkan lebih dahulu kepada penerus.")


def register() -> None:
    """Tell the room of e-mails how an invitation is written."""
    register_secret(TEMPLATE, invitation)


@transaction.atomic
def invite(website: Website, *, name: str, email: str, role: str, actor: User, at: datetime) -> Membership:
    """Let somebody keep the website; who has no account yet comes in by a link that works once."""
    locked(website, actor)
    user = User.objects.filter(email__iexact=email.strip(), is_active=True).first()
    if user is not None and (user.is_technical or user.is_superuser):
        raise Refused(_("Administrator mengurus sistem dan tidak mengelola website. Undang orang lain."))
    if user is not None and members(website).filter(user=user).exists():
        raise Refused(_("Orang ini sudah mengelola website. Ubah perannya pada daftar."))
    membership = add_member(
        website, user=user or create_user(name=name, email=email, at=at), role=role, at=at
    )
    note("Undang anggota website", membership, actor=actor, at=at, role=role)
    send(membership, at=at)
    return membership


@transaction.atomic
def invite_again(membership: Membership, *, actor: User, at: datetime) -> None:
    """A new link for somebody who has not come in yet; the old one is void when it is sent."""
    locked(membership.website, actor)
    still(membership)
    if membership.user.last_login is not None:
        raise Refused(_("Orang ini sudah pernah masuk, sehingga tidak memerlukan tautan baru."))
    note("Undang ulang anggota website", membership, actor=actor, at=at)
    send(membership, at=at)


@transaction.atomic
def change_role(membership: Membership, *, role: str, actor: User, at: datetime) -> None:
    """Somebody may do more, or less, from the next press on."""
    locked(membership.website, actor)
    still(membership)
    if membership.role == role:
        return
    if membership.role == Membership.Role.PENGELOLA:
        keep_a_pengelola(membership)
    add_member(membership.website, user=membership.user, role=role, at=at)
    membership.refresh_from_db()
    note("Ubah peran anggota website", membership, actor=actor, at=at, role=role)
    told(membership, _("Peran Anda di %(website)s kini %(role)s."), at=at, about="peran")


@transaction.atomic
def remove(membership: Membership, *, actor: User, at: datetime) -> None:
    """Somebody keeps the website no longer; their sessions end at once."""
    locked(membership.website, actor)
    still(membership)
    keep_a_pengelola(membership)
    let_go(membership, actor=actor, at=at)


@transaction.atomic
def hand_over(website: Website, *, successor: Membership, leave: bool, actor: User, at: datetime) -> None:
    """In one act: the successor becomes pengelola, and who hands over leaves or goes on as penyunting."""
    locked(website, actor)
    still(successor)
    own = members(website).get(user=actor)
    if successor.website_id != website.pk or successor.pk == own.pk:
        raise Refused(_("Pilih orang lain yang mengelola website ini sebagai penerus."))
    if not active(members(website).filter(pk=successor.pk)).exists():
        raise Refused(_("Penerus belum pernah masuk. Tunggu sampai ia masuk, atau kirim ulang undangannya."))
    add_member(website, user=successor.user, role=Membership.Role.PENGELOLA, at=at)
    note("Serah terima website", successor, actor=actor, at=at)
    told(successor, _("Anda kini pengelola %(website)s."), at=at, about="serah-terima")
    if leave:
        let_go(own, actor=actor, at=at)
    else:
        add_member(website, user=actor, role=Membership.Role.PENYUNTING, at=at)


def locked(website: Website, actor: User) -> None:
    """One act on the people of a website at a time: two who remove each other do not both succeed."""
    Website.objects.select_for_update().get(pk=website.pk)
    if not may_keep_people(actor, website):
        raise Refused(NOT_YOURS)


def still(membership: Membership) -> None:
    membership.refresh_from_db()
    if membership.until is not None:
        raise Refused(GONE)


def keep_a_pengelola(leaving: Membership) -> None:
    """Refused where nobody else who came in is pengelola."""
    others = members(leaving.website).filter(role=Membership.Role.PENGELOLA).exclude(pk=leaving.pk)
    if leaving.role == Membership.Role.PENGELOLA and not active(others).exists():
        raise Refused(LAST)


def let_go(membership: Membership, *, actor: User, at: datetime) -> None:
    note("Lepas anggota website", membership, actor=actor, at=at)
    told(membership, _("Anda tidak lagi mengelola %(website)s."), at=at, about="lepas")
    end_membership(membership, at=at)
    end_sessions(membership.user)
    if membership.user.last_login is None:  # the link of an invitation must not open what is closed
        revoke_codes(membership.user, purpose=OneTimeCode.Purpose.ACTIVATION, at=at)


def note(act: str, membership: Membership, *, actor: User, at: datetime, role: str = "") -> None:
    data: dict[str, object] = {"anggota": membership.pk, "peran": role or membership.role}
    record(act, subject=membership.website.name, user=actor, at=at, data=data)


def told(membership: Membership, text: object, *, at: datetime, about: str) -> None:
    words = {"website": membership.website.name, "role": membership.get_role_display().lower()}
    key = f"anggota:{membership.pk}:{about}:{at:%Y%m%d%H%M%S%f}"
    tell([membership.user], key=key, text=str(text) % words, url=reverse("websites:arrive"), at=at)


def send(membership: Membership, *, at: datetime) -> None:
    """An invitation with a link for who is new, a notice for who comes in already."""
    if membership.user.last_login is not None:
        told(membership, _("Anda kini mengelola %(website)s sebagai %(role)s."), at=at, about="undangan")
        return
    enqueue_secret_mail(
        to=membership.user.email,
        key=f"undangan-website:{membership.pk}:{at:%Y%m%d%H%M%S%f}",
        subject=_("Undangan mengelola website %(website)s") % {"website": membership.website.name},
        template=TEMPLATE,
        context={"membership": membership.pk},
        at=at,
    )


def invitation(context: dict[str, Any], at: datetime) -> str:
    """The text of the e-mail, with a link made for this attempt."""
    membership = Membership.objects.select_related("user", "website").get(pk=context["membership"])
    if membership.until is not None or membership.user.last_login is not None:
        raise Refused(_("Penerima sudah pernah masuk atau tidak lagi diundang."))
    code = issue_code(membership.user, purpose=OneTimeCode.Purpose.ACTIVATION, at=at)
    return str(
        _(
            "Yth. %(name)s,\n\n"
            "Anda diundang mengelola website %(website)s sebagai %(role)s.\n"
            "Buka tautan ini untuk membuat kata sandi atau kunci sandi. "
            "Tautan berlaku 72 jam dan hanya sekali:\n\n"
            "%(link)s\n\n"
            "Nama pengguna Anda: %(username)s\n"
            "Jangan teruskan surel ini. Bila Anda tidak mengenal undangan ini, abaikan saja.\n"
        )
        % {
            "name": membership.user.name,
            "website": membership.website.name,
            "role": membership.get_role_display().lower(),
            "link": activation_url(code),
            "username": membership.user.username,
        }
    )
