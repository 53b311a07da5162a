"""A bake that dies at any point leaves the old website whole, and the next bake heals what it left."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pendopo.publishing import releases
from pendopo.publishing.baker import Busy, bake
from pendopo.publishing.models import Release
from pendopo.websites.models import Website
from tests.conftest import MONDAY_8_WIB
from tests.publishing.conftest import HOST, publish_news


class Killed(BaseException):
    """The process is gone: nothing catches this."""


def dying(real: Callable[..., Any], after: int) -> Callable[..., Any]:
    """The street's own call, until the process dies in it for the `after`-th time."""
    calls = iter(range(after))

    def call(*args: Any, **kwargs: Any) -> Any:
        if next(calls, None) is None:
            raise Killed
        return real(*args, **kwargs)

    return call


def bytes_of(host: str) -> dict[str, bytes]:
    root = releases.front(host)
    return {str(file.relative_to(root)): file.read_bytes() for file in root.rglob("*") if file.is_file()}


STREET = [
    *((os, "fsync", count) for count in (0, 1, 7, 20)),
    *((Path, "mkdir", count) for count in (1, 3)),
    *((Path, "rename", count) for count in (0, 1)),
    (Path, "symlink_to", 0),
]


@pytest.mark.parametrize(("owner", "name", "after"), STREET)
def test_the_old_website_stays_whole_and_the_next_bake_heals(
    website: Website, monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, after: int
):
    bake(website, at=MONDAY_8_WIB)
    old = bytes_of(HOST)
    publish_news(website, "Panen raya")

    with monkeypatch.context() as street:
        street.setattr(owner, name, dying(getattr(owner, name), after))
        with pytest.raises(Killed):
            bake(website, at=MONDAY_8_WIB)

    assert bytes_of(HOST) == old

    release = bake(website, at=MONDAY_8_WIB)

    assert "berita/panen-raya/index.html" in bytes_of(HOST)
    assert releases.live_folder(HOST) == release.folder
    debris = [
        entry for entry in releases.shelf(HOST).iterdir() if entry.is_dir() and not entry.name.isdigit()
    ]
    assert debris == []
    assert [entry.name for entry in releases.front(HOST).parent.iterdir()] == [HOST]


def test_death_between_the_flip_and_the_row_is_healed(website: Website, monkeypatch: pytest.MonkeyPatch):
    bake(website, at=MONDAY_8_WIB)
    publish_news(website, "Panen raya")

    with monkeypatch.context() as street:
        street.setattr(Release.objects, "create", dying(Release.objects.create, 0))
        with pytest.raises(Killed):
            bake(website, at=MONDAY_8_WIB)

    assert "berita/panen-raya/index.html" in bytes_of(HOST)
    assert website.releases.count() == 1

    release = bake(website, at=MONDAY_8_WIB)

    assert release.seq == 3
    assert releases.live_folder(HOST) == f"{HOST}/3"


def test_a_full_disk_is_told_and_the_old_website_stays(website: Website, monkeypatch: pytest.MonkeyPatch):
    bake(website, at=MONDAY_8_WIB)
    old = bytes_of(HOST)
    publish_news(website, "Panen raya")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as street:
        street.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space left"):
            bake(website, at=MONDAY_8_WIB)

    assert bytes_of(HOST) == old


def test_two_bakers_do_not_meet(website: Website):
    with releases.locked(HOST), pytest.raises(Busy):
        bake(website, at=MONDAY_8_WIB)
