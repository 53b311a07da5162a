"""U5: every screen of the management interface that a member reaches speaks Indonesian, scripts included."""

from collections import defaultdict

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext, override

from tests.websites.furnishing import Ids, furnish
from tests.websites.marking import MARK, SEEN, untranslated, write_marked
from tests.websites.walk import ON_PURPOSE, addresses, ask, management, queries, text_of

# Wagtail leaves temporary files of renditions to the collector.
pytestmark = pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning"
)
# Wagtail's own form fails on an empty link, whoever sends it.
STUMBLES = {"wagtailadmin_choose_page_external_link"}


@pytest.fixture
def marked(tmp_path, settings):
    """From here on whatever has no Indonesian words says so; what that is."""
    missing = untranslated("django")
    settings.LOCALE_PATHS = [*settings.LOCALE_PATHS, write_marked(tmp_path / "locale")]
    return missing


def asked(ids: Ids):
    """Each address of the management interface with our own ids: as it opens, searched, and sent empty."""
    for view, path, pattern in management():
        if view == ON_PURPOSE:
            continue
        for address in dict.fromkeys(addresses(view, path, pattern, ids)):
            yield from ((view, "get", address, query) for query in queries(view, ids))
            if view not in STUMBLES:
                yield view, "post", address, {}


def test_a_message_without_indonesian_words_would_be_seen(marked):
    without_context = (name for name in marked if "\x04" not in name and "\0" not in name)

    with override("id"):
        assert gettext(next(without_context)).startswith(MARK)


def test_no_screen_of_a_member_says_anything_in_another_language(marked, ours, client: Client):
    ids = furnish(ours, "kangkung")
    client.force_login(ours.pengelola, backend=settings.AUTHENTICATION_BACKENDS[0])
    client.raise_request_exception = False
    found: dict[str, set[str]] = defaultdict(set)
    opened = 0

    for view, method, address, query in asked(ids):
        with transaction.atomic():
            answer = ask(client, method, address, query, {})
            text = text_of(answer)
            transaction.set_rollback(True)
        opened += answer.status_code == 200
        for said in SEEN.findall(text):
            found[said].add(view)

    assert opened > 100
    seen = sorted(f"{said} ({min(views)})" for said, views in found.items())
    assert seen == [], "\n".join(seen)


def test_scripts_of_the_editor_have_indonesian_words_for_all_they_say(marked, ours, client: Client):
    catalogue = client.get(reverse("wagtailadmin_javascript_catalog")).content.decode()

    assert MARK not in catalogue
    assert MARK.encode("unicode_escape").decode() not in catalogue
    assert "untuk menyisipkan blok" in catalogue
