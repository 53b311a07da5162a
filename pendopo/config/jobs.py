"""What the worker does, and how often; imported when Django is ready."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.management import call_command

from pendopo.berkas.services import tell_risen
from pendopo.content.schedule import alarm_overdue
from pendopo.notices.services import deliver_due
from pendopo.permohonan.services import chase_handover
from pendopo.provisioning.services import resume_open
from pendopo.publishing.services import bake_dirty, wake_stale

OFTEN = timedelta(seconds=0.5)


@dataclass(frozen=True)
class Job:
    """Something to be done every so often; `name` is what the log calls it."""

    name: str
    act: Callable[[datetime], object]
    every: timedelta = OFTEN


JOBS = (
    Job("provisioning", lambda at: resume_open(at=at)),
    Job("baking", lambda at: bake_dirty(at=at)),
    Job("mail", lambda at: deliver_due(at=at)),
    Job("vacancies", lambda at: tell_risen(at=at), timedelta(minutes=1)),
    Job("handover", lambda at: chase_handover(at=at), timedelta(hours=1)),
    Job("stale", lambda at: wake_stale(at=at), timedelta(minutes=1)),
    Job("schedule", lambda _at: call_command("publish_scheduled", verbosity=0), timedelta(minutes=1)),
    Job("overdue", lambda at: alarm_overdue(at=at), timedelta(minutes=1)),
    Job("sessions", lambda _at: call_command("clearsessions", verbosity=0), timedelta(days=1)),
)
