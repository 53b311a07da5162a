"""Two websites: ours of Dinas Pertanian with its pengelola, and a stranger's of Dinas Kesehatan."""

from dataclasses import dataclass

import pytest
from django.conf import settings
from django.test import Client

from pendopo.accounts.models import User
from pendopo.content.planting import plant
from pendopo.opd.models import Opd
from pendopo.websites import rules_text
from pendopo.websites.models import Membership, Website
from pendopo.websites.services import accept_rules, activate_host, add_member, reserve
from tests.conftest import MONDAY_8_WIB, Cast, make_user


@dataclass(frozen=True)
class Kept:
    """A website that stands, and who keeps it."""

    website: Website
    pengelola: User
    membership: Membership


def stand(opd: Opd, label: str, user: User) -> Kept:
    """A planted website whose host is answered, with a member who accepted the rules."""
    website = reserve(opd=opd, label=label, name=opd.name, at=MONDAY_8_WIB)
    plant(website, at=MONDAY_8_WIB)
    activate_host(website, at=MONDAY_8_WIB)
    membership = add_member(website, user=user, role=Membership.Role.PENGELOLA, at=MONDAY_8_WIB)
    accept_rules(membership, version=rules_text.current().version, at=MONDAY_8_WIB)
    return Kept(website, user, membership)


@pytest.fixture
def ours(cast: Cast) -> Kept:
    return stand(cast.pertanian, "dispertan", make_user("pengelola.dispertan", "Pengelola Dinas Pertanian"))


@pytest.fixture
def theirs(cast: Cast) -> Kept:
    return stand(cast.kesehatan, "dinkes", make_user("pengelola.dinkes", "Pengelola Dinas Kesehatan"))


@pytest.fixture
def editor(ours: Kept, client: Client) -> Client:
    """A browser in which our pengelola is signed in."""
    client.force_login(ours.pengelola, backend=settings.AUTHENTICATION_BACKENDS[0])
    return client
