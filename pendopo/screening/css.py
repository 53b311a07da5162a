"""What an inline style does to the eye: only as much CSS as hiding needs."""

import re
from enum import StrEnum

SMALLEST_FONT = 2  # px; below it nobody reads
FARTHEST = -200  # px; beyond it nobody sees
NUMBER = re.compile(r"^(-?\d{0,9}(?:\.\d{1,9})?)\s*(px|em|rem|pt|%|vw|vh|)$")
NAMED = {"white": "ffffff", "black": "000000", "red": "ff0000", "transparent": "transparent"}
RGB = re.compile(
    r"^rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*(?:[,/]\s*([\d.]{1,8}%?)\s*)?\)$"
)


class How(StrEnum):
    """By what an element is hidden."""

    DISPLAY = "tidak_ditampilkan"
    INVISIBLE = "tak_terlihat"
    OFF_SCREEN = "di_luar_layar"
    SIZE_ZERO = "ukuran_nol"
    COLOUR = "warna_latar"
    ATTRIBUTE = "atribut_hidden"
    ARIA = "aria_hidden"


def declarations(style: str) -> dict[str, str]:
    """Properties of a style attribute, comments and `!important` taken off."""
    bare = re.sub(r"/\*.*?\*/", "", style[:4000], flags=re.S).lower()
    pairs = (part.partition(":") for part in bare.split(";"))
    return {name.strip(): value.replace("!important", "").strip() for name, _colon, value in pairs if value}


def hiding(rules: dict[str, str]) -> How | None:
    """How these declarations alone hide their element; None when they do not."""
    if rules.get("display") == "none":
        return How.DISPLAY
    if rules.get("visibility") in {"hidden", "collapse"} or pixels(rules.get("opacity", "1")) == 0:
        return How.INVISIBLE
    if is_far_off(rules):
        return How.OFF_SCREEN
    return How.SIZE_ZERO if is_without_size(rules) else None


def is_far_off(rules: dict[str, str]) -> bool:
    moved = rules.get("position") in {"absolute", "fixed", "relative"}
    sides = ("left", "top", "right", "bottom") if moved else ()
    distances = [pixels(rules.get(side, "")) for side in (*sides, "text-indent", "margin-left", "margin-top")]
    if any(distance is not None and distance <= FARTHEST for distance in distances):
        return True
    return moved and "rect(0" in rules.get("clip", "").replace(" ", "").replace("rect(1px,1px", "rect(0")


def is_without_size(rules: dict[str, str]) -> bool:
    font = pixels(rules.get("font-size", ""))
    if font is not None and font < SMALLEST_FONT and not rules["font-size"].endswith(("em", "%")):
        return True
    if font == 0 or "scale(0" in rules.get("transform", "").replace("scale(0.", ""):
        return True
    sizes = [pixels(rules.get(side, "")) for side in ("width", "height", "max-width", "max-height")]
    return rules.get("overflow") in {"hidden", "clip"} and any(
        size is not None and size <= 1 for size in sizes
    )


def pixels(value: str) -> float | None:
    """A length as a number of pixels, roughly; None when it is none."""
    found = NUMBER.match(value)
    if not found or found[1] in {"", "-", "."}:
        return None
    return float(found[1]) * (16 if found[2] in {"em", "rem"} else 1)


def colour(value: str) -> str:
    """A colour as `rrggbb`, `transparent`, or empty when this reader does not know it."""
    bare = value.strip().lower()
    if re.fullmatch(r"#[0-9a-f]{6}(?:[0-9a-f]{2})?", bare):
        return "transparent" if bare[7:] == "00" else bare[1:7]
    if re.fullmatch(r"#[0-9a-f]{3,4}", bare):
        return "transparent" if bare[4:] == "0" else "".join(digit * 2 for digit in bare[1:4])
    found = RGB.match(bare)
    if found:
        seen = "".join(f"{min(255, int(part)):02x}" for part in found.groups()[:3])
        return "transparent" if found[4] in {"0", "0%", "0.0"} else seen
    return NAMED.get(bare, "")
