"""What a name says: whose it is, what it promises, what it resembles. N08 to N15."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from pendopo.hostnames.derive import home_places, is_derived, own_names
from pendopo.hostnames.lists import squash, words
from pendopo.hostnames.verdict import Applicant, Finding, Register

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
SHORTEST_TWIN = 5
SHORTEST_PART = 5
YEAR = re.compile(r"(?<![0-9])(?:(?:19|20)[0-9]{2}){1,2}(?![0-9])")
VERSION = re.compile(r"v[0-9]+(?=\Z|-)")
# 1 stands for i or l: both readings are tried.
DISGUISES = (str.maketrans("013457", "oieast"), str.maketrans("013457", "oleast"))


def reserved(label: str, applicant: Applicant) -> Iterator[Finding]:
    """N08: names of machines for nobody, names of shared services for Diskominfo alone."""
    if label.startswith("_"):
        yield Finding("N08", "block", "technical", {"word": label[:63]})
        return
    spellings = bare_forms(label)
    for word in spellings:
        if word in words("reserved", "technical"):
            yield Finding("N08", "block", "technical", {"word": word})
            return
    for word in spellings:
        if word in words("reserved", "shared") and not applicant.is_kominfo:
            yield Finding("N08", "block", "shared", {"word": word})
            return


def taken(label: str, register: Register) -> Iterator[Finding]:
    """N09: in use, an alias, asked for in an open berkas, in quarantine, or hosted elsewhere."""
    if label in register.taken:
        yield Finding("N09", "block", str(register.taken[label]), {"name": label})


def of_others(label: str, register: Register, applicant: Applicant, parent: str) -> Iterator[Finding]:
    """N10: the name of another agency, a regency or city, or a national body, also with a place added."""
    own, home = own_names(applicant, register), home_places(parent)
    spellings = bare_forms(label)
    cores = [core for spelling in spellings if (core := _without_place(spelling, home))]
    if own.intersection(spellings) or own.intersection(cores):
        return
    names = (*spellings, *cores)
    parts = [part for part in label.split("-") if len(part) >= SHORTEST_PART]
    if agency := next((name for name in (*names, *parts) if _is_of_another(name, register, applicant)), None):
        yield Finding("N10", "block", "agency", {"name": agency})
    elif region := next(filter(None, (_region_of(name, home) for name in spellings)), None):
        yield Finding("N10", "block", "region", {"name": region})
    elif body := _national_body(names, parts):
        yield Finding("N10", "block", "national", {"name": body})


def unfit(label: str) -> Iterator[Finding]:
    """N11: vulgar words, hatred, gambling, pornography and parties, at the edges of words."""
    for text in (label, *(label.translate(disguise) for disguise in DISGUISES)):
        for part in (*text.split("-"), squash(text)):
            if word := _unfit_word(part):
                yield Finding("N11", "block", "unfit", {"word": word})
                return


def personal(label: str) -> Iterator[Finding]:
    """N12: office holders, campaigns and slogans come and go; the name of an office stays."""
    for part in label.split("-"):
        for word in sorted(words("unfit", "personal")):
            if part.startswith(word) or part.endswith(word):
                yield Finding("N12", "review", "personal", {"word": word})
                return


def derived(label: str, register: Register, applicant: Applicant, parent: str) -> Iterator[Finding]:
    """N13: initials, syllables or words of the official name."""
    if not is_derived(label, applicant, register, parent):
        yield Finding("N13", "review", "not_derived", {"name": applicant.name[:200]})


def twins(label: str, register: Register, applicant: Applicant) -> Iterator[Finding]:
    """N14: one slip of the hand away from a name that exists or is asked for."""
    same = register.squashed.get(squash(label))
    if same is not None and same != label:
        yield Finding("N14", "warn", "same_without_hyphens", {"name": same})
        return
    if len(label) < SHORTEST_TWIN:
        return
    near = [
        name
        for name in _one_slip_away(label)
        if len(name) >= SHORTEST_TWIN
        and (name in register.taken or _is_of_another(name, register, applicant))
    ]
    if near:
        # A name in use says more than one that is only an agency's.
        yield Finding("N14", "warn", "near", {"name": min(near, key=lambda n: (n not in register.taken, n))})


def passing(label: str) -> Iterator[Finding]:
    """N15: years, versions and trials, which make a name old the day after."""
    if year := YEAR.search(label):
        yield Finding("N15", "block", "year", {"part": year[0]})
    if version := VERSION.search(label):
        yield Finding("N15", "block", "version", {"part": version[0]})
    for part in label.split("-"):
        if part.rstrip("0123456789") in words("reserved", "unpublished"):
            yield Finding("N15", "block", "trial", {"part": part})
            return


def bare_forms(label: str) -> list[str]:
    """The label as one word, without trailing digits, and without an affix such as 'web-' at either end."""
    whole = squash(label)
    forms = {whole: None, whole.rstrip("0123456789"): None}
    for form in tuple(forms):
        for affix in sorted(words("reserved", "affixes")):
            forms[form.removeprefix(affix)] = None
            forms[form.removesuffix(affix)] = None
    return [form for form in forms if form]


def _is_of_another(name: str, register: Register, applicant: Applicant) -> bool:
    return bool(register.owners.get(name, frozenset()) - {applicant.agency})


@cache
def _longest_first(*keys: str) -> tuple[str, ...]:
    """Lists of `others.toml` as one, so that 'tangerangselatan' is met before 'tangerang'."""
    found = frozenset[str]().union(*(words("others", key) for key in keys))
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def _without_place(name: str, home: frozenset[str]) -> str:
    """What is left of 'kpudbanten' or 'kotaserang' when place and kind of region are taken off."""
    before = ""
    while name != before:
        before = name
        for place in (*sorted(home, key=len, reverse=True), *_longest_first("regions", "qualifiers")):
            name = name.removesuffix(place)
    return name


def _region_of(name: str, home: frozenset[str]) -> str | None:
    """The regency, city or neighbour that a name means: 'serang', 'serangkab', 'pemkotserang'."""
    for region in _longest_first("regions"):
        if region in name and region not in home:
            rest = name.split(region, 1)
            return region if all(_only_qualifiers(piece) for piece in rest) else None
    return None


def _only_qualifiers(text: str) -> bool:
    for qualifier in _longest_first("qualifiers"):
        text = text.replace(qualifier, " ")
    return not text.strip()


def _national_body(names: Iterable[str], parts: Iterable[str]) -> str | None:
    """The national body that is meant: its name, with a place or not, or a beginning without doubt."""
    for name in names:
        if name in words("others", "bodies"):
            return name
    prefixes = _longest_first("prefixes")
    return next((prefix for n in (*names, *parts) for prefix in prefixes if n.startswith(prefix)), None)


def _unfit_word(part: str) -> str | None:
    if part.strip("0123456789") in words("unfit", "whole"):
        return part.strip("0123456789")
    for word in sorted(words("unfit", "harmless"), key=len, reverse=True):
        part = part.replace(word, " ")
    for word in sorted(words("unfit", "anywhere")):
        if word in part:
            return word
    for piece in part.split():
        bare = piece.strip("0123456789")
        starts = [bare, *(bare.removeprefix(lead) for lead in words("unfit", "leading"))]
        for word in sorted(words("unfit", "edges")):
            if bare.endswith(word) or any(start.startswith(word) for start in starts):
                return word
    return None


def _one_slip_away(name: str) -> set[str]:
    """All spellings with one letter lost, added, changed, or two neighbours swapped."""
    cuts = [(name[:i], name[i:]) for i in range(len(name) + 1)]
    lost = {left + right[1:] for left, right in cuts if right}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    changed = {left + letter + right[1:] for left, right in cuts if right for letter in LETTERS}
    added = {left + letter + right for left, right in cuts for letter in LETTERS}
    return (lost | swapped | changed | added) - {name}
