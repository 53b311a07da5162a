"""The office's calendar changed: the running limit of every open berkas is counted again, as an event."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from pendopo.accounts.models import User
from pendopo.berkas.models import Berkas
from pendopo.berkas.services.ledger import append, lock, remember, state_of
from pendopo.berkas.services.telling import tell_about
from pendopo.berkas.standing import standing
from pendopo.opd.services import calendar
from pendopo.sop.engine import apply, count_again

TITLE = _("Kalender kantor")


@transaction.atomic
def recount_limits(*, why: str, actor: User, at: datetime) -> int:
    """Count the limits of all open berkas again; how many have another one now.

    What was late under the old calendar may be in time under the new one, and the other way round.
    """
    hours, who = calendar(at=at), standing(at=at)
    changed = 0
    for berkas in Berkas.objects.filter(status=Berkas.Status.OPEN, due_at__isnull=False).order_by("pk"):
        locked = lock(berkas)
        state = state_of(locked)
        event = count_again(state, person=actor.pk, title=str(TITLE), at=at, why=why, calendar=hours)
        if event is None:
            continue
        row = append(locked, event)
        remember(locked, state, apply(state, event))
        tell_about(locked, row, before=state, who=who)
        changed += 1
    return changed
