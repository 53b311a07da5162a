"""The colours of one website: twelve properties from one colour and an accent, each contrast counted.

Lightness and hue are those of OKLCH, in which colours of one lightness look equally light; contrast is
WCAG's. Nothing else of the house may vary: neutrals, states, type and shapes belong to all websites.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields

TEXT = 4.5
HERO = 7.0
WHITE = "#FFFFFF"
# The house's own, as in tokens.css (a test compares them).
LIGHT = {"paper": "#FBFAF7", "sheet": "#FFFFFF", "sunken": "#F4F1EB", "ink": "#1D1B18", "ink-2": "#504B43"}
LIGHT |= {"ink-3": "#69635A", "bad": "#AE231C", "line": "#E4DFD5"}
DARK = {"paper": "#151412", "sheet": "#1E1C19", "sunken": "#282520", "ink": "#F1EEE7", "ink-2": "#C5BFB3"}
DARK |= {"ink-3": "#A59E91", "bad": "#F49A91", "line": "#39352E"}
# Light and dark of each accent that goes with any brand.
ACCENTS = {
    "soga": ("#8A4B14", "#E2A75A"),
    "kunyit": ("#77510C", "#DDB15C"),
    "lumut": ("#4F5B16", "#B9C873"),
    "manggis": ("#7A2E5D", "#E3A3C8"),
}
REDS = (350.0, 50.0)  # hues of OKLCH that read as red, over the seam at 360
HEX = re.compile(r"#[0-9A-F]{6}")


@dataclass(frozen=True)
class Palette:
    """Five properties of one scheme; the accent makes it six."""

    brand: str
    brand_strong: str
    brand_soft: str
    brand_line: str
    on_brand: str
    accent: str

    def properties(self) -> Iterator[tuple[str, str]]:
        """`brand-strong`, `#182A5A`."""
        return ((field.name.replace("_", "-"), getattr(self, field.name)) for field in fields(self))


@dataclass(frozen=True)
class Theme:
    light: Palette
    dark: Palette


@dataclass(frozen=True)
class Ratio:
    """A pair of colours that meet on a page, and what must be reached there."""

    front: str
    ground: str
    value: float
    least: float

    @property
    def passes(self) -> bool:
        return self.value >= self.least


# brand, strong, soft, line; then of the dark scheme: brand, strong, soft, line, on-brand.
NAMED = {
    name: tuple(f"#{digits}" for digits in row.split())
    for name, row in (
        ("nila", "26407F 182A5A ECEFF8 C5CEE6 A3B8F2 C5D2F9 222A42 3B476D 0F1730"),
        ("teal", "0B6462 08403F E5F2F1 B5D6D4 74CFC9 A5E3DE 15302F 2B5452 04211F"),
        ("merah", "8E1F2C 5A111B FAEBEA E8C4C3 F2A1A0 F8C6C3 3A1F20 643536 300A0E"),
    )
}


# Hues of OKLCH for those who want another colour and no number.
HUES = {"biru": 242.0, "hijau": 152.0, "cokelat": 58.0, "ungu": 305.0, "magenta": 350.0}


def named(name: str, *, accent: str) -> Theme:
    """A theme drawn by hand or of a known hue, with one of the accents."""
    if name in HUES:
        return theme_of(brand_of(HUES[name]), accent=accent)
    brand, strong, soft, line, *dark, on_dark = NAMED[name]
    light_accent, dark_accent = ACCENTS[accent]
    return Theme(
        Palette(brand, strong, soft, line, WHITE, light_accent),
        Palette(dark[0], dark[1], dark[2], dark[3], on_dark, dark_accent),
    )


def theme_of(brand: str, *, accent: str) -> Theme:
    """The twelve properties that follow from one colour; whether they pass is `ratios`' to say."""
    light, chroma, hue = to_oklch(brand)
    tint = min(chroma, 0.12)
    light_accent, dark_accent = ACCENTS[accent]
    return Theme(
        Palette(
            brand,
            to_hex(min(light * 0.72, 0.36), chroma * 0.85, hue),
            to_hex(0.955, tint * 0.12, hue),
            to_hex(0.855, tint * 0.3, hue),
            WHITE,
            light_accent,
        ),
        Palette(
            to_hex(0.79, tint * 0.75, hue),
            to_hex(0.87, tint * 0.45, hue),
            to_hex(0.285, tint * 0.36, hue),
            to_hex(0.41, tint * 0.5, hue),
            to_hex(0.21, tint * 0.45, hue),
            dark_accent,
        ),
    )


def brand_of(hue: float) -> str:
    """A calm brand of a hue from 0 to 360, as dark as the house's own."""
    return nearest(to_hex(0.4, 0.12, hue % 360))


def ratios(theme: Theme) -> dict[str, list[Ratio]]:
    """Every pair that meets on a page, for light and dark."""
    return {"light": list(pairs(theme.light, LIGHT)), "dark": list(pairs(theme.dark, DARK))}


def pairs(palette: Palette, house: dict[str, str]) -> Iterator[Ratio]:
    own = {**house, **dict(palette.properties())}
    for front in ("brand", "brand-strong", "accent"):
        for ground in ("paper", "sheet", "sunken"):
            yield ratio(own, front, ground, TEXT)
    for front in ("ink-2", "ink-3", "brand"):
        yield ratio(own, front, "brand-soft", TEXT)
    for ground in ("brand", "brand-strong"):
        yield ratio(own, "on-brand", ground, TEXT)
    if house is LIGHT:
        yield ratio({**own, "putih": WHITE}, "putih", "brand-strong", HERO)
    else:
        yield ratio(own, "ink", "brand-soft", HERO)


def ratio(colours: dict[str, str], front: str, ground: str, least: float) -> Ratio:
    return Ratio(front, ground, contrast(colours[front], colours[ground]), least)


def passes(theme: Theme) -> bool:
    """Whether every pair can be read, and the brand is no state of the house."""
    readable = all(pair.passes for scheme in ratios(theme).values() for pair in scheme)
    return readable and not looks_like_an_error(theme.light.brand)


def looks_like_an_error(brand: str) -> bool:
    """A red brand must be darker than the red of errors, so that the two are never confused."""
    _light, chroma, hue = to_oklch(brand)
    is_red = chroma > 0.05 and (hue >= REDS[0] or hue <= REDS[1])
    return is_red and luminance(brand) >= luminance(LIGHT["bad"])


def nearest(brand: str) -> str:
    """The colour itself where it passes, else the least darkened one of its hue that does."""
    light, chroma, hue = to_oklch(brand)
    steps = int(light * 200)
    darker = (to_hex(step / 200, chroma, hue) for step in range(steps, 0, -1))
    found = (colour for colour in (brand, *darker) if passes(theme_of(colour, accent="soga")))
    return next(found, LIGHT["ink"])


def luminance(colour: str) -> float:
    red, green, blue = (linear(channel) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def channels(colour: str) -> list[float]:
    return [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]


def linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def gamma(value: float) -> float:
    return 12.92 * value if value <= 0.0031308 else float(1.055 * value ** (1 / 2.4) - 0.055)


def to_oklch(colour: str) -> tuple[float, float, float]:
    """Lightness 0 to 1, chroma, and hue in degrees."""
    r, g, b = (linear(channel) for channel in channels(colour))
    long = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    middle = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    light = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return light, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360


def to_hex(light: float, chroma: float, hue: float) -> str:
    """The colour in sRGB; where the screen cannot show so much chroma, with as much as it can."""
    rgb = to_rgb(light, chroma, hue)
    while chroma > 0.001 and not all(-0.0005 <= value <= 1.0005 for value in rgb):
        chroma *= 0.95
        rgb = to_rgb(light, chroma, hue)
    return "#" + "".join(f"{round(255 * gamma(min(max(value, 0), 1))):02X}" for value in rgb)


def to_rgb(light: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def sheet(theme: Theme) -> str:
    """The theme as a style sheet: `--tema-brand` and, for the dark scheme, `--tema-brand-dark`."""
    rows = [f"--tema-{name}:{colour}" for name, colour in theme.light.properties()]
    rows += [f"--tema-{name}-dark:{colour}" for name, colour in theme.dark.properties()]
    return f"@layer theme{{:root{{{';'.join(rows)}}}}}\n"


def sample_sheet(theme: Theme) -> str:
    """Both schemes at once, for `.contoh-terang` and `.contoh-gelap` of the screen that chooses a theme."""
    schemes = (("terang", theme.light, LIGHT), ("gelap", theme.dark, DARK))
    return "\n".join(
        f".contoh-{word}{{{';'.join(f'--{name}:{colour}' for name, colour in house_and(palette, house))}}}"
        for word, palette, house in schemes
    )


def house_and(palette: Palette, house: dict[str, str]) -> list[tuple[str, str]]:
    hero, on_hero = (palette.brand_strong, WHITE) if house is LIGHT else (palette.brand_soft, house["ink"])
    return [*house.items(), *palette.properties(), ("hero", hero), ("on-hero", on_hero)]
