"""Access goes apart from the letter: a one-time link by e-mail, or a code printed once (SOP 5.8)."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from pendopo.accounts.models import OneTimeCode, User
from pendopo.accounts.services import activation_url, issue_code
from pendopo.audit.models import AuditEntry
from pendopo.audit.services import record
from pendopo.berkas.models import Berkas
from pendopo.errors import Refused
from pendopo.notices.services import enqueue_secret_mail, tell
from pendopo.opd.actors import Actor
from pendopo.opd.posts import day_of
from pendopo.opd.services import office
from pendopo.permohonan.handover import has_come_in, member_of
from pendopo.permohonan.letters import kop
from pendopo.permohonan.models import Permohonan
from pendopo.permohonan.people import filers
from pendopo.surat.parts import Signatory
from pendopo.surat.tanda_terima import TandaTerimaAkses, tanda_terima_akses
from pendopo.websites.models import Membership

TEMPLATE = "aktivasi"
PURPOSE = OneTimeCode.Purpose.ACTIVATION
ON_PAPER = timedelta(days=7)
# Days after the reply on which the agency is reminded that nobody has taken the website over.
REMINDERS = (3, 7, 14)
PRINTED = "akses.cetak"
RENEWED = "akses.perbarui"


def hand_over(permohonan: Permohonan, *, at: datetime) -> None:
    """With the reply: the link goes to the penanggung jawab; whoever has an account is told to sign in."""
    membership = member_of(permohonan)
    if membership is None:
        return
    if has_come_in(membership.user):
        tell(
            [membership.user],
            key=f"serah:{permohonan.pk}",
            subject=_("Anda pengelola website %(name)s") % {"name": membership.website.name},
            text=_("Website %(name)s siap dikelola. Masuk dengan akun Anda yang sudah ada.")
            % {"name": membership.website.name},
            url=reverse("websites:arrive"),
            at=at,
        )
    elif membership.user.email:
        _mail(permohonan, membership, key=f"aktivasi:{permohonan.pk}", at=at)


def _mail(permohonan: Permohonan, membership: Membership, *, key: str, at: datetime) -> None:
    enqueue_secret_mail(
        to=membership.user.email,
        key=key,
        subject=_("Aktifkan akun pengelola website %(name)s") % {"name": membership.website.name},
        template=TEMPLATE,
        context={"permohonan": permohonan.pk},
        at=at,
    )


def activation_mail(context: dict[str, Any], at: datetime) -> str:
    """The mail's text, made at the moment of sending with a code that no row holds."""
    permohonan = Permohonan.objects.select_related("berkas").get(pk=context["permohonan"])
    membership = member_of(permohonan)
    if membership is None or has_come_in(membership.user):
        raise Refused(_("Penerima sudah pernah masuk, atau bukan lagi pengelola; tautan tidak diperlukan."))
    code = issue_code(membership.user, purpose=PURPOSE, at=at)
    return _(
        "Yth. %(name)s,\n\n"
        "Anda penanggung jawab website %(website)s (%(address)s).\n"
        "Buka tautan ini untuk membuat kata sandi atau kunci sandi. "
        "Tautan berlaku 72 jam dan hanya sekali:\n\n"
        "%(link)s\n\n"
        "Nama pengguna Anda: %(username)s\n"
        "Jangan teruskan surel ini. "
        "Bila tautan sudah habis masanya, pimpinan OPD Anda dapat memperbaruinya.\n"
    ) % {
        "name": membership.user.name,
        "website": membership.website.name,
        "address": membership.website.address,
        "link": activation_url(code),
        "username": membership.user.username,
    }


@transaction.atomic
def renew_access(permohonan: Permohonan, *, user: User, at: datetime) -> None:
    """A new link in place of an expired one, asked for by the OPD's head or the office; noted."""
    membership = _waiting(permohonan)
    if not membership.user.email:
        raise Refused(_("Penanggung jawab tidak mempunyai surel. Minta petugas mencetak kode akses."))
    _mail(permohonan, membership, key=f"aktivasi:{permohonan.pk}:{at:%Y%m%d%H%M%S%f}", at=at)
    record(RENEWED, subject=_number(permohonan), user=user, at=at, data={"untuk": membership.user.username})


@transaction.atomic
def print_access(permohonan: Permohonan, *, actor: Actor, again: bool = False, at: datetime) -> bytes:
    """The code on a receipt, for a penanggung jawab without e-mail; it is kept nowhere (SOP 5.8).

    Printed once; `again` makes a new one, which voids the first and is noted as renewed.
    """
    membership = _waiting(permohonan)
    if membership.user.email:
        raise Refused(
            _("Tautan dikirim ke surel penanggung jawab. Perbarui tautannya bila sudah habis masanya.")
        )
    number = _number(permohonan)
    if not again and AuditEntry.objects.filter(act__in=(PRINTED, RENEWED), subject=number).exists():
        raise Refused(_("Kode akses sudah dicetak satu kali. Pilih “Buat kode baru” bila lembarnya hilang."))
    act = RENEWED if again else PRINTED
    record(act, subject=number, user=actor.user, at=at, data={"untuk": membership.user.username})
    code = issue_code(membership.user, purpose=PURPOSE, at=at, lifetime=ON_PAPER)
    return _paper(permohonan, membership, code=code, actor=actor, at=at)


def _paper(permohonan: Permohonan, membership: Membership, *, code: str, actor: Actor, at: datetime) -> bytes:
    own = office()
    pejabat = actor.incumbency.pejabat if actor.incumbency else None
    return tanda_terima_akses(
        TandaTerimaAkses(
            kop=kop(own),
            permohonan_number=_number(permohonan),
            opd=permohonan.opd.name,
            person=permohonan.contact_name,
            url=membership.website.address,
            management_url=f"{settings.PENDOPO_HOME_URL}/kelola/",
            username=membership.user.username,
            activation_code="-".join(code[start : start + 4] for start in range(0, len(code), 4)).upper(),
            activation_url=activation_url(code),
            expires_at=at + ON_PAPER,
            day=day_of(at),
            place=own.city,
            signatory=Signatory(
                title=actor.title,
                name=pejabat.name if pejabat else actor.user.get_full_name(),
                nip=pejabat.nip if pejabat else "",
            ),
        )
    )


def _waiting(permohonan: Permohonan) -> Membership:
    """The membership of somebody who has not come in yet, of an answered permohonan."""
    berkas = permohonan.berkas
    membership = member_of(permohonan) if berkas and berkas.status == Berkas.Status.DONE else None
    if membership is None:
        raise Refused(_("Akses diserahkan setelah permohonan dijawab. Tunggu surat jawaban."))
    if has_come_in(membership.user):
        raise Refused(_("Penanggung jawab sudah pernah masuk. Minta ia memakai “Lupa kata sandi”."))
    return membership


def _number(permohonan: Permohonan) -> str:
    return permohonan.berkas.number if permohonan.berkas else ""


def chase_handover(*, at: datetime) -> int:
    """Remind agencies of websites that nobody has taken over; it holds no step. Returns how many were due."""
    first, last = timedelta(days=REMINDERS[0]), timedelta(days=REMINDERS[-1] + 7)
    waiting = Permohonan.objects.filter(
        berkas__status=Berkas.Status.DONE,
        berkas__closed_at__lte=at - first,
        berkas__closed_at__gt=at - last,
    ).select_related("berkas", "opd", "result")
    return sum(_remind(permohonan, at=at) for permohonan in waiting)


@transaction.atomic
def _remind(permohonan: Permohonan, *, at: datetime) -> bool:
    membership = member_of(permohonan)
    berkas = permohonan.berkas
    if membership is None or berkas is None or berkas.closed_at is None or membership.rules_accepted_at:
        return False
    passed = (at - berkas.closed_at).days
    day = max(day for day in REMINDERS if day <= passed)
    tell(
        {*filers(permohonan.opd, at=at), membership.user},
        key=f"serah:{permohonan.pk}:{day}",
        subject=_("Website %(name)s belum diambil alih") % {"name": membership.website.name},
        text=_(
            "Website %(name)s belum diaktifkan penanggung jawabnya. Perbarui tautan bila sudah habis masanya."
        )
        % {"name": membership.website.name},
        url=reverse("permohonan:case", args=[permohonan.pk]),
        at=at,
    )
    return True
