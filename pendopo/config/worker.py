"""`python -m pendopo.config.worker PARENT`: does what happens outside requests, one worker a data folder.

Each job may be killed at any instant and be done again. One that fails waits longer each time, and keeps
none of the others waiting.
"""

import fcntl
import logging
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import django
from django.db import close_old_connections
from django.utils.module_loading import import_string

from pendopo import clock
from pendopo.config import environment
from pendopo.edge.lifeline import die_with

if TYPE_CHECKING:
    from pendopo.config.jobs import Job

log = logging.getLogger("pendopo.worker")

PAUSE = timedelta(seconds=0.5)
LONGEST_PAUSE = timedelta(minutes=1)
TAKEN = 3  # how the process ends when another worker is at work


class Timetable:
    """When each job comes next, and how often it failed in a row."""

    def __init__(self, jobs: Sequence["Job"]) -> None:
        self.jobs = jobs
        self.failures = dict.fromkeys((job.name for job in jobs), 0)
        self.due: dict[str, datetime] = {}

    def run_due(self, at: datetime) -> None:
        """Do what is due at this moment, one job after the other."""
        for job in self.jobs:
            if job.name not in self.due or self.due[job.name] <= at:
                self.due[job.name] = at + self.run(job, at)

    def run(self, job: "Job", at: datetime) -> timedelta:
        """Do one job; how long until it comes again."""
        try:
            job.act(at)
        except Exception:  # the outermost loop: what failed says in its own log line with which thing
            self.failures[job.name] += 1
            log.exception("job %s failed, %d in a row", job.name, self.failures[job.name])
            waits: timedelta = PAUSE * 2 ** min(self.failures[job.name], 10)
            return max(job.every, min(waits, LONGEST_PAUSE))
        self.failures[job.name] = 0
        return job.every


@contextmanager
def only_worker(folder: Path) -> Iterator[bool]:
    """Whether this is the only worker of the data folder; the kernel lets go when the process dies."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "worker.lock").open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True


def main() -> int:
    """Work until told to end, or until the parent is gone."""
    die_with(int(sys.argv[1]))
    ending = Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda _number, _frame: ending.set())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pendopo.config.settings")
    with only_worker(environment.VAR) as alone:
        if not alone:
            log.warning("another worker works on %s", environment.VAR)
            return TAKEN
        django.setup()
        timetable = Timetable(import_string("pendopo.config.jobs.JOBS"))
        while not ending.wait(PAUSE.total_seconds()):
            close_old_connections()
            timetable.run_due(clock.now())
    return 0


if __name__ == "__main__":
    sys.exit(main())
