"""Provisioning under SIGKILL of its whole tree: after each kill one resume, and nobody can tell."""

import pytest

from tests.provisioning.killing import PLACES, trials

AN_ACT = 2

pytestmark = pytest.mark.django_db(transaction=True)


def test_after_any_kill_one_resume_makes_it_whole(cast, folder, settings):
    fell = trials(cast, folder, settings, kills=AN_ACT * len(PLACES), seed=20181)

    assert sum(fell.values()) == AN_ACT * len(PLACES)
    assert {place for place, _module in fell} == set(PLACES)
