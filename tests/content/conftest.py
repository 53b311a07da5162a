"""A planted website of Dinas Pertanian and its pengelola."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from pendopo.accounts.models import User
from pendopo.content.planting import plant
from pendopo.websites import rules_text
from pendopo.websites.models import Membership, Website
from pendopo.websites.services import accept_rules, activate_host, add_member, reserve
from tests.conftest import MONDAY_8_WIB, Cast, make_user
from tests.content.filling import Site


@dataclass(frozen=True)
class Kept:
    """A website that stands, and who keeps it."""

    website: Website
    pengelola: User


@pytest.fixture
def reserved(cast: Cast) -> Website:
    return reserve(opd=cast.pertanian, label="dispertan", name="Dinas Pertanian", at=MONDAY_8_WIB)


@pytest.fixture
def ours(reserved: Website) -> Kept:
    user = make_user("pengelola.dispertan", "Pengelola Dinas Pertanian")
    plant(reserved, at=MONDAY_8_WIB)
    activate_host(reserved, at=MONDAY_8_WIB)
    membership = add_member(reserved, user=user, role=Membership.Role.PENGELOLA, at=MONDAY_8_WIB)
    accept_rules(membership, version=rules_text.current().version, at=MONDAY_8_WIB)
    return Kept(reserved, user)


@pytest.fixture
def editor(ours: Kept, client: Client) -> Client:
    """A browser in which our pengelola is signed in."""
    client.force_login(ours.pengelola, backend=settings.AUTHENTICATION_BACKENDS[0])
    return client


@pytest.fixture
def site(ours: Kept, tmp_path: Path, settings: Any) -> Site:
    """Our website, open, with places on disk of its own."""
    settings.PENDOPO_SITES = tmp_path / "sites"
    settings.PENDOPO_RELEASES = tmp_path / "releases"
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.STATIC_ROOT = tmp_path / "static"
    Website.objects.filter(pk=ours.website.pk).update(status=Website.Status.LIVE, opened_at=MONDAY_8_WIB)
    return Site(Website.objects.get(pk=ours.website.pk))
