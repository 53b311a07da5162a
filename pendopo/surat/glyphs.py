"""What the letters' fonts can draw: text is checked when it is entered, not when its letter is due."""

import json
import unicodedata
from bisect import bisect_right
from functools import cache
from itertools import chain
from pathlib import Path

COVERAGE = Path(__file__).parent / "fonts" / "coverage.json"


def missing_glyphs(text: str) -> str:
    """The characters of `text` that cannot be printed on a letter, each once, in order of appearance."""
    return "".join(dict.fromkeys(letter for letter in printable(text) if not _is_covered(ord(letter))))


def printable(text: str) -> str:
    """`text` as it is printed: composed, without invisible marks, each run of blanks as one space."""
    composed = unicodedata.normalize("NFC", text)
    return " ".join("".join(filter(_shows, composed)).split())


def _shows(letter: str) -> bool:
    # Cc and Cf: controls, joiners, soft hyphens and the marks that turn the direction of what follows.
    return letter.isspace() or unicodedata.category(letter) not in {"Cc", "Cf"}


@cache
def _edges() -> tuple[int, ...]:
    """Starts and ends (exclusive) of the covered ranges, one flat ascending tuple."""
    ranges: list[list[int]] = json.loads(COVERAGE.read_text(encoding="ascii"))
    return tuple(chain.from_iterable((first, last + 1) for first, last in ranges))


def _is_covered(point: int) -> bool:
    # An odd number of edges at or below the point means that a range is open there.
    return bisect_right(_edges(), point) % 2 == 1
