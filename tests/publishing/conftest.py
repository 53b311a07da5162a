"""A website that is open, and the place on disk where its releases lie."""

from pathlib import Path
from typing import Any

import pytest

from pendopo.accounts.models import User
from pendopo.content.models import NewsPage
from pendopo.content.planting import page_at, plant
from pendopo.publishing import releases
from pendopo.websites.models import Membership, Website
from pendopo.websites.services import activate_host, add_member, reserve
from tests.conftest import MONDAY_8_WIB, Cast, make_user

HOST = "dispertan.localhost"


@pytest.fixture(autouse=True)
def disk(tmp_path: Path, settings: Any) -> Path:
    """Releases, uploads and collected files of one test."""
    settings.PENDOPO_SITES = tmp_path / "sites"
    settings.PENDOPO_RELEASES = tmp_path / "releases"
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.STATIC_ROOT = tmp_path / "static"
    style = tmp_path / "static/content"
    style.mkdir(parents=True)
    (style / "publik.css").write_text('@font-face { src: url("../ui/fonts/a.woff2"); }\n' + "/* isi */ " * 40)
    (tmp_path / "static/ui/fonts").mkdir(parents=True)
    (tmp_path / "static/ui/fonts/a.woff2").write_bytes(b"huruf")
    return tmp_path


@pytest.fixture
def pengelola(db: None) -> User:
    return make_user("pengelola.dispertan", "Pengelola Dinas Pertanian")


@pytest.fixture
def prepared(cast: Cast, pengelola: User) -> Website:
    """Planted and answered, not opened yet."""
    website = reserve(opd=cast.pertanian, label="dispertan", name="Dinas Pertanian", at=MONDAY_8_WIB)
    plant(website, at=MONDAY_8_WIB)
    activate_host(website, at=MONDAY_8_WIB)
    add_member(website, user=pengelola, role=Membership.Role.PENGELOLA, at=MONDAY_8_WIB)
    return website


@pytest.fixture
def website(prepared: Website) -> Website:
    """Open, with its planted pages only."""
    Website.objects.filter(pk=prepared.pk).update(status=Website.Status.LIVE, opened_at=MONDAY_8_WIB)
    prepared.refresh_from_db()
    return prepared


def publish_news(website: Website, title: str, *, author: User | None = None, **given: object) -> NewsPage:
    page = NewsPage(**{"title": title, "body": [("paragraph", f"<p>{title}.</p>")], **given})
    page_at(website, "/berita/").add_child(instance=page)
    page.save_revision(user=author).publish(user=author)
    return page


def served(path: str) -> bytes:
    """The bytes that the street would answer with."""
    return (releases.front(HOST) / path).read_bytes()
