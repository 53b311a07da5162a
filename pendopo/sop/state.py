"""Where a berkas stands: nothing but a fold of its events over its SOP."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import reduce

from pendopo.clock import Span
from pendopo.sop.definition import Sop, Step
from pendopo.sop.events import Act, Event


class Status(StrEnum):
    """The values are stored; all but the first three are closed for ever."""

    OPEN = "berjalan"
    RETURNED = "dikembalikan"
    PAUSED = "jeda"
    DONE = "selesai"
    RECOMMENDED = "rekomendasi"
    REFUSED = "ditolak"
    WITHDRAWN = "dicabut"


UNDER_WAY = frozenset({Status.OPEN, Status.RETURNED, Status.PAUSED})
CLOSING = {
    Act.JAWABAN: Status.DONE,
    Act.REKOMENDASI: Status.RECOMMENDED,
    Act.TOLAK: Status.REFUSED,
    Act.CABUT: Status.WITHDRAWN,
}


@dataclass(frozen=True)
class Position:
    """A step, the post on whose desk it lies (None: the applicant's), since when and until when."""

    step: str = ""
    holder: int | None = None
    # Somebody without a row of his own works here before the row's performer acts (the chart's petugas).
    task: bool = False
    since: datetime | None = None
    due: datetime | None = None
    # From when and how long the limit is counted: what a changed calendar is applied to.
    counted_from: datetime | None = None
    limit: Span | None = None


@dataclass(frozen=True)
class State:
    """All that the next event depends on."""

    sop: Sop
    head: str  # digest of the last event
    n: int = 0
    status: Status = Status.OPEN
    position: Position = Position()
    posts: Mapping[str, int] = field(default_factory=dict)  # which post fills which column of the table
    workers: frozenset[int] = frozenset()  # persons who recorded work
    undo: Position | None = None  # where a disposisi goes back to when it is taken back
    back_to: Position | None = None  # where a corrected berkas returns to
    left: int | None = None  # working minutes kept while it waits for the applicant
    own: bool = False  # the office's own request, and nobody above to dispose of it
    excepted: bool = False  # the exception for that is recorded, with its reason
    closed_at: datetime | None = None

    @property
    def step(self) -> Step:
        """The row at which it stands."""
        return self.sop.step(self.position.step)

    @property
    def under_way(self) -> bool:
        """Whether anything can still happen."""
        return self.status in UNDER_WAY


def begin(sop: Sop, origin: str) -> State:
    """A berkas before its first event."""
    return State(sop=sop, head=origin, position=Position(step=sop.steps[0].code))


def fold(sop: Sop, origin: str, events: Iterable[Event]) -> State:
    """The state after the events; they are taken as they stand, only `propose` judges."""
    return reduce(apply, events, begin(sop, origin))


def apply(state: State, event: Event) -> State:
    """The state after one more event."""
    counted = replace(state, n=event.n, head=event.digest)
    if event.act in CLOSING:
        place = replace(state.position, holder=None, due=None, since=event.at, task=False)
        return replace(counted, status=CLOSING[event.act], position=place, undo=None, closed_at=event.at)
    changed = _MOVES[event.act](counted, event) if event.act in _MOVES else counted
    if event.data.get("exception"):
        changed = replace(changed, excepted=True)
    if event.act is Act.HITUNG:  # nobody has acted: what could be taken back still can
        return changed
    return replace(changed, undo=state.position if event.act is Act.DISPOSISI else None)


def _due(event: Event) -> datetime | None:
    written = event.data.get("due")
    return datetime.fromisoformat(written) if written else None


def _lay(state: State, event: Event, step: Step, *, task: bool = False) -> State:
    """On the desk of `event.to`, at a step whose clock starts."""
    place = Position(step.code, event.to, task, event.at, _due(event), event.at, step.limit)
    return replace(state, status=Status.OPEN, position=place)


def _file(state: State, event: Event) -> State:
    step = state.sop.after(state.sop.steps[0])
    laid = _lay(state, event, step)
    return replace(laid, posts=_filled(state, step.performer, event), own=bool(event.data.get("own")))


def _hand_down(state: State, event: Event) -> State:
    step = state.step
    following = state.sop.after(step)
    laid = _lay(state, event, following, task=following.performer != step.to)
    return replace(laid, posts=_filled(state, step.to, event))


def _filled(state: State, column: str, event: Event) -> Mapping[str, int]:
    return {**state.posts, column: event.to} if event.to is not None else state.posts


def _report(state: State, event: Event) -> State:
    if not state.position.task:
        return _lay(state, event, state.sop.after(state.step))
    # The row's own clock runs on: the work was done within it.
    place = replace(state.position, holder=event.to, task=False, since=event.at)
    return replace(state, position=place)


def _give_back(state: State, event: Event) -> State:
    target = state.sop.step(event.data["back"])
    if target.no > 1:
        return _lay(state, event, target)
    place = Position(step=target.code, since=event.at)
    return replace(state, status=Status.RETURNED, position=place, back_to=state.position)


def _resubmit(state: State, event: Event) -> State:
    if state.back_to is None:
        return state
    place = replace(
        state.back_to,
        since=event.at,
        due=_due(event),
        counted_from=event.at,
        limit=state.sop.step(state.back_to.step).limit,
    )
    return replace(state, status=Status.OPEN, position=place, back_to=None)


def _pause(state: State, event: Event) -> State:
    place = replace(state.position, due=None)
    return replace(state, status=Status.PAUSED, position=place, left=event.data.get("left"))


def _resume(state: State, event: Event) -> State:
    left = Span(minutes=state.left) if state.left else None
    place = replace(state.position, due=_due(event), counted_from=event.at, limit=left)
    return replace(state, status=Status.OPEN, position=place, left=None)


def _take_back(state: State, _event: Event) -> State:
    return replace(state, position=state.undo) if state.undo else state


def _count_again(state: State, event: Event) -> State:
    """The limits that the event writes, under the calendar of its moment."""
    undo = state.undo
    if undo and "undo" in event.data:
        undo = replace(undo, due=datetime.fromisoformat(event.data["undo"]))
    due = _due(event)
    return replace(state, position=replace(state.position, due=due) if due else state.position, undo=undo)


def _work(state: State, event: Event) -> State:
    return replace(state, workers=state.workers | {event.person})


_MOVES: Mapping[Act, Callable[[State, Event], State]] = {
    Act.AJUKAN: _file,
    Act.DISPOSISI: _hand_down,
    Act.TARIK: _take_back,
    Act.KERJAKAN: _work,
    Act.LAPORAN: _report,
    Act.KEMBALI: _give_back,
    Act.PERBAIKI: _resubmit,
    Act.JEDA: _pause,
    Act.LANJUTKAN: _resume,
    Act.HITUNG: _count_again,
}
