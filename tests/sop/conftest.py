"""An SOP, its calendar, and a case of three posts by number; no database is touched here."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from pendopo.clock import NATIONAL_NORMAL, Calendar, Regime
from pendopo.sop.definition import load, shipped
from pendopo.sop.engine import Act, Event, Party, Post, Proposal, State, apply, begin, origin, propose

MONDAY_8_WIB = datetime(2026, 11, 23, 1, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
CALENDAR = Calendar(regimes=(Regime("biasa", date(2020, 1, 1), None, NATIONAL_NORMAL),))
ORIGIN = origin("PW-0001/2026", "0" * 64)
POSTS = {"kepala-dinas": 1, "kepala-bidang": 2, "kepala-seksi": 3, "petugas": 4}


def applicant() -> Party:
    return Party(person=90, title="Kepala Dinas Pertanian", applicant=True)


def official(role: str, *, person: int | None = None) -> Party:
    post = POSTS[role]
    return Party(
        person=person or 100 + post,
        title=role,
        capacity="definitif",
        jabatan=post,
        acts_for=frozenset({post}),
    )


def post(role: str) -> Post:
    return Post(POSTS[role], role)


@dataclass
class Walk:
    """A berkas on its way: each act is proposed and applied, a minute after the one before."""

    state: State
    at: datetime = MONDAY_8_WIB
    events: list[Event] = field(default_factory=list)

    def act(self, act: Act, party: Party, **given: Any) -> Event:
        event = propose(self.state, Proposal(act, party, at=self.at, **given), calendar=CALENDAR)
        self.state = apply(self.state, event)
        self.events.append(event)
        self.at += MINUTE
        return event

    def filed(self) -> "Walk":
        self.act(Act.AJUKAN, applicant(), to=post("kepala-dinas"))
        return self

    def down_to(self, *roles: str) -> "Walk":
        """Handed down from post to post; the giver is the post before."""
        givers = ["kepala-dinas", *roles]
        for giver, role in zip(givers, roles, strict=False):
            self.act(Act.DISPOSISI, official(giver), to=post(role))
        return self

    def worked(self, *, person: int | None = None) -> "Walk":
        self.act(Act.KERJAKAN, official("petugas", person=person), data={"status": 200})
        return self

    def reported(self, *roles: str) -> "Walk":
        for role in roles:
            self.act(Act.LAPORAN, official(role), facts=frozenset({"situs-tersedia"}))
        return self

    def copy(self) -> "Walk":
        return replace(self, events=list(self.events))


@pytest.fixture
def walk() -> Walk:
    return Walk(begin(load(shipped()["website-2018"]), ORIGIN)).filed()


@pytest.fixture
def chart() -> Walk:
    return Walk(begin(load(shipped()["website-2018-bagan"]), ORIGIN)).filed()
