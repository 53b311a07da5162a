"""Who is told on the side of the OPD."""

from datetime import datetime

from pendopo.accounts.models import User
from pendopo.berkas.models import Berkas
from pendopo.opd.models import Opd
from pendopo.opd.posts import day_of, incumbent, present
from pendopo.opd.rules import HEADS


def filers(opd: Opd, *, at: datetime) -> list[User]:
    """Whoever may file for the agency: its head, and those whom the head named."""
    named = User.objects.filter(mandates__opd=opd, mandates__revoked_at__isnull=True, is_active=True)
    posts = incumbent(day_of(at)).filter(jabatan__opd=opd, jabatan__role__in=HEADS)
    heads = [held.pejabat.user for held in present(posts).values() if held.pejabat.user]
    return list({user.pk: user for user in [*named, *heads]}.values())


def applicants(berkas: Berkas) -> list[User]:
    """The same, for a berkas, at its last event."""
    return filers(berkas.opd, at=berkas.since)
