"""Serah terima: who receives the website, and how far they have come in (after the reply, SOP 5.8)."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from pendopo.accounts.models import User
from pendopo.clock.words import format_moment
from pendopo.permohonan.models import Permohonan
from pendopo.provisioning.services import evidence
from pendopo.websites.models import Membership


@dataclass(frozen=True)
class HandoverStep:
    """One of the three things that show that a website was really taken over."""

    words: str
    done_at: datetime | None

    @property
    def line(self) -> str:
        """`24 Nov 2026, 09.38`, or that it has not happened."""
        return format_moment(self.done_at) if self.done_at else _("belum")


def member_of(permohonan: Permohonan) -> Membership | None:
    """The penanggung jawab as keeper of the website; None until it was made, or when it was taken back."""
    proof = evidence(permohonan.berkas) if permohonan.berkas else None
    website = permohonan.result_id
    if proof is None or website is None:
        return None
    mine = Membership.objects.filter(website_id=website, user__username=proof["username"], until__isnull=True)
    return mine.select_related("user", "website").first()


def steps_of(membership: Membership) -> list[HandoverStep]:
    """First sign-in, acceptance of the rules, opening of the website."""
    return [
        HandoverStep(_("Masuk pertama"), membership.first_seen_at),
        HandoverStep(_("Aturan disetujui"), membership.rules_accepted_at),
        HandoverStep(_("Website dibuka"), membership.website.opened_at),
    ]


def has_come_in(user: User) -> bool:
    """Whether the person has a way in of their own, and needs no code."""
    return user.last_login is not None or user.has_usable_password()
