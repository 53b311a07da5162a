"""Two hundred kills of the tree that makes a website, with how many fell where."""

import sys

import pytest

from tests.provisioning.conftest import folder  # noqa: F401 - a fixture
from tests.provisioning.killing import PLACES, trials

KILLS = 200

pytestmark = [
    pytest.mark.drill,
    pytest.mark.django_db(transaction=True),
]


def test_r1_two_hundred_kills_leave_no_trace(cast, folder, settings, capsys):  # noqa: F811
    fell = trials(cast, folder, settings, kills=KILLS, seed=5552018)

    assert sum(fell.values()) == KILLS
    with capsys.disabled():
        sys.stdout.write(f"\nprovisioning: {KILLS} kills, all whole after one resume\n")
        for place in PLACES:
            modules = {module: count for (act, module), count in fell.items() if act == place}
            sys.stdout.write(f"  {place:<12} {sum(modules.values()):>3} in {len(modules)} modules\n")
        sys.stdout.write(f"R1 provisioning kills={KILLS} torn=0 goal>={KILLS} ok\n")
