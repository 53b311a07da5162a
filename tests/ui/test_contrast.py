"""Every pair of colours that the house uses for text or borders, computed from tokens.css (WCAG 2.2)."""

import re
from pathlib import Path

import pytest

CSS = Path(__file__).resolve().parents[2] / "pendopo/ui/static/ui/css"
TOKENS = (CSS / "tokens.css").read_text(encoding="utf-8")

TEXT = 4.5
BORDER = 3.0
PAIRS = [
    *((text, ground, TEXT) for text in ("ink", "ink-2", "ink-3") for ground in ("paper", "sheet", "sunken")),
    *((text, ground, TEXT) for text in ("brand", "accent") for ground in ("paper", "sheet", "sunken")),
    *((text, ground, TEXT) for text in ("ok", "warn", "bad") for ground in ("paper", "sheet", "sunken")),
    *((text, f"{text}-soft", TEXT) for text in ("brand", "accent", "ok", "warn", "bad")),
    *(("ink", f"{state}-soft", TEXT) for state in ("brand", "ok", "warn", "bad")),
    *((text, "brand-soft", TEXT) for text in ("ink-2", "ink-3")),
    *(("on-brand", ground, TEXT) for ground in ("brand", "brand-strong")),
    *(("line-strong", ground, BORDER) for ground in ("paper", "sheet", "sunken")),
    ("on-hero", "hero", 7.0),
    ("sheet", "ok", BORDER),
]


def blocks() -> dict[str, dict[str, str]]:
    """The colours under light, under the device's dark, and under the dark that somebody chose."""
    found = {}
    for name, opening in {
        "light": r"\n  :root \{",
        "device": r"\n    :root:not\([^{]*\) \{",
        "chosen": r"\n  :root:is\([^{]*\) \{",
    }.items():
        body = re.split(opening, TOKENS, maxsplit=1)[1].split("}", 1)[0]
        pairs = re.findall(r"--([a-z0-9-]+): (?:var\(--tema-[a-z-]+, )?([^;)]+(?:\([^)]*\))?)\)?;", body)
        found[name] = dict(pairs)
    return found


def colour(theme: dict[str, str], name: str) -> str:
    value = theme[name]
    inner = re.fullmatch(r"var\(--([a-z0-9-]+)\)?", value)
    return colour(theme, inner[1]) if inner else value


def luminance(hex_colour: str) -> float:
    channels = [int(hex_colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", ["light", "chosen"])
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
def test_each_pair_can_be_read(theme, front, ground, least):
    colours = blocks()["light"] | blocks()[theme]

    ratio = contrast(colour(colours, front), colour(colours, ground))

    assert ratio >= least, f"{front} on {ground} in {theme}: {ratio:.2f}"


def test_both_ways_into_the_dark_lead_to_the_same_colours():
    themes = blocks()

    assert themes["device"] == themes["chosen"]


def test_the_dark_theme_names_every_colour_that_has_a_hue():
    themes = blocks()
    coloured = {name for name, value in themes["light"].items() if value.startswith("#")}

    assert coloured - themes["chosen"].keys() == set()


def test_colours_are_written_in_tokens_only():
    elsewhere = {
        path.name
        for path in CSS.glob("*.css")
        if path.name != "tokens.css" and re.search(r"#[0-9A-Fa-f]{3,8}\b", path.read_text(encoding="utf-8"))
    }

    assert elsewhere == set()


def test_every_property_that_the_sheets_use_is_a_token():
    known = set(re.findall(r"--([a-z0-9-]+):", "\n".join(p.read_text("utf-8") for p in CSS.glob("*.css"))))
    used = {
        name
        for path in CSS.glob("*.css")
        for name in re.findall(r"var\(--([a-z0-9-]+)\)", path.read_text(encoding="utf-8"))
    }

    assert used - known == set()
