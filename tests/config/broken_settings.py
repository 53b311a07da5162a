"""Settings with which Django cannot start: a room that does not exist."""

from tests.settings import *  # noqa: F403

INSTALLED_APPS = ["pendopo.hilang"]
