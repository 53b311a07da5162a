"""Files of others come with their source, licence and checksum (vendored.toml beside them)."""

import hashlib
import tomllib

import pytest

from tests.house import tree

LISTS = list(tree.files(tree.PACKAGE, "vendored.toml"))
KINDS_OF_OTHERS = {".woff", ".woff2", ".ttf", ".otf", ".eot"}


@pytest.mark.parametrize("path", LISTS, ids=tree.name)
def test_each_vendored_file_is_the_one_that_was_taken(path):
    for row in tomllib.loads(path.read_text(encoding="utf-8"))["file"]:
        assert row["source"].startswith("https://"), row
        assert row["licence"], row
        assert hashlib.sha256((path.parent / row["path"]).read_bytes()).hexdigest() == row["sha256"], row[
            "path"
        ]


def test_no_font_comes_without_its_papers():
    listed = {
        (path.parent / row["path"]).resolve()
        for path in LISTS
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["file"]
    }
    fonts = {path for path in tree.files(tree.PACKAGE) if path.suffix in KINDS_OF_OTHERS}

    assert fonts - listed == set()
