"""Tenants apart: a walk over every URL pattern of the management interface with another website's ids.

Measured on Wagtail 7.4.4: without the guard 23 view names of the same 798 requests tell the stranger's words.
Forms, settings, redirects, snippets and the public API would add more; this house leaves those apps out.
"""

import pytest
from django.test import Client

from pendopo.websites import scope
from tests.websites.conftest import Kept
from tests.websites.walk import MARKER, Ids, furnish, management, walk

LEAKING = 21
# Wagtail leaves temporary files of renditions to the garbage collector.
pytestmark = pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning"
)


@pytest.fixture
def ids(ours: Kept, theirs: Kept) -> tuple[Ids, Ids]:
    return furnish(ours, "padi"), furnish(theirs, MARKER)


def test_no_word_of_a_stranger_is_seen_and_nothing_breaks(editor: Client, ids: tuple[Ids, Ids]):
    own, foreign = ids

    found = walk(editor, own=own, foreign=foreign)

    assert found.requests > 2 * len(management())
    assert found.leaks == set()
    assert found.errors == set()


def test_the_same_walk_without_the_guard_sees_leaks(
    editor: Client, ids: tuple[Ids, Ids], monkeypatch: pytest.MonkeyPatch
):
    """The control: a walk that cannot find Wagtail's own leaks would prove nothing."""
    own, foreign = ids
    monkeypatch.setattr(scope, "scope_of", lambda _user: None)

    found = walk(editor, own=own, foreign=foreign)

    assert len(found.leaks) >= LEAKING, sorted(found.leaks)
