"""N14 by another way of counting: the least number of slips between two names."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pendopo.hostnames import Applicant, Register, Taken, check

# Few letters, so that names come close to each other.
names = st.text("abc", min_size=5, max_size=8).map(lambda text: f"dinas{text}")


def slips(one, other):
    """Letters lost, added, changed, or neighbours swapped, at the least (optimal string alignment)."""
    table = {(i, -1): i + 1 for i in range(-1, len(one))} | {(-1, j): j + 1 for j in range(-1, len(other))}
    for i, left in enumerate(one):
        for j, right in enumerate(other):
            table[i, j] = min(table[i - 1, j] + 1, table[i, j - 1] + 1, table[i - 1, j - 1] + (left != right))
            if i and j and left == other[j - 1] and one[i - 1] == right:
                table[i, j] = min(table[i, j], table[i - 2, j - 2] + 1)
    return table[len(one) - 1, len(other) - 1]


def twins_of(label, register, agency="x"):
    verdict = check(label, register=register, applicant=Applicant(agency, "Dinas"), parent="contoh.go.id")
    return [finding.values["name"] for finding in verdict.findings if finding.rule == "N14"]


@settings(deadline=None)
@given(asked=names, existing=names)
def test_a_twin_is_told_exactly_when_one_slip_lies_between(asked, existing):
    assume(asked != existing)

    told = twins_of(asked, Register({existing: Taken.AKTIF}, {}))

    assert told == ([existing] if slips(asked, existing) == 1 else [])


@settings(deadline=None, max_examples=30)
@given(one=names, other=names)
def test_resemblance_is_mutual(one, other):
    there = twins_of(one, Register({other: Taken.AKTIF}, {}))
    back = twins_of(other, Register({one: Taken.AKTIF}, {}))

    assert bool(there) == bool(back)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("bapenda", "bappenda", 1), ("distamben", "distambem", 1), ("bappeda", "bappenda", 1), ("ab", "ba", 1),
     ("bapenda", "bappeda", 2), ("dinkes", "dinsos", 2), ("", "abc", 3)],
)  # fmt: skip
def test_the_count_itself_is_right(one, other, count):
    """The true doubles of the register of 2018 are one slip apart."""
    assert slips(one, other) == count


def test_a_name_in_use_is_told_before_one_that_is_only_an_agencys():
    register = Register({"dinasxa": Taken.AKTIF}, {"y": frozenset({"dinasa"})})

    assert twins_of("dinasx", register) == ["dinasxa"]


def test_every_state_of_a_name_counts():
    for state in Taken:
        assert twins_of("dinasxy", Register({"dinasxx": state}, {})) == ["dinasxx"]
