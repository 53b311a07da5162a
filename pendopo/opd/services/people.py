"""How an agency comes in: Kominfo invites it, or it asks; then its head names who may file."""

from datetime import datetime

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from pendopo.accounts import services as accounts
from pendopo.accounts.models import User
from pendopo.accounts.services import create_user
from pendopo.audit.services import record
from pendopo.errors import Invalid, Refused, Stale
from pendopo.notices.services import enqueue_mail, tell
from pendopo.opd.invitations import invite, send_recovery
from pendopo.opd.models import AccessRequest, FilingMandate, Jabatan, Opd, Pejabat
from pendopo.opd.offices import office
from pendopo.opd.posts import day_of, existing, holder_of
from pendopo.opd.rules import HEADS, may_name_filers
from pendopo.opd.services.posts import add_post, appoint


@transaction.atomic
def invite_opd(
    opd: Opd, *, name: str, email: str, head: bool, position: str = "", actor: User, at: datetime
) -> User:
    """Invite an agency's head, who is put into the head's post, or its secretary, who may file at once."""
    user = _person(name=name, email=email, at=at)
    if head:
        _seat_head(opd, user=user, actor=actor, at=at)
    else:
        _mandate(opd, user=user, position=position or str(_("Sekretaris")), actor=actor, at=at)
    record("opd.undang", subject=opd, user=actor, at=at, data={"pengguna": user.pk, "pimpinan": head})
    _welcome(user, opd, actor=actor, at=at)
    return user


@transaction.atomic
def name_filer(opd: Opd, *, name: str, position: str, email: str, actor: User, at: datetime) -> FilingMandate:
    """The head names somebody who may file for the agency and follow what was filed."""
    if not may_name_filers(actor, opd, at):
        raise Refused(
            _("Hanya pimpinan %(opd)s yang dapat menunjuk pengaju. Hubungi pimpinannya.") % {"opd": opd.name}
        )
    user = _person(name=name, email=email, at=at)
    mandate = _mandate(opd, user=user, position=position, actor=actor, at=at)
    _welcome(user, opd, actor=actor, at=at)
    return mandate


@transaction.atomic
def revoke_filer(mandate: FilingMandate, *, actor: User, at: datetime) -> None:
    """The head takes a mandate back; what was filed stays filed."""
    if not may_name_filers(actor, mandate.opd, at):
        raise Refused(_("Hanya pimpinan OPD yang dapat mencabut penunjukan. Hubungi pimpinannya."))
    open_one = FilingMandate.objects.filter(pk=mandate.pk, revoked_at__isnull=True)
    if not open_one.update(revoked_at=at):
        raise Stale(_("Penunjukan ini sudah dicabut sebelumnya."))
    record("kuasa.cabut", subject=mandate.opd, user=actor, at=at, data={"pengguna": mandate.user_id})
    tell(
        [mandate.user],
        key=f"kuasa:{mandate.pk}:cabut",
        text=_("Penunjukan Anda sebagai pengaju %(opd)s telah dicabut.") % {"opd": mandate.opd.name},
        at=at,
    )


@transaction.atomic
def request_access(opd: Opd, *, name: str, position: str, email: str, at: datetime) -> AccessRequest:
    """An agency asks to come in with its official address; administrators are told."""
    address = email.strip().lower()
    if AccessRequest.objects.filter(email__iexact=address, status=AccessRequest.Status.WAITING).exists():
        raise Refused(_("Permintaan dari alamat ini sudah kami terima. Tunggu jawabannya lewat surel."))
    asked = AccessRequest.objects.create(
        opd=opd, name=name.strip(), position=position.strip(), email=address, created_at=at
    )
    tell(
        User.objects.filter(is_technical=True, is_active=True),
        key=f"akses:{asked.pk}:baru",
        text=_("%(opd)s meminta akses.") % {"opd": opd.name},
        url=reverse("organisasi:access_requests"),
        at=at,
    )
    return asked


@transaction.atomic
def confirm_access(asked: AccessRequest, *, actor: User, at: datetime) -> User:
    """Kominfo knows the address as the agency's: the person gets an account and may file."""
    _decide(asked, AccessRequest.Status.CONFIRMED, reason="", actor=actor, at=at)
    user = _person(name=asked.name, email=asked.email, at=at)
    _mandate(asked.opd, user=user, position=asked.position, actor=actor, at=at)
    _welcome(user, asked.opd, actor=actor, at=at)
    return user


@transaction.atomic
def refuse_access(asked: AccessRequest, *, reason: str, actor: User, at: datetime) -> None:
    """Kominfo does not know the address; the reason goes to whoever asked."""
    if not reason.strip():
        raise Invalid({"reason": _("Tulis alasannya, agar pemohon tahu apa yang harus dilakukan.")})
    _decide(asked, AccessRequest.Status.REFUSED, reason=reason.strip(), actor=actor, at=at)
    enqueue_mail(
        to=asked.email,
        key=f"akses:{asked.pk}:tolak",
        subject=_("Permintaan akses %(opd)s belum dapat diterima") % {"opd": asked.opd.name},
        body=_("Permintaan akses Anda untuk %(opd)s belum dapat diterima.\n\nAlasan: %(reason)s\n")
        % {"opd": asked.opd.name, "reason": reason.strip()},
        at=at,
    )


@transaction.atomic
def renew_invitation(user: User, opd: Opd, *, actor: User, at: datetime) -> None:
    """Send a new link to somebody who has not come in yet; the old one is void once it leaves."""
    if user.last_login is not None:
        raise Refused(
            _("%(name)s sudah pernah masuk. Minta ia memakai “Lupa kata sandi”.") % {"name": user.name}
        )
    invite(user, opd, at=at)
    record("undangan.perbarui", subject=opd, user=actor, at=at, data={"pengguna": user.pk})


@transaction.atomic
def invite_pejabat(pejabat: Pejabat, opd: Opd, *, email: str, actor: User, at: datetime) -> User:
    """Give somebody in a post who has no account yet one, and invite them; who has one gets a new link."""
    if pejabat.user is not None:
        renew_invitation(pejabat.user, opd, actor=actor, at=at)
        return pejabat.user
    user = create_user(name=pejabat.name, email=email, at=at)
    if not Pejabat.objects.filter(pk=pejabat.pk, user__isnull=True).update(user=user):
        raise Stale(_("Pejabat ini baru saja diundang. Muat ulang halamannya."))
    record("pejabat.undang", subject=pejabat, user=actor, at=at, data={"pengguna": user.pk})
    invite(user, opd, at=at)
    return user


@transaction.atomic
def reset_sign_in(user: User, *, actor: User, at: datetime) -> None:
    """Somebody lost passkey, authenticator and recovery codes: everything is void, a fresh link goes out."""
    if user.pk == actor.pk:
        raise Refused(_("Cara masuk Anda sendiri diatur ulang oleh administrator lain. Hubungi rekan Anda."))
    if not user.email or not user.is_active:
        raise Refused(
            _("Akun %(name)s tidak aktif atau tidak mempunyai surel, jadi tautan tidak dapat dikirim.")
            % {"name": user.get_full_name()}
        )
    accounts.reset_sign_in(user, at=at)
    record("akun.atur-ulang", subject=user.get_full_name(), user=actor, at=at, data={"pengguna": user.pk})
    tell(
        [user],
        key=f"akun:{user.pk}:atur-ulang:{at:%Y%m%d%H%M%S%f}",
        text=_(
            "Cara masuk Anda diatur ulang oleh administrator. "
            "Bila bukan Anda yang meminta, hubungi %(office)s."
        )
        % {"office": office().opd.name},
        at=at,
    )
    send_recovery(user, at=at)


def _decide(asked: AccessRequest, status: str, *, reason: str, actor: User, at: datetime) -> None:
    decided = AccessRequest.objects.filter(pk=asked.pk, status=AccessRequest.Status.WAITING).update(
        status=status, decided_by=actor, decided_at=at, reason=reason
    )
    if not decided:
        raise Stale(_("Permintaan ini sudah diputuskan. Muat ulang halamannya."))
    record(f"akses.{status}", subject=asked.opd, user=actor, at=at, data={"permintaan": asked.pk})


def _person(*, name: str, email: str, at: datetime) -> User:
    """Who has this address already, or somebody new."""
    found = User.objects.filter(email__iexact=email.strip()).first()
    if found is None:
        return create_user(name=name, email=email, at=at)
    if found.is_technical:
        raise Invalid(
            {
                "email": _(
                    "Alamat ini milik administrator teknis, yang tidak dapat mengajukan. Pakai alamat lain."
                )
            }
        )
    return found


def _mandate(opd: Opd, *, user: User, position: str, actor: User, at: datetime) -> FilingMandate:
    if FilingMandate.objects.filter(opd=opd, user=user, revoked_at__isnull=True).exists():
        raise Invalid({"email": _("Orang ini sudah ditunjuk untuk OPD ini. Tidak perlu menunjuknya lagi.")})
    mandate = FilingMandate.objects.create(
        opd=opd, user=user, position=position.strip(), granted_by=actor, granted_at=at
    )
    record("kuasa.beri", subject=opd, user=actor, at=at, data={"pengguna": user.pk})
    return mandate


def _seat_head(opd: Opd, *, user: User, actor: User, at: datetime) -> None:
    today = day_of(at)
    post = existing(today).filter(opd=opd, role__in=HEADS).first()
    if post is None:
        name = f"{opd.head_title} {opd.name.removeprefix(f'{opd.get_kind_display()} ')}"
        post = add_post(opd, name=name, role=Jabatan.Role.KEPALA_OPD, valid_from=today, actor=actor, at=at)
    pejabat, _created = Pejabat.objects.get_or_create(user=user, defaults={"name": user.name})
    held = holder_of(post, at=at)
    if held is None or held.pejabat_id != pejabat.pk:
        appoint(post, pejabat=pejabat, starts_on=today, actor=actor, at=at)


def _welcome(user: User, opd: Opd, *, actor: User, at: datetime) -> None:
    """A link for who has never been here; a notice for who has."""
    if user.last_login is None:
        invite(user, opd, at=at)
        return
    tell(
        [user],
        key=f"kuasa:{opd.pk}:{user.pk}:{at:%Y%m%d%H%M%S}",
        text=_("%(actor)s menunjuk Anda untuk %(opd)s.") % {"actor": actor.get_full_name(), "opd": opd.name},
        url=reverse("organisasi:own_opd"),
        at=at,
    )
