"""Makes what pendopo/surat/fonts holds beside untouched fonts: static cuts and coverage.json.

`python scripts/surat_fonts.py cut <variable font>` cuts the two weights of the headings;
`python scripts/surat_fonts.py coverage` writes what the body fonts can draw.
"""

import json
import sys
from itertools import count, groupby
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FOLDER = Path(__file__).parent.parent / "pendopo" / "surat" / "fonts"
COVERAGE = FOLDER / "coverage.json"
WEIGHTS = {500: "Medium", 700: "Bold"}
# Body text is set in all four of these, so a letter counts as covered only if each of them has it.
BODY_FONTS = ("Regular", "Bold", "Italic", "BoldItalic")


def cut(variable_font: Path) -> None:
    """Write one static TTF for each weight of Plus Jakarta Sans that the letters use."""
    for weight, style in WEIGHTS.items():
        font = TTFont(variable_font, recalcTimestamp=False)
        static = instancer.instantiateVariableFont(font, {"wght": weight})
        static.flavor = None
        static["OS/2"].usWeightClass = weight
        if style == "Bold":
            static["OS/2"].fsSelection = static["OS/2"].fsSelection & ~(1 << 6) | 1 << 5
            static["head"].macStyle |= 1
        names = static["name"]
        for name_id, text in {
            1: f"Plus Jakarta Sans {style}" if style != "Bold" else "Plus Jakarta Sans",
            2: "Bold" if style == "Bold" else "Regular",
            4: f"Plus Jakarta Sans {style}",
            6: f"PlusJakartaSans-{style}",
            16: "Plus Jakarta Sans",
            17: style,
        }.items():
            names.setName(text, name_id, 3, 1, 0x409)
        static.save(FOLDER / f"PlusJakartaSans-{style}.ttf")


def coverage() -> list[list[int]]:
    """Code points that every body font can draw, as sorted inclusive ranges."""
    fonts = [TTFont(FOLDER / f"LiberationSans-{style}.ttf") for style in BODY_FONTS]
    common = sorted(set.intersection(*(set(font.getBestCmap()) for font in fonts)))
    step = count()
    runs = [list(run) for _, run in groupby(common, key=lambda point: point - next(step))]
    return [[run[0], run[-1]] for run in runs]


def main(arguments: list[str]) -> None:
    match arguments:
        case ["cut", path]:
            cut(Path(path))
        case ["coverage"]:
            COVERAGE.write_text(json.dumps(coverage(), separators=(",", ":")) + "\n", encoding="ascii")
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
