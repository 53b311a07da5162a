"""Files of others come with their name, version, licence and checksum (vendored.toml beside them)."""

import hashlib
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house import tree

LISTS = list(tree.files(tree.PACKAGE, "vendored.toml"))
KINDS_OF_OTHERS = {".woff", ".woff2", ".ttf", ".otf", ".eot"}


def rows(path: Path) -> Iterator[dict[str, str]]:
    """`[[font]]`, `[[icon]]` …: each row is one file, named from the folder of the list."""
    for kind in tomllib.loads(path.read_text(encoding="utf-8")).values():
        yield from kind


def listed() -> set[Path]:
    return {(path.parent / row["file"]).resolve() for path in LISTS for row in rows(path)}


@pytest.mark.parametrize("path", LISTS, ids=tree.name)
def test_each_vendored_file_is_the_one_that_was_taken(path):
    for row in rows(path):
        digest = hashlib.sha256((path.parent / row["file"]).read_bytes()).hexdigest()
        assert digest == row["sha256"], row["file"]
        assert all(row[key] for key in ("name", "version", "licence")), row["file"]
        assert (path.parent / row["licence_file"]).is_file(), row["file"]


def test_no_font_comes_without_its_papers():
    fonts = {path for path in tree.files(tree.PACKAGE) if path.suffix in KINDS_OF_OTHERS}

    assert fonts - listed() == set()
