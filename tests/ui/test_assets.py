"""Icons that templates ask for exist, and a public page's first load stays small."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import brotli
import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "pendopo"
STATIC = PACKAGE / "ui/static/ui"
SVG = "{http://www.w3.org/2000/svg}"
PUBLIC_SHEETS = ("tokens", "base", "chrome", "components", "lists", "situs")


def sprite() -> set[str]:
    root = ET.fromstring((STATIC / "icons.svg").read_text(encoding="utf-8"))  # noqa: S314
    return {symbol.attrib["id"] for symbol in root.iter(f"{SVG}symbol")}


def test_the_sprite_stays_small():
    assert len(sprite()) <= 48


def test_every_icon_that_a_template_asks_for_is_in_the_sprite():
    asked = {
        (name, path.name)
        for path in PACKAGE.rglob("*.html")
        for name in re.findall(
            r"""(?:{% icon |symbol=)["']([a-z0-9-]+)["']""", path.read_text(encoding="utf-8")
        )
    }

    assert {pair for pair in asked if pair[0] not in sprite()} == set()


def test_the_first_load_of_a_public_page_leaves_room_for_the_page():
    sheets = b"".join((STATIC / f"css/{name}.css").read_bytes() for name in PUBLIC_SHEETS)
    font = (STATIC / "fonts/plus-jakarta-sans-latin.woff2").read_bytes()
    sprite_bytes = (STATIC / "icons.svg").read_bytes()
    script = (STATIC / "js/theme.js").read_bytes()

    total = len(font) + sum(len(brotli.compress(part)) for part in (sheets, sprite_bytes, script))

    assert total <= 42 * 1024


@pytest.mark.parametrize("path", sorted((STATIC / "js").glob("*.js")), ids=lambda path: path.name)
def test_scripts_are_small_and_need_no_loophole_in_the_policy(path):
    text = path.read_text(encoding="utf-8")

    assert text.count("\n") < 80
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|eval\(|new Function|document\.write|\.style\b", text
    )
