"""*Siapkan website*: started by the officer, carried on by the worker until the evidence is there (SOP 5.5).

Every act is recorded with its evidence: whatever interrupts the making, it goes on from where it stood.
"""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from pendopo.berkas.models import Berkas
from pendopo.berkas.services import record_work
from pendopo.berkas.standing import standing
from pendopo.content.mandatory import standard_pages
from pendopo.content.planting import tree
from pendopo.errors import Refused
from pendopo.notices.services import tell
from pendopo.opd.actors import Actor
from pendopo.probe import Unreachable
from pendopo.provisioning.acts import ACTS, Act, Evidence, Task
from pendopo.provisioning.models import Provisioning, ProvisioningAct
from pendopo.provisioning.plans import MOVE, Plan
from pendopo.provisioning.rules import check_may_prepare
from pendopo.provisioning.withdrawing import take_off_the_street, withdraw
from pendopo.publishing.baker import Busy
from pendopo.websites.models import Website

__all__ = ["Plan", "Preview", "evidence", "preview", "resume", "resume_open", "retry", "start", "withdraw"]

log = logging.getLogger(__name__)

FIRST_PAUSE = timedelta(seconds=2)
LONGEST_PAUSE = timedelta(minutes=5)
AT_ONCE = 20

# Why nobody answered, in the words of the screen (`probe.Unreachable`).
UNREACHABLE = {
    "address": _("Alamat gerbang tidak ditemukan. Minta administrator memeriksa alamat gerbang."),
    "refused": _("Gerbang tidak menjawab. Minta administrator menyalakan gerbang, lalu tekan Coba lagi."),
    "timeout": _("Gerbang terlalu lama menjawab. Tunggu sebentar, lalu tekan Coba lagi."),
    "tls": _(
        "Sertifikat website belum sah. Minta administrator memperbarui sertifikat, lalu tekan Coba lagi."
    ),
    "network": _("Jaringan ke gerbang terputus. Minta administrator memeriksa jaringan peladen."),
    "protocol": _("Jawaban gerbang terpotong. Tekan Coba lagi; bila tetap begitu, hubungi administrator."),
    "too_large": _("Halaman depan terlalu besar untuk diperiksa. Minta pengelola memperkecilnya."),
}


class Ended(Exception):  # noqa: N818 - not a fault
    """The provisioning was withdrawn or finished by somebody else in the meantime."""


@dataclass(frozen=True)
class Preview:
    """What *Siapkan website* will do for a pengembangan, told before it is done."""

    moves: bool  # the website comes here, under the host that it has
    adds: tuple[str, ...]  # titles of the pages that come as drafts
    refusal: str = ""


@transaction.atomic
def start(berkas: Berkas, *, plan: Plan, actor: Actor, at: datetime) -> Provisioning:
    """The officer presses *Siapkan website* (SOP 5.4); of two presses the second finds the first.

    The berkas is held meanwhile: nothing is begun for one that its OPD is just withdrawing.
    """
    held = Berkas.objects.select_for_update().get(pk=berkas.pk)
    check_may_prepare(actor.user, held, at=at)
    if refusal := preview(plan).refusal:
        raise Refused(refusal)
    provisioning, _made = Provisioning.objects.get_or_create(
        berkas=berkas,
        defaults={
            "website_id": plan.website,
            "asked_by": actor.user,
            "asked_at": at,
            "plan": plan.as_json(),
            "next_try_at": at,
        },
    )
    return provisioning


def retry(berkas: Berkas, *, actor: Actor, at: datetime) -> None:
    """Do not wait for the next try; whoever presses is from now on the one who works."""
    check_may_prepare(actor.user, berkas, at=at)
    Provisioning.objects.filter(berkas=berkas, finished_at__isnull=True, withdrawn_at__isnull=True).update(
        asked_by=actor.user, next_try_at=at, failures=0
    )


def preview(plan: Plan) -> Preview:
    """What the plan adds to the website as it stands now; nothing of the editors is ever overwritten."""
    website = Website.objects.get(pk=plan.website)
    elsewhere = website.status == Website.Status.ELSEWHERE
    refusal = ""
    if elsewhere and MOVE not in plan.wishes:
        refusal = str(
            _(
                "Website ini dikelola di luar layanan ini, sehingga hanya dapat dipindahkan ke sini. "
                "Kembalikan permohonan, agar OPD memilih “Pindahkan ke layanan ini”."
            )
        )
    if refusal or not plan.plants:
        return Preview(moves=False, adds=(), refusal=refusal)
    home = website.root_page
    there = set(tree(website).values_list("url_path", flat=True)) if home else set()
    stem = home.url_path.rstrip("/") if home else ""
    adds = tuple(page.title for page in standard_pages() if stem + page.path not in there)
    return Preview(moves=elsewhere, adds=adds, refusal=refusal)


def resume_open(*, at: datetime) -> int:
    """Carry on what is not finished, the longest waiting first; how many came to their end."""
    due = Provisioning.objects.filter(next_try_at__lte=at).order_by("next_try_at", "pk")
    return sum(resume_logged(provisioning, at=at) for provisioning in due.select_related("berkas")[:AT_ONCE])


def resume_logged(provisioning: Provisioning, *, at: datetime) -> bool:
    try:
        return resume(provisioning, at=at)
    except Exception:  # the outermost loop: one that fails does not hold up the others
        log.exception("provisioning of berkas %s failed", provisioning.berkas.number)
        hold_up(
            provisioning,
            _("Terjadi gangguan yang tidak terduga; sudah tercatat. Bila berulang, hubungi administrator."),
            at=at,
        )
        return False


def resume(provisioning: Provisioning, *, at: datetime) -> bool:
    """Do what is still to be done; False where something is in the way, which then stands in `error`."""
    try:
        if provisioning.withdrawn_at:
            take_off_the_street(provisioning, at=at)
            return True
        for act in ACTS:
            perform(provisioning, act, at=at)
        finish(provisioning, at=at)
    except Ended:
        return False
    except Refused as refusal:
        hold_up(provisioning, refusal.sentence, at=at)
    except Unreachable as silence:
        hold_up(provisioning, UNREACHABLE[silence.code], at=at)
    except Busy:
        hold_up(provisioning, _("Website ini sedang diterbitkan oleh proses lain. Tunggu sebentar."), at=at)
    except OSError as fault:
        log.exception("provisioning of berkas %s", provisioning.berkas.number)
        hold_up(
            provisioning,
            _("Penyimpanan menolak: %s. Minta administrator memeriksa ruang penyimpanan.") % fault.strerror,
            at=at,
        )
    else:
        return True
    return False


def perform(provisioning: Provisioning, act: Act, *, at: datetime) -> None:
    """Do and record one act, unless it is recorded."""
    if act.outside:
        if not provisioning.acts.filter(name=act.name).exists():
            record(provisioning, act.name, act.do(task_of(provisioning, at)), at=at)
        return
    with transaction.atomic():
        lock(provisioning)
        if not provisioning.acts.filter(name=act.name).exists():
            proof = act.do(task_of(provisioning, at))
            ProvisioningAct.objects.create(
                provisioning=provisioning, name=act.name, done_at=at, evidence=proof
            )


@transaction.atomic
def record(provisioning: Provisioning, name: str, proof: Evidence, *, at: datetime) -> None:
    """Keep the evidence of an act that reached outside the database; the first record stands."""
    lock(provisioning)
    ProvisioningAct.objects.get_or_create(
        provisioning=provisioning, name=name, defaults={"done_at": at, "evidence": proof}
    )


def lock(provisioning: Provisioning) -> None:
    """Let nobody else act on it in this transaction; raises Ended when there is nothing left to do."""
    rows = Provisioning.objects.select_for_update().filter(
        pk=provisioning.pk, finished_at__isnull=True, withdrawn_at__isnull=True
    )
    if not rows.exists():
        raise Ended


def task_of(provisioning: Provisioning, at: datetime) -> Task:
    """The website as it stands now."""
    plan = Plan.from_json(provisioning.plan)
    website = Website.objects.get(pk=plan.website)
    return Task(plan=plan, website=website, asked_by=provisioning.asked_by, at=at)


@transaction.atomic
def finish(provisioning: Provisioning, *, at: datetime) -> None:
    """The evidence goes into the berkas, and only that closes the officer's step (SOP 5.5)."""
    lock(provisioning)
    berkas = Berkas.objects.get(pk=provisioning.berkas_id)
    if berkas.holder is None:
        raise Refused(_("Berkas sedang tidak di meja petugas. Penyiapan selesai setelah berkas kembali."))
    actor = standing(at=at).actor_for(provisioning.asked_by, berkas.holder)
    proof = proof_of(provisioning)
    record_work(berkas, actor=actor, data=proof, at=at)
    Provisioning.objects.filter(pk=provisioning.pk).update(
        finished_at=at, next_try_at=None, error="", failures=0
    )
    tell(
        [provisioning.asked_by],
        key=f"penyiapan:{provisioning.pk}",
        subject=_("Website siap: %(host)s") % {"host": proof["host"]},
        text=_("%(host)s sudah menjawab dari luar. Laporkan hasilnya kepada atasan Anda.")
        % {"host": proof["host"]},
        url=reverse("provisioning:work", args=[berkas.pk]),
        at=at,
    )


def hold_up(provisioning: Provisioning, reason: object, *, at: datetime) -> None:
    """Say what is in the way, and when it is tried again: soon at first, then less often."""
    pause = min(FIRST_PAUSE * 2 ** min(provisioning.failures, 16), LONGEST_PAUSE)
    Provisioning.objects.filter(pk=provisioning.pk, next_try_at__isnull=False).update(
        error=str(reason)[:300], failures=provisioning.failures + 1, next_try_at=at + pause
    )
    provisioning.refresh_from_db()


def evidence(berkas: Berkas) -> dict[str, Any] | None:
    """What the check from outside found, with the access that was made; None until all of it is there."""
    provisioning = Provisioning.objects.filter(
        berkas=berkas, finished_at__isnull=False, withdrawn_at__isnull=True
    ).first()
    return proof_of(provisioning) if provisioning else None


def proof_of(provisioning: Provisioning) -> dict[str, Any]:
    """The acts' evidence as laporan and letter need it."""
    proofs = {act.name: act.evidence for act in provisioning.acts.all()}
    return {
        **proofs["pemeriksaan"],
        "host": proofs["host"]["host"],
        "moved": proofs["host"]["moved"],
        "username": proofs["anggota"]["username"],
        "management_url": f"{settings.PENDOPO_HOME_URL}/kelola/",
        "added": proofs["halaman"]["added"],
        "pages": proofs["halaman"]["total"],
        "release": proofs["terbitan"]["digest"],
        "note": provisioning.plan["note"],
    }
