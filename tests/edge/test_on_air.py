"""*Tayang 10.32.07* is said only when the street gives what was baked."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from pendopo.content.planting import page_at
from pendopo.edge.watching import watch
from pendopo.publishing.services import bake_dirty
from pendopo.websites.models import Website
from tests.conftest import MONDAY_8_WIB, make_user
from tests.provisioning.conftest import folder, front
from tests.websites.conftest import ours

__all__ = ["folder", "front", "ours"]


@pytest.fixture
def published(ours, front):
    """A page that was published a moment ago, on a website that is open; the street is real."""
    Website.objects.filter(pk=ours.website.pk).update(status=Website.Status.LIVE, opened_at=MONDAY_8_WIB)
    page = page_at(ours.website, "/profil/sekilas/").specific
    page.body = [("paragraph", "<p>Tugas kami.</p>")]
    page.save_revision(user=ours.pengelola).publish()
    page.refresh_from_db()
    return page


def seen(page, *, after=timedelta(seconds=5)):
    website = Website.objects.get(root_page__path=page.path[:8])
    return watch(page, website, at=page.last_published_at + after)


def test_nothing_is_on_air_before_it_is_baked(published):
    assert (seen(published).state, seen(published).settled) == ("menerbitkan", False)


def test_a_page_is_on_air_when_the_street_gives_what_was_baked(published):
    bake_dirty(at=published.last_published_at + timedelta(seconds=2))

    found = seen(published)

    assert (found.state, found.settled) == ("tayang", True)
    assert found.at == published.last_published_at + timedelta(seconds=2)


def test_a_minute_of_silence_is_said_with_what_happens_next(published):
    assert seen(published, after=timedelta(seconds=61)).state == "terlambat"


def test_the_editor_comes_from_the_button_to_the_answer(published, ours, client: Client):
    client.force_login(ours.pengelola, backend=settings.AUTHENTICATION_BACKENDS[0])
    address = reverse("edge:on_air", args=[published.pk])
    waiting = client.get(address).content.decode()
    bake_dirty(at=published.last_published_at + timedelta(seconds=2))
    part = client.get(address, {"potongan": ""}).content.decode()

    assert "Menerbitkan …" in waiting
    assert "Tayang" in part
    assert "Lihat halamannya" in part
    assert "<html" not in part


def test_a_stranger_asks_in_vain(published, client: Client):
    client.force_login(make_user("asing", "Asing"), backend=settings.AUTHENTICATION_BACKENDS[0])

    assert client.get(reverse("edge:on_air", args=[published.pk])).status_code == 404
