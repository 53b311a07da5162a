"""The page of a permohonan that was sent: where it is, the way so far, and what its OPD can still do."""

from datetime import datetime
from typing import Any

from pendopo.accounts.models import User
from pendopo.berkas.models import Berkas
from pendopo.permohonan.defects import reasons
from pendopo.permohonan.handover import has_come_in, member_of, steps_of
from pendopo.permohonan.journey import journey
from pendopo.permohonan.models import Permohonan
from pendopo.permohonan.rules import leads
from pendopo.sop.engine import UNDER_WAY


def read(permohonan: Permohonan, berkas: Berkas, *, user: User, at: datetime) -> dict[str, Any]:
    """What the template is told."""
    membership = member_of(permohonan)
    waiting = membership is not None and bool(membership.user.email) and not has_come_in(membership.user)
    return {
        "permohonan": permohonan,
        "berkas": berkas,
        "journey": journey(berkas, at=at),
        "under_way": berkas.status in UNDER_WAY,
        "reasons": list(reasons(permohonan).values()),
        "last": berkas.events.order_by("-n").first(),
        "letter": getattr(berkas, "surat", None),
        "handover": steps_of(membership) if membership and berkas.status == Berkas.Status.DONE else [],
        "may_renew": waiting and leads(user, permohonan, at),
    }
