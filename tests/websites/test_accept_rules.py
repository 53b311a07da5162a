"""SOP 4.2: whoever keeps a website accepts the rules before the first page of its management."""

import pytest
from django.test import Client
from django.urls import reverse

from pendopo.accounts.registry import destination
from pendopo.errors import Refused
from pendopo.websites import rules_text
from pendopo.websites.models import Membership
from pendopo.websites.services import accept_rules, end_membership
from tests.conftest import MONDAY_8_WIB
from tests.websites.conftest import Kept


@pytest.fixture
def newcomer(ours: Kept) -> Membership:
    Membership.objects.update(rules_version="", rules_accepted_at=None)
    ours.membership.refresh_from_db()
    return ours.membership


def test_activation_leads_to_the_rules_and_then_to_the_management(newcomer: Membership, editor: Client):
    first = editor.get(destination("aktivasi", newcomer.user, at=MONDAY_8_WIB))
    rules = reverse("websites:rules", args=[newcomer.pk])

    assert first.headers["Location"] == rules
    page = editor.get(rules).content.decode()
    assert all(item in page for item in rules_text.current().items)

    agreed = editor.post(rules, {"setuju": "ya", "versi": rules_text.current().version}, follow=True)

    assert agreed.redirect_chain[-1][0] == reverse("wagtailadmin_home")
    newcomer.refresh_from_db()
    assert newcomer.rules_version == rules_text.current().version
    assert newcomer.first_seen_at is not None


def test_the_management_waits_for_the_rules(newcomer: Membership, editor: Client):
    answer = editor.get(reverse("wagtailadmin_home"))

    assert answer.headers["Location"] == reverse("websites:rules", args=[newcomer.pk])
    newcomer.refresh_from_db()
    assert newcomer.first_seen_at is None


def test_without_the_tick_nothing_is_accepted(newcomer: Membership, editor: Client):
    answer = editor.post(
        reverse("websites:rules", args=[newcomer.pk]), {"versi": rules_text.current().version}
    )

    assert answer.status_code == 422
    assert "Centang persetujuan" in answer.content.decode()
    newcomer.refresh_from_db()
    assert newcomer.rules_accepted_at is None


def test_an_old_version_is_not_accepted(newcomer: Membership):
    with pytest.raises(Refused, match="Aturan telah diperbarui"):
        accept_rules(newcomer, version="2018-1", at=MONDAY_8_WIB)


def test_somebody_who_left_cannot_accept(newcomer: Membership):
    end_membership(newcomer, at=MONDAY_8_WIB)

    with pytest.raises(Refused, match="tidak lagi menjadi pengelola"):
        accept_rules(newcomer, version=rules_text.current().version, at=MONDAY_8_WIB)


def test_the_rules_of_another_are_not_there(theirs: Kept, editor: Client):
    assert editor.get(reverse("websites:rules", args=[theirs.membership.pk])).status_code == 404
