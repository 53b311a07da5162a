"""Two hundred kills of the tree that makes a website, with how many fell where."""

import sys

import pytest

from tests.provisioning.conftest import folder  # noqa: F401 - a fixture
from tests.provisioning.killing import trials

KILLS = 200

pytestmark = [
    pytest.mark.drill,
    pytest.mark.django_db(transaction=True),
]


def test_two_hundred_kills_leave_no_trace(cast, folder, settings, capsys):  # noqa: F811
    fell = trials(cast, folder, settings, kills=KILLS, seed=5552018)

    with capsys.disabled():
        sys.stdout.write(f"\nprovisioning: {sum(fell.values())} kills, all whole after one resume\n")
        for (place, module), count in sorted(fell.items()):
            sys.stdout.write(f"  {place:<12} in {module:<16} {count:>3}\n")
    assert sum(fell.values()) == KILLS
