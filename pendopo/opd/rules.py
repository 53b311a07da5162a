"""Who may do what in the organisation; nothing else decides."""

from datetime import datetime

from django.db.models import Q, QuerySet

from pendopo.accounts.models import User
from pendopo.opd.models import FilingMandate, Jabatan, Opd
from pendopo.opd.offices import find_office
from pendopo.opd.posts import day_of, on_day, posts_held

HEADS = {Jabatan.Role.KEPALA_OPD, Jabatan.Role.KEPALA_DINAS}


def manages_organisation(user: User) -> bool:
    """Technical administrators keep agencies, posts, hours and access."""
    return user.is_active and user.is_technical


def is_official(user: User, at: datetime) -> bool:
    """Whether the user acts in a post of the office, or as the superior of its head."""
    found = find_office()
    return found is not None and any(
        held.jabatan.opd_id == found.opd_id or held.jabatan.role == Jabatan.Role.ATASAN
        for held in posts_held(user, at=at)
    )


def heads(user: User, at: datetime) -> QuerySet[Opd]:
    """The agencies that the user leads at this moment, as Plt or Plh too."""
    led = [held.jabatan.opd_id for held in posts_held(user, at=at) if held.jabatan.role in HEADS]
    return Opd.objects.filter(pk__in=led)


def files_for(user: User, at: datetime) -> QuerySet[Opd]:
    """The agencies for which the user may file: those led, and those whose head named the user."""
    if user.is_technical or not user.is_active:
        return Opd.objects.none()
    named = FilingMandate.objects.filter(user=user, revoked_at__isnull=True).values("opd")
    led = [opd.pk for opd in heads(user, at)]
    valid = on_day(day_of(at), starts="valid_from", ends="valid_until")
    return Opd.objects.filter(Q(pk__in=named) | Q(pk__in=led), valid)


def may_file(user: User, opd: Opd, at: datetime) -> bool:
    """Whether the user may file a permohonan for the agency."""
    return files_for(user, at).filter(pk=opd.pk).exists()


def may_name_filers(user: User, opd: Opd, at: datetime) -> bool:
    """Only the head of the agency names who may file; acting heads too."""
    return not user.is_technical and heads(user, at).filter(pk=opd.pk).exists()
