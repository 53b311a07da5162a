"""The words of `data/istilah-judi.csv` as patterns; each pattern runs over a text in one pass."""

import csv
import re
from collections.abc import Iterable
from functools import cache
from importlib import resources

# Between two words of a term: a space, a hyphen, a few dots, or nothing ("slot-gacor", "SLOTGACOR").
GAP = r"[\W_]{0,3}"
# A term may carry a number ("gacor88"), and ends where the word ends.
BEFORE, AFTER = r"(?<![^\W_])", r"(?:\d{1,4})?(?![^\W_])"
# Written together in a longer word ("infoslotgacor"), terms of this length are still no accident.
TELLING = 8
# Words that are nothing but gambling, wherever in a word they stand.
ANYWHERE = ("gacor", "maxwin", "togel", "sbobet", "freebet", "bandarq", "judol")
# What a name of a gambling site ends in, before its number ("rajatoto88"); and slot with a number.
NUMBERED = re.compile(
    r"(?<=[^\W\d_])(?:bet|toto|slot|jp|hoki|sultan)\d{2,4}(?!\d)|slot[a-z]{0,12}\d{2,4}(?!\d)"
)
# me-, pe- and their kin take the first letter of a stem away: tolak, menolak, penolakan.
NASAL = {"p": ("mem", "pem"), "t": ("men", "pen"), "k": ("meng", "peng"), "s": ("meny", "peny")}
PREFIX = r"(?:di|ter|ber|se|ke|me|mem|men|meng|meny|pe|pem|pen|peng|per)?"
SUFFIX = r"(?:an|kan|i|nya|annya|kannya)?"


@cache
def words(kind: str) -> tuple[str, ...]:
    """All terms of one kind."""
    text = resources.files("pendopo.screening").joinpath("data", "istilah-judi.csv").read_text("utf-8")
    rows = (row for row in csv.DictReader(text.splitlines()) if row["jenis"] == kind)
    return tuple(word for row in rows for word in row["pola"].split("|"))


@cache
def phrases(*kinds: str) -> re.Pattern[str]:
    """The terms of these kinds, the longest first, so that each stretch of a text counts once."""
    terms = sorted((term for kind in kinds for term in words(kind)), key=len, reverse=True)
    whole = f"{BEFORE}({alternatives(GAP.join(map(re.escape, term.split())) for term in terms)}){AFTER}"
    inner = [term.replace(" ", "") for term in terms if telling(term)]
    return re.compile(f"{whole}|({alternatives(inner)})" if inner else f"{whole}()")


def telling(term: str) -> bool:
    return term in ANYWHERE or (" " in term and len(term.replace(" ", "")) >= TELLING)


@cache
def stems(kind: str) -> re.Pattern[str]:
    """The terms of one kind in every form that prefixes and suffixes give them."""
    forms: set[str] = set()
    for stem in words(kind):
        forms.add(PREFIX + stem)
        forms.update(prefix + stem[1:] for prefix in NASAL.get(stem[0], ()))
    return re.compile(rf"{BEFORE}(?:{alternatives(sorted(forms))}){SUFFIX}(?![^\W_])")


def alternatives(patterns: Iterable[str]) -> str:
    return "|".join(patterns)


@cache
def canonical() -> dict[str, str]:
    """The letters of each term without its gaps, and the term: however it was written, it is one hit."""
    kinds = ("kuat", "berteman", "lemah", "umum")
    return {term.replace(" ", ""): term for kind in kinds for term in words(kind)}


@cache
def kind_of(term: str) -> str:
    return next(kind for kind in ("kuat", "berteman", "lemah", "umum") if term in words(kind))


def name(found: re.Match[str]) -> str:
    """The term of which `found` is a spelling."""
    return canonical()[re.sub(r"[\W_]", "", found[1] or found[2])]
