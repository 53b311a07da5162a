"""How much a text looks like gambling spam; at THRESHOLD and above a second person has to read it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pendopo.screening import normal, terms

THRESHOLD = 5
STRONG = 5
# Strong words out of context add up to this, in context to that: a report names many of them.
MOST_ALONE, MOST_IN_CONTEXT, NEXT_IN_CONTEXT = 15, 8, 3
MOST_WEAK = 5
# Words of every website ("daftar", "login", "hari ini") count from the third on.
COMMON_FREE = 2
LINK, MOST_LINKS = 3, 3
CONTEXT = 4
# A word of context speaks for what stands within so many characters; spam below a legal text stays spam.
REACH = 300
# So many letters are shown on either side of a hit.
AROUND = 24


class Kind(StrEnum):
    """What sort of sign a hit is."""

    STRONG = "kuat"
    WEAK = "lemah"
    COMMON = "umum"
    MIXED = "aksara_campur"
    ORNATE = "huruf_hias"
    LINK = "tautan_asing"
    CONTEXT = "konteks"


@dataclass(frozen=True)
class Hit:
    """One sign: the term, and the words around it as they read once normalised."""

    kind: Kind
    term: str
    where: str = ""


@dataclass(frozen=True)
class Verdict:
    """The points, what they were given for, and what spoke against it."""

    points: int
    hits: tuple[Hit, ...]
    context: tuple[Hit, ...]

    @property
    def held(self) -> bool:
        return self.points >= THRESHOLD


@dataclass(frozen=True)
class Spot:
    """A term at one place of the text."""

    term: str
    start: int
    end: int


def score(text: str, *, new_hosts: Sequence[str] = ()) -> Verdict:
    """Weigh a text; `new_hosts` are the foreign hosts that it links to and its website never did."""
    spellings = normal.variants(text)
    plain = spellings[0]
    context = places(plain)
    strong, weak, common = collect(plain, spellings)
    mixed = list(dict.fromkeys(normal.mixed(text)))
    ornate = list(dict.fromkeys(normal.ornate(text)))
    if not (strong.keys() - set(terms.words("berteman")) or mixed or new_hosts or weak):
        strong = {}  # only words that also say something innocent
    alone, covered = part(strong, context)
    near = {spot.term: spot for spot in context if covered}
    points = min(MOST_ALONE, STRONG * (len(alone) + len(mixed)))
    points += in_context(len(covered), len(near))
    if strong or mixed or new_hosts:
        points += min(MOST_WEAK, len(weak) + len(ornate) + max(0, len(common) - COMMON_FREE))
        counted = MOST_LINKS if strong or mixed or weak else 1
        points += LINK * min(counted, len(new_hosts))
    hits = [
        *(Hit(Kind.STRONG, term, around(plain, spots[0])) for term, spots in strong.items()),
        *(Hit(Kind.MIXED, word, word) for word in mixed),
        *(Hit(Kind.ORNATE, word, word) for word in ornate),
        *(Hit(Kind.LINK, host, host) for host in new_hosts),
        *(Hit(Kind.WEAK, term, around(plain, spots[0])) for term, spots in weak.items()),
        *(Hit(Kind.COMMON, term, around(plain, spots[0])) for term, spots in common.items()),
    ]
    against = tuple(Hit(Kind.CONTEXT, term, around(plain, spot)) for term, spot in near.items())
    return Verdict(points=points, hits=tuple(hits), context=against)


def in_context(strong: int, context: int) -> int:
    if not strong:
        return 0
    return max(0, min(MOST_IN_CONTEXT, STRONG + NEXT_IN_CONTEXT * (strong - 1)) - CONTEXT * context)


Found = dict[str, list[Spot]]


def collect(plain: str, spellings: list[str]) -> tuple[Found, Found, Found]:
    """Strong, weak and common terms with their places, each place once in whatever spelling."""
    strong: Found = defaultdict(list)
    for spot in spots(spellings, "kuat", "berteman"):
        strong[spot.term].append(spot)
    taken = positions(spot for found in strong.values() for spot in found)
    for found in terms.NUMBERED.finditer(plain):
        if found.start() not in taken:
            strong[found[0]].append(Spot(found[0], found.start(), found.end()))
    innocent(strong, plain, "gacor", "burung")
    innocent(strong, plain, "habanero", "cabai")
    weak: Found = defaultdict(list)
    common: Found = defaultdict(list)
    for spot in spots(spellings, "lemah", "umum"):
        (weak if terms.kind_of(spot.term) == "lemah" else common)[spot.term].append(spot)
    return strong, weak, common


def spots(spellings: list[str], *kinds: str) -> Iterator[Spot]:
    seen: set[tuple[str, int]] = set()
    for spelling in spellings:
        for found in terms.phrases(*kinds).finditer(spelling):
            spot = Spot(terms.name(found), found.start(), found.end())
            if (spot.term, spot.start) not in seen:
                seen.add((spot.term, spot.start))
                yield spot


def positions(found: Iterable[Spot]) -> set[int]:
    return {position for spot in found for position in range(spot.start, spot.end)}


def innocent(strong: Found, plain: str, term: str, kind: str) -> None:
    """Forget a term wherever a word near it gives it another meaning."""
    if term not in strong:
        return
    others = [found.start() for found in terms.stems(kind).finditer(plain)]
    strong[term] = [spot for spot in strong[term] if not reached(spot, others)]
    if not strong[term]:
        del strong[term]


def places(plain: str) -> list[Spot]:
    """Words of context, but those in phrases of offers ("anti blokir"), in the order of the text."""
    offers = positions(
        Spot(found[0], found.start(), found.end()) for found in terms.phrases("bukan_konteks").finditer(plain)
    )
    found = terms.stems("konteks").finditer(plain)
    return [Spot(one[0], one.start(), one.end()) for one in found if one.start() not in offers]


def part(strong: Found, context: list[Spot]) -> tuple[list[str], list[str]]:
    """The strong terms out of context, and those of which at least half the places stand in it."""
    starts = [spot.start for spot in context]
    alone: list[str] = []
    covered: list[str] = []
    for term, found in strong.items():
        inside = sum(reached(spot, starts) for spot in found)
        (covered if inside * 2 >= len(found) else alone).append(term)
    return alone, covered


def reached(spot: Spot, starts: list[int]) -> bool:
    """Whether one of the sorted `starts` lies within reach of the spot."""
    after = bisect_left(starts, spot.start - REACH)
    return after < len(starts) and starts[after] <= spot.end + REACH


def around(plain: str, spot: Spot) -> str:
    """The term with a few whole words of its own line on either side."""
    before = plain[max(0, spot.start - AROUND) : spot.start].rpartition("\n")[2]
    after = plain[spot.end : spot.end + AROUND].partition("\n")[0]
    if len(before) == AROUND:
        before = before.partition(" ")[2]
    if len(after) == AROUND:
        after = after.rpartition(" ")[0]
    return " ".join(f"{before}{plain[spot.start : spot.end]}{after}".split())
