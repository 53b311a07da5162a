"""Small words of the interface: counts in words, and how long ago a website last published."""

from typing import NamedTuple

COUNTS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
# From these many days on a website is ageing, and stale; shapes tell them apart without colour.
AGEING_AFTER = 30
STALE_AFTER = 90


class Freshness(NamedTuple):
    """`state` is the class of the mark: fresh, ageing, stale or none."""

    state: str
    words: str


def count_in_words(number: int) -> str:
    """'tiga'; figures from eleven on."""
    return COUNTS[number] if 0 <= number < len(COUNTS) else str(number)


def freshness_of(days: int | None) -> Freshness:
    """How long ago something was published, in words and as a state; None = never."""
    if days is None:
        return Freshness("none", "belum pernah")
    state = "fresh" if days <= AGEING_AFTER else "ageing" if days <= STALE_AFTER else "stale"
    near = {0: "hari ini", 1: "kemarin"}
    return Freshness(state, near.get(days, f"{days} hari lalu"))


def split_first_sentence(text: str) -> tuple[str, str]:
    """('Berita tayang pukul 10.32.07.', 'Lihat halamannya'); dots inside figures end nothing."""
    for mark in (". ", "? ", "! "):
        first, found, rest = text.partition(mark)
        if found:
            return first + mark.strip(), rest
    return text, ""
