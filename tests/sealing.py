"""What stands around the emptying of the database after a transactional test.

It deletes events, which the database itself refuses: the seal (`pendopo.berkas.triggers`) is lifted for that
moment only, on before each test, on after it. It also takes what Wagtail's migrations planted, so that is
planted again: every test, in whatever order, begins as after `migrate`.
"""

from collections.abc import Iterator

import pytest
from django.db import connection
from pytest_django.plugin import blocking_manager_key
from wagtail.models import Collection, Locale, Page

from pendopo.berkas import triggers

EMPTYING = {"transactional_db", "live_server", "django_db_reset_sequences", "django_db_serialized_rollback"}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    if not _is_followed_by_a_flush(item):
        return (yield)
    blocker = item.config.stash[blocking_manager_key]
    with blocker.unblock():
        triggers.lift(connection)
    result = yield
    if nextitem is not None:  # after the last test the database itself is gone
        with blocker.unblock():
            triggers.install(connection)
            _plant_roots()
            connection.close()
    return result


def _is_followed_by_a_flush(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("django_db")
    marked = bool(marker and marker.kwargs.get("transaction"))
    return marked or bool(EMPTYING & set(getattr(item, "fixturenames", ())))


def _plant_roots() -> None:
    Locale.objects.get_or_create(language_code="id")
    if not Page.objects.exists():
        Page.add_root(instance=Page(title="Root", slug="root"))
    if not Collection.objects.exists():
        Collection.add_root(name="Root")
