"""Kills the process tree that makes a website, at a counted instant inside an act, and compares what is left.

The instants are counted in calls (Python's and C's), so that one seed means the same instants every time; the
process dies between two of them by SIGKILL, and takes its server along.
"""

import json
import os
import random
import signal
import sys
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from types import FrameType
from typing import Any

from django.conf import settings
from django.db import connections
from wagtail.models import Page

from pendopo.accounts.models import User
from pendopo.berkas.models import Berkas
from pendopo.notices.models import Mail, Notice
from pendopo.provisioning import services
from pendopo.provisioning.acts import ACTS
from pendopo.provisioning.models import Provisioning
from pendopo.provisioning.plans import Plan
from pendopo.publishing.models import Dirty
from pendopo.publishing.services import bake_dirty
from pendopo.websites.groups import group_name
from pendopo.websites.models import Membership, Website
from pendopo.websites.services import reserve
from tests.conftest import MONDAY_8_WIB, Cast
from tests.edge import street
from tests.provisioning.conftest import bring_to_officer

LATER = MONDAY_8_WIB + timedelta(minutes=5)
LAST = "laporan"  # not an act of its own: the evidence goes into the berkas
# Armed when the first act is recorded.
PLACES = (*(act.name for act in ACTS[1:]), LAST)
# What two runs may differ in: moments, keys, and digests of pages that name their own host.
VOLATILE = {"milliseconds", "at", "user", "digest", "sha256", "release", "folder"}


def trials(cast: Cast, folder: Path, settings: Any, *, kills: int, seed: int) -> Counter[tuple[str, str]]:
    """Kill so often, the acts by turns; how many fell in which act and module, all whole after one resume."""
    chance, fell = random.Random(seed), Counter[tuple[str, str]]()  # noqa: S311 - the same instants every time
    with street.serving(folder) as port:
        settings.PENDOPO_FRONT = ("127.0.0.1", port)
        undisturbed = begin(cast, 0)
        assert services.resume(undisturbed, at=LATER)
        expected = picture(undisturbed.berkas)
        calls = count_calls(cast, folder)
        for number in range(1, kills + 1):
            place = PLACES[number % len(PLACES)]
            # The last few calls vary from run to run.
            target = 1 + chance.randrange(calls[place] * 95 // 100)
            berkas, module = kill_at(cast, folder, number, place, target)
            fell[place, module] += 1

            assert services.resume(Provisioning.objects.get(berkas=berkas), at=LATER), (place, target)

            assert picture(berkas) == expected, f"{place}, call {target} of {calls[place]}"
    return fell


def begin(cast: Cast, number: int) -> Provisioning:
    """A website of its own for each trial; the names are equally long."""
    label = f"uji{number:04}"
    website = reserve(opd=cast.pertanian, label=label, name="Dinas Pertanian", at=MONDAY_8_WIB)
    plan = Plan(
        website=website.pk, contact_name="Kepala Subbagian Umum", contact_email=f"{label}@kantor.test"
    )
    berkas = bring_to_officer(cast, plan)
    return services.start(berkas, plan=plan, actor=cast.petugas, at=MONDAY_8_WIB)


class Watcher:
    """Counts the calls inside each act; at call `target` of `place` it kills the tree."""

    def __init__(self, note: Path, place: str = "", target: int = 0) -> None:
        self.note = note
        self.place = place
        self.target = target
        self.inside: FrameType | None = None
        self.now = ""
        self.counts: Counter[str] = Counter()

    def __call__(self, frame: FrameType, event: str, _argument: object) -> None:
        if self.inside is None:
            if event == "call" and (name := act_of(frame)):
                self.inside, self.now = frame, name
        elif frame is self.inside and event == "return":
            self.inside = None
        else:
            self.counts[self.now] += 1
            if self.now == self.place and self.counts[self.now] == self.target:
                self.note.write_text(Path(frame.f_code.co_filename).stem, encoding="utf-8")
                os.killpg(0, signal.SIGKILL)


def act_of(frame: FrameType) -> str:
    """The act that begins with this call; empty where none does."""
    if frame.f_code is services.finish.__wrapped__.__code__:
        return LAST
    return frame.f_locals["act"].name if frame.f_code is services.perform.__code__ else ""


def in_a_tree(folder: Path, work: Callable[[], None]) -> int:
    """Do the work in a process group of its own with a server of its own; how it ended, as `wait` says it."""
    connections.close_all()  # a connection must not live on in two processes
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.setsid()
            with street.serving(folder) as port:
                settings.PENDOPO_FRONT = ("127.0.0.1", port)
                work()
                code = 0
        finally:
            os._exit(code)
    _pid, status = os.waitpid(child, 0)
    return status


def count_calls(cast: Cast, folder: Path) -> dict[str, int]:
    """How many calls each act makes when nothing disturbs it."""
    provisioning = begin(cast, 9999)
    note = folder / "note"

    def work() -> None:
        watcher = Watcher(note)
        sys.setprofile(watcher)
        services.resume(provisioning, at=LATER)
        sys.setprofile(None)
        note.write_text(json.dumps(watcher.counts), encoding="utf-8")

    assert in_a_tree(folder, work) == 0
    counts: dict[str, int] = json.loads(note.read_text(encoding="utf-8"))
    return counts


def kill_at(cast: Cast, folder: Path, number: int, place: str, target: int) -> tuple[Berkas, str]:
    """Kill the tree at call `target` of the act; the berkas, and the module in which it happened."""
    provisioning = begin(cast, number)
    note = folder / "note"
    for act in ACTS[
        : PLACES.index(place) + 1
    ]:  # what comes before is not at stake, and quicker without a watcher
        services.perform(provisioning, act, at=LATER)

    def work() -> None:
        sys.setprofile(Watcher(note, place, target))
        services.resume(provisioning, at=LATER)

    status = in_a_tree(folder, work)
    assert os.WIFSIGNALED(status), f"{place}: call {target} was never reached"
    assert os.WTERMSIG(status) == signal.SIGKILL
    return provisioning.berkas, note.read_text(encoding="utf-8")


def picture(berkas: Berkas) -> str:
    """Rows, files, members and mails of one making, with its own names taken out."""
    bake_dirty(at=LATER)
    website = Website.objects.get(pk=Provisioning.objects.get(berkas=berkas).website_id)
    label = website.host.name.partition(".")[0]
    seen = {
        "website": [website.status, [[h.name, h.status, h.role] for h in website.hosts.all()]],
        "pages": pages(website),
        "people": people(website),
        "acts": [[act.name, steady(act.evidence)] for act in website_acts(berkas)],
        "events": [[e.n, e.act, e.step, steady(e.data)] for e in berkas.events.order_by("n")],
        "mails": sorted([m.to, m.subject] for m in Mail.objects.filter(subject__contains=label)),
        "notices": sorted(n.text for n in Notice.objects.filter(text__contains=label)),
        "dirty": Dirty.objects.filter(website=website).count(),
        "files": files(website),
    }
    return json.dumps(seen, indent=1, sort_keys=True, default=str).replace(label, "LABEL")


def website_acts(berkas: Berkas) -> Any:
    return Provisioning.objects.get(berkas=berkas).acts.all()


def steady(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if key not in VOLATILE}


def pages(website: Website) -> list[list[Any]]:
    tree = Page.objects.filter(path__startswith=website.root_page.path).order_by("path")
    start = len(website.root_page.url_path)
    return [[p.url_path[start:], p.title, p.live, p.revisions.count()] for p in tree]


def people(website: Website) -> list[list[Any]]:
    members = website.memberships.select_related("user")
    accounts = User.objects.filter(email__in=[member.user.email for member in members])
    groups = [
        accounts.filter(groups__name=group_name(website, role)).count() for role in Membership.Role.values
    ]
    return [[member.user.email, member.role] for member in members] + [[accounts.count(), groups]]


def files(website: Website) -> dict[str, str]:
    """What citizens get, and that it is the release that was recorded last."""
    live = (settings.PENDOPO_SITES / website.host.name).resolve()
    recorded = website.releases.order_by("-seq")[0].folder
    assert live == (settings.PENDOPO_RELEASES / recorded).resolve()
    return {
        path.relative_to(live).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(live.rglob("*"))
        if path.is_file() and path.suffix not in {".br", ".gz", ".woff2"}
    }
