"""The agency opens its website itself; from then on citizens see its pages."""

import pytest
from django.test import Client
from django.urls import reverse

from pendopo.audit.models import AuditEntry
from pendopo.errors import Refused
from pendopo.websites.models import Website
from pendopo.websites.services import open_website
from tests.conftest import MONDAY_8_WIB, Cast
from tests.websites.conftest import Kept


def test_a_prepared_website_is_opened_by_its_member(ours: Kept):
    open_website(ours.website, user=ours.pengelola, at=MONDAY_8_WIB)

    ours.website.refresh_from_db()
    assert ours.website.status == Website.Status.LIVE
    assert ours.website.opened_at == MONDAY_8_WIB


def test_opening_twice_changes_nothing(ours: Kept):
    open_website(ours.website, user=ours.pengelola, at=MONDAY_8_WIB)
    open_website(ours.website, user=ours.pengelola, at=MONDAY_8_WIB.replace(hour=5))

    ours.website.refresh_from_db()
    assert ours.website.opened_at == MONDAY_8_WIB


def test_nobody_else_opens_it(ours: Kept, cast: Cast):
    with pytest.raises(Refused, match="Hanya pengelola"):
        open_website(ours.website, user=cast.petugas.user, at=MONDAY_8_WIB)


def test_the_button_opens_and_tells(ours: Kept, editor: Client):
    answer = editor.post(reverse("websites:open", args=[ours.website.pk]), follow=True)

    assert "Website Anda dibuka" in answer.content.decode()
    assert Website.objects.get(pk=ours.website.pk).status == Website.Status.LIVE


def test_the_button_of_a_stranger_is_not_there(theirs: Kept, editor: Client):
    assert editor.post(reverse("websites:open", args=[theirs.website.pk])).status_code == 404


def test_the_trail_remembers_who_opened_it_and_who_agreed_to_the_rules(ours: Kept):
    open_website(ours.website, user=ours.pengelola, at=MONDAY_8_WIB)
    open_website(ours.website, user=ours.pengelola, at=MONDAY_8_WIB)

    told = AuditEntry.objects.filter(user=ours.pengelola).values_list("act", flat=True)
    assert sorted(told) == ["website.aturan", "website.buka"]
