"""Websites for the directory: live, in preparation, reserved, closed, and of the register."""

from datetime import datetime, timedelta

import pytest

from pendopo.opd.models import Opd
from pendopo.websites.models import Host, Website
from tests.conftest import MONDAY_8_WIB, Cast

Status = Website.Status


def add_website(
    opd: Opd, host: str, status: Website.Status, *, published: datetime | None = None, name: str = ""
) -> Website:
    website = Website.objects.create(
        opd=opd, name=name or opd.name, status=status, last_published_at=published
    )
    if host:
        Host.objects.create(website=website, name=host, status=Host.Status.ACTIVE, since=MONDAY_8_WIB)
    return website


@pytest.fixture
def websites(cast: Cast) -> dict[str, Website]:
    """One of each status; Dinas Kesehatan published 41 days before Monday."""
    published = MONDAY_8_WIB - timedelta(days=41)
    return {
        "live": add_website(cast.kesehatan, "dinkes.localhost", Status.LIVE, published=published),
        "prepared": add_website(cast.pertanian, "dispertan.localhost", Status.PREPARED),
        "elsewhere": add_website(
            cast.kominfo, "lama.bantenprov.go.id", Status.ELSEWHERE, name="Website lama Kominfo"
        ),
        "reserved": add_website(cast.pertanian, "rahasia.localhost", Status.RESERVED),
        "closed": add_website(cast.pertanian, "tutup.localhost", Status.CLOSED),
    }
