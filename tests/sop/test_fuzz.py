"""Whatever is tried: the chain holds, what is closed stays closed, the state is the fold."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from pendopo.errors import Refused
from pendopo.sop.definition import load, shipped
from pendopo.sop.engine import Act, begin, fold
from pendopo.sop.events import digest_of
from tests.sop.conftest import MINUTE, ORIGIN, POSTS, Walk, applicant, official, post

SOPS = [load(text) for text in shipped().values()]
ATTEMPTS = st.tuples(
    st.sampled_from(list(Act)),
    st.sampled_from([*POSTS, "opd"]),
    st.sampled_from(list(POSTS)),
    st.booleans(),
    st.booleans(),
    st.integers(min_value=0, max_value=4000),
)


def tried(sop, attempts):
    """The walk with every attempt made on it; refusals change nothing."""
    walk = Walk(begin(sop, ORIGIN)).filed()
    for act, role, to, facts, read, minutes in attempts:
        before = walk.state
        party = applicant() if role == "opd" else official(role)
        walk.at += minutes * MINUTE
        try:
            walk.act(
                act,
                party,
                to=post(to),
                note="Alasan",
                facts=frozenset({"situs-tersedia"}) if facts else frozenset(),
                read=read,
            )
        except Refused:
            assert walk.state is before
        else:
            assert before.under_way
    return walk


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SOPS), st.lists(ATTEMPTS, max_size=40))
def test_random_acts_never_break_the_chain(sop, attempts):
    walk = tried(sop, attempts)

    previous = ORIGIN
    for n, event in enumerate(walk.events, start=1):
        assert (event.n, event.previous, event.digest) == (n, previous, digest_of(event))
        previous = event.digest
    assert fold(sop, ORIGIN, walk.events) == walk.state


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(SOPS), st.lists(ATTEMPTS, max_size=40))
def test_a_berkas_under_way_lies_on_exactly_one_desk(sop, attempts):
    state = tried(sop, attempts).state

    with_applicant = state.status == "dikembalikan"
    assert (state.position.holder is None) == (with_applicant or not state.under_way)
    assert (state.closed_at is None) == state.under_way


@settings(max_examples=50, deadline=None)
@given(st.lists(ATTEMPTS, min_size=1, max_size=20), st.data())
def test_one_changed_event_is_found(attempts, data):
    events = tried(SOPS[0], attempts).events
    place = data.draw(st.integers(min_value=0, max_value=len(events) - 1))
    forged = replace(events[place], title="Orang lain")

    assert digest_of(forged) != events[place].digest
