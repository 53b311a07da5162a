"""Who may see and change a permohonan."""

import secrets
from datetime import datetime

from django.db.models import Q, QuerySet

from pendopo.accounts.codes import as_typed
from pendopo.accounts.models import User
from pendopo.berkas import rules as berkas_rules
from pendopo.berkas.models import Berkas
from pendopo.opd.rules import files_for, heads
from pendopo.permohonan.models import Permohonan

NOBODY = "0000-0000"
WITH_APPLICANT = Q(berkas__isnull=True) | Q(berkas__status=Berkas.Status.RETURNED)


def visible_to(user: User, at: datetime) -> QuerySet[Permohonan]:
    """The permohonan of the agencies for which the user files, drafts of colleagues included."""
    return Permohonan.objects.filter(opd__in=files_for(user, at)).select_related("opd", "berkas")


def tracked_by(number: str, code: str) -> Berkas | None:
    """The berkas of a receipt; an unknown number and a wrong code take the same way."""
    rows = Berkas.objects.select_related("opd", "sop", "holder").filter(number=number.strip().upper())
    found = rows.first()
    known = as_typed(found.tracking_code if found else NOBODY)
    return found if secrets.compare_digest(as_typed(code).encode(), known.encode()) else None


def may_change(permohonan: Permohonan) -> bool:
    """Whether it is with the applicant."""
    return permohonan.berkas is None or permohonan.berkas.status == Berkas.Status.RETURNED


def readable_by(user: User, at: datetime) -> QuerySet[Permohonan]:
    """Whose signed form the user may read: one's own agency's, and what lies open to an official."""
    officials = Q(berkas__in=berkas_rules.visible_to(user, at))
    return Permohonan.objects.filter(Q(opd__in=files_for(user, at)) | officials).select_related(
        "opd", "berkas"
    )


def leads(user: User, permohonan: Permohonan, at: datetime) -> bool:
    """Whether the user is the head of the agency that asks; acting heads too."""
    return heads(user, at).filter(pk=permohonan.opd_id).exists()
