"""The one door through which a berkas changes: read, propose, append, remember, tell, in one transaction."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.db import IntegrityError, transaction

from pendopo.berkas.models import Berkas, Peristiwa
from pendopo.berkas.registry import kind_of
from pendopo.berkas.services.telling import tell_about
from pendopo.berkas.standing import Standing, standing
from pendopo.errors import Stale
from pendopo.opd.actors import Actor, applicant, official
from pendopo.opd.models import Jabatan
from pendopo.opd.services import calendar, office
from pendopo.sop.definition import Sop, load
from pendopo.sop.engine import Act, Event, Party, Post, Proposal, State, apply, fold, origin, propose
from pendopo.sop.guards import APPLICANTS

sop_of_text = lru_cache(maxsize=64)(load)


def sop_of(berkas: Berkas) -> Sop:
    """The SOP under which the berkas began, and finishes."""
    return sop_of_text(berkas.sop.text)


def state_of(berkas: Berkas) -> State:
    """Where the berkas stands, from its events alone."""
    return state_after(berkas, berkas.events.order_by("n"))


def state_after(berkas: Berkas, rows: Iterable[Peristiwa]) -> State:
    """Where the berkas stands after these of its events."""
    return fold(sop_of(berkas), origin(berkas.number, berkas.sop.digest), map(event_of, rows))


def event_of(row: Peristiwa) -> Event:
    """A stored event as the engine knows it."""
    return Event(
        n=row.n,
        act=Act(row.act),
        step=row.step,
        at=row.at,
        person=row.user_id,
        title=row.title,
        jabatan=row.jabatan_id,
        capacity=row.capacity,
        to=row.to_id,
        note=row.note,
        data=row.data,
        previous=row.previous,
        digest=row.digest,
    )


@transaction.atomic
def take(
    berkas: Berkas,
    act: Act,
    *,
    actor: Actor,
    at: datetime,
    expected_n: int | None = None,
    to: Jabatan | None = None,
    note: str = "",
    data: Mapping[str, Any] | None = None,
    write: Callable[[], Mapping[str, Any]] | None = None,
) -> Peristiwa:
    """One act on a berkas: the next event, or Refused and nothing has happened.

    `expected_n` is how many events the actor saw; of two who press together the second is refused. `write` is
    called once the act is allowed, and what it returns is added to the event's data: a letter's number.
    """
    locked = lock(berkas)
    state = state_of(locked)
    who = standing(at=at)
    proposal = Proposal(
        act=act,
        party=_party(act, actor, _lies_at(act, state), who, locked),
        at=at,
        expected_n=expected_n,
        to=_post(to, who) if to else None,
        note=note,
        data=data or {},
        facts=kind_of(locked).facts(locked) if state.under_way and state.step.conditions else frozenset(),
        read=locked.read_at is not None,
    )
    hours = calendar(at=at)
    event = propose(state, proposal, calendar=hours)
    if write is not None:
        event = propose(state, replace(proposal, data={**proposal.data, **write()}), calendar=hours)
    row = append(locked, event)
    remember(berkas, state, apply(state, event))
    kind_of(berkas).on_event(berkas, row, actor, at)
    tell_about(berkas, row, before=state, who=who)
    return row


def lock(berkas: Berkas) -> Berkas:
    """The berkas as it stands now, held until the end of the transaction."""
    found = Berkas.objects.select_related("sop", "opd").select_for_update(of=("self",))
    return found.get(pk=berkas.pk)


def append(berkas: Berkas, event: Event) -> Peristiwa:
    """Add the next event; of two who press together the second finds its number taken (`Stale`)."""
    try:
        with transaction.atomic():
            return Peristiwa.objects.create(
                berkas=berkas,
                n=event.n,
                act=event.act,
                step=event.step,
                at=event.at,
                user_id=event.person,
                jabatan_id=event.jabatan,
                capacity=event.capacity,
                title=event.title,
                to_id=event.to,
                note=event.note,
                data=event.data,
                previous=event.previous,
                digest=event.digest,
            )
    except IntegrityError as taken:
        raise Stale from taken


def columns(state: State) -> dict[str, Any]:
    """What the columns of a berkas remember of its state."""
    return {
        "n": state.n,
        "head": state.head,
        "status": str(state.status),
        "step": state.position.step,
        "holder_id": state.position.holder,
        "since": state.position.since,
        "due_at": state.position.due,
        "closed_at": state.closed_at,
    }


def remember(berkas: Berkas, before: State, after: State) -> None:
    """Write the columns, by compare-and-set on the number of events; a new desk has not read it."""
    kept = columns(after)
    if (before.position.holder, before.position.since) != (after.position.holder, after.position.since):
        kept["read_at"] = None
    if not Berkas.objects.filter(pk=berkas.pk, n=before.n).update(**kept):
        raise Stale
    for name, value in kept.items():
        setattr(berkas, name, value)


def _lies_at(act: Act, state: State) -> Jabatan | None:
    """The post whose holder acts: where the berkas lies, or from where it was handed down."""
    place = state.undo if act is Act.TARIK and state.undo else state.position
    return Jabatan.objects.filter(pk=place.holder).first() if place.holder else None


def _party(act: Act, actor: Actor, place: Jabatan | None, who: Standing, berkas: Berkas) -> Party:
    """The actor as they stand at this moment, not as they stood when a page was opened."""
    acts_here = (
        place is not None and actor.jabatan is not None and who.tree.standing_in(place) == actor.jabatan
    )
    if act in APPLICANTS or actor.jabatan is None or (act is Act.LANJUTKAN and not acts_here):
        filer = applicant(actor.user, opd=berkas.opd, at=who.at)
        return Party(
            person=filer.person_id,
            title=filer.title,
            capacity=filer.capacity,
            jabatan=filer.jabatan.pk if filer.jabatan else None,
            applicant=True,
        )
    present = official(actor.user, jabatan=actor.jabatan, at=who.at)
    vacant = place is not None and acts_here and place != actor.jabatan
    return Party(
        person=present.person_id,
        title=f"a.n. {place}, {present.title}"[:250] if vacant else present.title,
        capacity=present.capacity,
        jabatan=actor.jabatan.pk,
        acts_for=frozenset({place.pk}) if place is not None and acts_here else frozenset(),
    )


def _post(jabatan: Jabatan, who: Standing) -> Post:
    """A post as the engine judges it: of the office, and still there."""
    in_office = jabatan.opd_id == office().opd_id and jabatan.pk in who.tree.posts
    return Post(jabatan.pk, jabatan.role, in_office=in_office)
