"""N13: whether a name comes out of the official name, and which names do."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from pendopo.hostnames.lists import squash, words
from pendopo.hostnames.verdict import Applicant, Register

FILLERS = frozenset({"dan", "serta", "untuk", "atas", "bagi", "di", "dengan", "pada", "provinsi"})
# How offices shorten the kind of an agency, beside its first letters.
KINDS = {
    "dinas": ("din", "dis"),
    "badan": ("ba",),
    "satuan": ("sat",),
    "sekretariat": ("set",),
}
# Words that every agency of a region may have in its name: they tell nothing apart.
EVERYWHERE = frozenset({"daerah", "indonesia"})
GENERIC = ("info", "layanan", "profil")
UNITS = ("uptd", "upt")
SHORTEST = 3
SHORTEST_INSIDE, LONGEST_INSIDE = 3, 8
MOST_WORDS, LONGEST_WORD = 20, 30
PREFIXES = re.compile(r"\A(?:per(?=[^aeiou])|pem(?=[bp])|pen(?=[cdjt])|ke(?=[^aeiou]))(?=[a-z]{4})")
SYLLABLE = re.compile(r"\A[^aeiou]*[aeiou](?:ng|[a-z])")
REPEATED = re.compile(r"([a-z])([2-9])")
PLACE_KIND = re.compile(r"(?:prov|kab|kota)\Z")


def official_words(name: str) -> tuple[str, ...]:
    """The words of an official name that carry meaning, in lower case."""
    found = re.findall(r"[a-z0-9]+", name.lower()[:400])
    return tuple(word[:LONGEST_WORD] for word in found if word not in FILLERS)[:MOST_WORDS]


def own_names(applicant: Applicant, register: Register) -> frozenset[str]:
    """Everything by which the applicant is known, written without spaces."""
    known = register.agencies.get(applicant.agency, frozenset())
    names = {squash(name) for name in (*known, *applicant.abbreviations, applicant.name)}
    return frozenset(name for name in names if name)


def home_places(parent: str) -> frozenset[str]:
    """How the region of this installation is written at the end of a name: 'banten', 'bantenprov'."""
    home = _home(parent)
    written = {home, PLACE_KIND.sub("", home)} - {""}
    return words("others", "home") | written


def is_derived(label: str, applicant: Applicant, register: Register, parent: str) -> bool:
    """Whether a reader who knows the agency would recognise it in the label."""
    name = squash(label)
    own = own_names(applicant, register)
    official = official_words(applicant.name)
    if name.startswith(UNITS) or (official[:1] == ("biro",) and name.startswith("biro")):
        return True
    readings = {name, *(name.removeprefix(word) for word in GENERIC)}
    places = home_places(parent)
    readings |= {reading.removesuffix(place) for reading in readings for place in places}
    # 'dp3akkb' says p three times.
    readings |= {REPEATED.sub(lambda found: found[1] * int(found[2]), reading) for reading in readings}
    return any(reading in own or _spelt(reading, official) for reading in readings if reading)


def candidates(label: str, applicant: Applicant, register: Register, parent: str) -> Iterator[str]:
    """Names worth trying instead: the typed one mended, the known short names, then what can be formed."""
    mended = squash(_ascii(label))
    yield from (mended, mended.strip("0123456789"), squash(_ascii(label.rpartition(".")[2])))
    place = PLACE_KIND.sub("", _home(parent))
    short = own_names(applicant, register) - {squash(applicant.name)}
    known = sorted(short, key=lambda name: (len(name), name))
    formed = [name for name in _formed(applicant.name, parent) if len(name) >= SHORTEST]
    yield from (*known, *formed)
    # Of agencies with the same name the later one adds its place (Permenkominfo 5/2015).
    yield from (name + place for name in (*known, *formed) if place and not name.endswith(place))
    yield from (lead + name for lead in GENERIC for name in (*known, *formed))
    yield squash(applicant.name)


def _formed(name: str, parent: str) -> Iterator[str]:
    """Short names as offices form them: dinkes, dpupr, birohukum, rsudmalingping."""
    official = [word for word in official_words(name) if word not in home_places(parent)]
    matters = [word for word in official[1:] if word not in EVERYWHERE]
    if not official:
        return
    if official[:4] == ["rumah", "sakit", "umum", "daerah"]:
        yield "rsud" + "".join(official_words(name)[4:])
    elif official[0] == "biro":
        yield "biro" + (matters[0] if len(matters) == 1 else "".join(word[0] for word in matters))
    else:
        if len(matters) == 1:
            yield from (head + _syllable(matters[0]) for head in KINDS.get(official[0], ()))
        yield "".join(word[0] for word in official)
        if len(matters) == 2:
            syllables = "".join(map(_syllable, matters))
            yield from (head + syllables for head in KINDS.get(official[0], ()))
    yield official[0] + "".join(matters)


def _spelt(label: str, official: tuple[str, ...]) -> bool:
    """Whether pieces of the words, in their order, make up the label: 'dinkes', 'dpupr', 'perkim'."""
    reached = {0}
    for word in official:
        reached |= {
            start + len(piece)
            for start in reached
            for piece in _pieces(word)
            if label.startswith(piece, start)
        }
    return len(label) in reached


@lru_cache(maxsize=2048)
def _pieces(word: str) -> tuple[str, ...]:
    """The kinds' usual short forms, beginnings of the word, and longer pieces from its inside."""
    beginnings = [word[:end] for end in range(1, len(word) + 1)]
    inside = [
        word[start:end]
        for start in range(1, len(word))
        for end in range(start + SHORTEST_INSIDE, min(len(word), start + LONGEST_INSIDE) + 1)
    ]
    return (*KINDS.get(word, ()), *beginnings, *inside)


def _syllable(word: str) -> str:
    """The first closed syllable of the root: 'hub' of perhubungan, 'sos' of sosial; 'kes' keeps its own."""
    root = word if word.startswith("kes") else PREFIXES.sub("", word)
    found = SYLLABLE.match(root)
    return found[0] if found else root


def _home(parent: str) -> str:
    """The first label of the parent domain; a parent of one label ('localhost') names no place."""
    first, dot, _ = parent.lower().partition(".")
    return squash(first) if dot else ""


def _ascii(text: str) -> str:
    return unicodedata.normalize("NFKD", text[:200])
