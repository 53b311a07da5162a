"""The example office is seeded whole or said to be unfinished; twice it is never done."""

import pytest
from django.core.management.base import CommandError

from pendopo.demo.management.commands import demo
from pendopo.opd.models import Opd


@pytest.fixture
def demo_mode(settings, tmp_path):
    settings.DEMO = True
    settings.VAR = tmp_path
    return tmp_path


def test_a_seeding_that_was_interrupted_is_told_and_not_taken_for_whole(cast, demo_mode):
    with pytest.raises(CommandError, match="make run RESET=1"):
        demo.Command().handle()


def test_where_it_was_seeded_nothing_is_added(cast, demo_mode):
    (demo_mode / demo.DONE).touch()
    before = Opd.objects.count()
    demo.Command().handle()

    assert Opd.objects.count() == before


def test_an_office_that_is_no_demo_is_left_alone(cast, settings):
    settings.DEMO = False

    with pytest.raises(CommandError, match="pendopo setup"):
        demo.Command().handle()
