"""The twelve properties of a website's theme: what passes the check really can be read (WCAG 2.2)."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pendopo.content import theme
from tests.ui.test_contrast import blocks, colour, contrast

HUES = st.floats(0, 359.99)
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")
ACCENT = st.sampled_from(sorted(theme.ACCENTS))


def of_tokens(found: theme.Theme) -> dict[str, dict[str, str]]:
    """Both schemes as the pages see them: the neutrals of tokens.css, and the properties of the theme."""
    light, dark = blocks()["light"], blocks()["chosen"]
    return {
        "light": {name: colour(light, name) for name in theme.LIGHT} | dict(found.light.properties()),
        "dark": {name: colour(dark, name) for name in theme.DARK} | dict(found.dark.properties()),
    }


def readable(found: theme.Theme) -> None:
    for scheme in of_tokens(found).values():
        for ground in ("paper", "sheet", "sunken"):
            for front in ("brand", "brand-strong", "accent"):
                assert contrast(scheme[front], scheme[ground]) >= 4.5
        for front in ("brand", "ink-2", "ink-3"):
            assert contrast(scheme[front], scheme["brand-soft"]) >= 4.5
        for ground in ("brand", "brand-strong"):
            assert contrast(scheme["on-brand"], scheme[ground]) >= 4.5
    assert contrast("#FFFFFF", found.light.brand_strong) >= 7


@given(HUES, ACCENT)
def test_every_hue_gives_a_theme_that_can_be_read(hue, accent):
    found = theme.theme_of(theme.brand_of(hue), accent=accent)

    assert theme.passes(found)
    readable(found)


@given(COLOURS, ACCENT)
def test_what_passes_reaches_the_ratios_whatever_was_typed(brand, accent):
    found = theme.theme_of(brand, accent=accent)

    if theme.passes(found):
        readable(found)


@given(COLOURS, ACCENT)
def test_the_colour_that_is_offered_passes(brand, accent):
    offer = theme.nearest(brand)

    readable(theme.theme_of(offer, accent=accent))
    assert theme.passes(theme.theme_of(offer, accent=accent))
    assert theme.nearest(offer) == offer


@pytest.mark.parametrize("name", [*theme.NAMED, *theme.HUES])
@pytest.mark.parametrize("accent", theme.ACCENTS)
def test_the_themes_with_a_name_can_be_read(name, accent):
    found = theme.named(name, accent=accent)

    assert theme.passes(found)
    readable(found)


@given(COLOURS)
def test_a_colour_comes_back_from_its_lightness_chroma_and_hue(brand):
    back = theme.to_hex(*theme.to_oklch(brand))

    pairs = zip(theme.channels(back), theme.channels(brand), strict=True)
    assert all(abs(one - other) < 0.012 for one, other in pairs)


def test_a_red_brand_is_darker_than_the_red_of_errors():
    assert theme.looks_like_an_error("#E5322B")
    assert theme.luminance(theme.nearest("#E5322B")) < theme.luminance(theme.LIGHT["bad"])
    assert not theme.looks_like_an_error("#8E1F2C")


def test_the_neutrals_are_those_of_the_tokens():
    light, dark = blocks()["light"], blocks()["chosen"]

    assert {name: light[name] for name in theme.LIGHT} == theme.LIGHT
    assert {name: dark[name] for name in theme.DARK} == theme.DARK


def test_a_theme_sets_twelve_properties_and_nothing_else():
    sheet = theme.sheet(theme.named("teal", accent="soga"))

    assert len(re.findall(r"--tema-[a-z-]+:#[0-9A-F]{6}", sheet)) == 12
    assert sheet.count(":#") == 12
