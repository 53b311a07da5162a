"""What happens next: a pure function proposes the next event of a berkas, or refuses with a sentence.

Nothing else makes events. Whatever an event needs to be folded again (its deadline, where it goes) stands in
the event itself, so that a later change of hours or holidays never changes what has happened: it adds an
event that counts the running limit again.
"""

from datetime import datetime, timedelta
from typing import Any

from pendopo.clock import Calendar, Span
from pendopo.errors import Refused
from pendopo.sop.definition import Step
from pendopo.sop.events import Act, Event, origin, sealed
from pendopo.sop.guards import Party, Post, Proposal, check, check_party, check_row
from pendopo.sop.state import CLOSING, UNDER_WAY, Position, State, Status, apply, begin, fold

__all__ = [
    "UNDER_WAY",
    "Act",
    "Event",
    "Party",
    "Position",
    "Post",
    "Proposal",
    "State",
    "Status",
    "apply",
    "begin",
    "count_again",
    "fold",
    "may",
    "next_limit",
    "origin",
    "propose",
]

MINUTE = timedelta(minutes=1)


def propose(state: State, proposal: Proposal, *, calendar: Calendar) -> Event:
    """The next event, sealed into the chain; Refused with what to do instead."""
    check(state, proposal)
    to, data = _destination(state, proposal, calendar)
    party = proposal.party
    return sealed(
        Event(
            n=state.n + 1,
            act=proposal.act,
            step=state.position.step,
            at=proposal.at,
            person=party.person,
            title=party.title,
            jabatan=party.jabatan,
            capacity=party.capacity,
            to=to,
            note=proposal.note.strip(),
            data={**proposal.data, **data},
            previous=state.head,
        )
    )


def count_again(
    state: State, *, person: int, title: str, at: datetime, why: str, calendar: Calendar
) -> Event | None:
    """The event that writes the running limit as a changed calendar has it; None where it stays the same."""
    due = _counted(state.position, calendar)
    undo = _counted(state.undo, calendar) if state.undo else None
    if due is None or state.status is not Status.OPEN or due == state.position.due:
        return None
    return sealed(
        Event(
            n=state.n + 1,
            act=Act.HITUNG,
            step=state.position.step,
            at=at,
            person=person,
            title=title,
            to=state.position.holder,
            note=why,
            data={"due": due.isoformat()} | ({"undo": undo.isoformat()} if undo else {}),
            previous=state.head,
        )
    )


def _counted(place: Position, calendar: Calendar) -> datetime | None:
    if place.due is None or place.counted_from is None or place.limit is None:
        return None
    return calendar.due(place.counted_from, place.limit)


def may(state: State, act: Act, party: Party) -> bool:
    """Whether the act is open to the party at this step; papers, reasons and persons are judged on acting."""
    if not state.under_way:
        return False
    try:
        check_party(state, act, party)
        check_row(state, act)
    except Refused:
        return False
    return True


def next_limit(state: State, at: datetime, calendar: Calendar) -> datetime | None:
    """Until when the next step would have to be done if it began at `at`; None without a limit."""
    limit = state.sop.after(state.step).limit
    return calendar.due(at, limit) if limit else None


Destination = tuple[int | None, dict[str, Any]]


def _destination(state: State, proposal: Proposal, calendar: Calendar) -> Destination:
    """The post to which the event brings the berkas, and what its data must remember."""
    match proposal.act:
        case Act.AJUKAN | Act.DISPOSISI:
            to = proposal.to.jabatan if proposal.to else None
            return to, _limit(state.sop.after(state.step), proposal.at, calendar)
        case Act.LAPORAN:
            return _report(state, proposal.at, calendar)
        case Act.KEMBALI:
            return _give_back(state, proposal.at, calendar)
        case Act.PERBAIKI:
            place = state.back_to or state.position
            return place.holder, _limit(state.sop.step(place.step), proposal.at, calendar)
        case Act.TARIK:
            return _take_back(state)
        case Act.JEDA:
            return state.position.holder, _keep(state.position.due, proposal.at, calendar)
        case Act.LANJUTKAN:
            return state.position.holder, _go_on(state.left, proposal.at, calendar)
        case act:
            return None if act in CLOSING else state.position.holder, {}


def _limit(step: Step, at: datetime, calendar: Calendar) -> dict[str, Any]:
    return {"due": calendar.due(at, step.limit).isoformat()} if step.limit else {}


def _report(state: State, at: datetime, calendar: Calendar) -> Destination:
    facts: dict[str, Any] = {"facts": list(state.step.conditions)} if state.step.conditions else {}
    if state.position.task:  # the row's own clock runs on
        return state.posts[state.step.performer], facts
    following = state.sop.after(state.step)
    return state.posts[following.performer], facts | _limit(following, at, calendar)


def _give_back(state: State, at: datetime, calendar: Calendar) -> Destination:
    target = state.sop.step(state.step.back)
    if target.no == 1:
        return None, {"back": target.code}
    return state.posts[target.performer], {"back": target.code} | _limit(target, at, calendar)


def _take_back(state: State) -> Destination:
    """To where it lay before the disposisi, whose clock had not stopped."""
    place = state.undo or state.position
    moments = {"since": place.since, "due": place.due}
    return place.holder, {"step": place.step} | {key: at.isoformat() for key, at in moments.items() if at}


def _keep(due: datetime | None, at: datetime, calendar: Calendar) -> dict[str, Any]:
    return {"left": -(-calendar.elapsed(at, due) // MINUTE)} if due else {}


def _go_on(left: int | None, at: datetime, calendar: Calendar) -> dict[str, Any]:
    if left is None:
        return {}
    return {"due": (calendar.due(at, Span(minutes=left)) if left else at).isoformat()}
