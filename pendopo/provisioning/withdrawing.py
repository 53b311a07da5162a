"""A permohonan refused or withdrawn after its website was made: the website goes, the name is free again."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from pendopo import probe
from pendopo.accounts.models import OneTimeCode, User
from pendopo.accounts.services import revoke_codes
from pendopo.berkas.models import Berkas
from pendopo.errors import Refused
from pendopo.opd.models import FilingMandate, Pejabat
from pendopo.provisioning.models import Provisioning, ProvisioningAct
from pendopo.provisioning.plans import Plan
from pendopo.publishing.baker import take_down
from pendopo.websites.models import Host, Website
from pendopo.websites.services import change_status, end_membership, free


@transaction.atomic
def withdraw(berkas: Berkas, *, at: datetime) -> bool:
    """Undo what was made for the berkas, in the transaction of the refusal; False where nothing was begun.

    The worker then takes the host off the street and looks from outside whether it is gone.
    """
    rows = Provisioning.objects.select_for_update().filter(berkas=berkas, withdrawn_at__isnull=True)
    provisioning = rows.first()
    if provisioning is None:
        return False
    plan = Plan.from_json(provisioning.plan)
    website = Website.objects.get(pk=plan.website)
    proofs = {act.name: act.evidence for act in provisioning.acts.all()}
    host = website.host
    freed = not plan.development
    if freed:
        free(website, at=at)
    elif proofs.get("host", {}).get("moved"):
        for status in (Website.Status.RESERVED, Website.Status.PREPARED, Website.Status.LIVE):
            change_status(website, status, Website.Status.ELSEWHERE)
    undone = undo_admission(website, proofs.get("anggota"), at=at)
    name = host.name if host else ""
    ProvisioningAct.objects.create(
        provisioning=provisioning,
        name="pencabutan",
        done_at=at,
        evidence={"host": name, "freed": freed, "status": website.status, **undone},
    )
    rows.filter(pk=provisioning.pk).update(withdrawn_at=at, next_try_at=at, error="", failures=0)
    return True


def undo_admission(website: Website, proof: dict[str, Any] | None, *, at: datetime) -> dict[str, Any]:
    """Let go the person who was admitted; an account made for this alone is closed."""
    if proof is None:
        return {"ended": "", "deactivated": False}
    user = User.objects.get(pk=proof["user"])
    if proof["joined"]:
        for membership in website.memberships.filter(user=user, until__isnull=True):
            end_membership(membership, at=at)
    alone = bool(proof["fresh"]) and not has_other_roles(user)
    if alone:
        User.objects.filter(pk=user.pk).update(is_active=False)
        revoke_codes(user, purpose=OneTimeCode.Purpose.ACTIVATION, at=at)
    return {"ended": user.username if proof["joined"] else "", "deactivated": alone}


def has_other_roles(user: User) -> bool:
    """Whether the account serves anything beside the website that goes."""
    return (
        user.is_technical
        or user.memberships.filter(until__isnull=True).exists()
        or FilingMandate.objects.filter(user=user, revoked_at__isnull=True).exists()
        or Pejabat.objects.filter(user=user).exists()
    )


def take_off_the_street(provisioning: Provisioning, *, at: datetime) -> None:
    """The host answers no longer; a host that still does raises Refused and is tried again."""
    website = Website.objects.get(pk=provisioning.website_id)
    host = provisioning.acts.get(name="pencabutan").evidence["host"]
    if host and website.status in {Website.Status.CLOSED, Website.Status.ELSEWHERE}:
        take_down(website, at=at)
        # A name that somebody else has by now is theirs to answer.
        if not Host.objects.filter(name=host, until__isnull=True).exclude(website=website).exists():
            look_if_gone(provisioning, host, at=at)
    Provisioning.objects.filter(pk=provisioning.pk).update(next_try_at=None, error="")


def look_if_gone(provisioning: Provisioning, host: str, *, at: datetime) -> None:
    address, port = settings.PENDOPO_FRONT
    status = probe.fetch(host, "/", address=address, port=port).status
    if status != 404:
        raise Refused(
            _(
                "Host yang dicabut masih menjawab (status %(status)d). Kami mencoba lagi; "
                "bila tetap begitu, minta administrator memeriksa gerbang."
            )
            % {"status": status}
        )
    ProvisioningAct.objects.get_or_create(
        provisioning=provisioning, name="diturunkan", defaults={"done_at": at, "evidence": {"status": status}}
    )
