"""Links and words that a page holds and its readers never see: most of the injected ones are of this kind."""

from dataclasses import dataclass

from pendopo.screening.css import How, colour, declarations, hiding
from pendopo.screening.tags import Tag, stream

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())  # noqa: SIM905
SILENT = frozenset({"script", "style", "template", "title"})
WHITE = "ffffff"
LONGEST = 80
# An end tag closes the nearest element of its name; so far up is looked for it.
NEAREST = 60


@dataclass(frozen=True)
class Finding:
    """Something hidden: a link with its address, or words; and by what it is hidden."""

    code: str  # "tautan" or "teks"
    how: How
    value: str


@dataclass(frozen=True)
class _Element:
    """An element that is open, with what its children inherit."""

    tag: str
    how: How | None
    ground: str
    ink: str


def hidden(html: str) -> tuple[Finding, ...]:
    """What is hidden in `html`, each once, in its order."""
    found: dict[Finding, None] = {}
    path = [_Element("", None, WHITE, "")]
    for part in stream(html):
        if isinstance(part, str):
            finding = words_in(path[-1], part)
        elif part.closes:
            leave(path, part.name)
            continue
        else:
            element = enter(path[-1], part)
            finding = link_in(element, part)
            if part.name not in VOID:
                path.append(element)
        if finding:
            found[finding] = None
    return tuple(found)


def words_in(around: _Element, text: str) -> Finding | None:
    words = " ".join(text.split())
    # What only assistive technology skips is still read by the eye: an icon, a doubled label.
    if not words or around.how is None or around.how == How.ARIA or around.tag in SILENT:
        return None
    return Finding("teks", around.how, words[:LONGEST])


def link_in(element: _Element, tag: Tag) -> Finding | None:
    carrier = {"a": "href", "area": "href", "iframe": "src"}.get(tag.name, "")
    address = tag.given.get(carrier, "")
    if not address or address.startswith("#") or element.how is None:
        return None
    return Finding("tautan", element.how, address[:300])


def leave(path: list[_Element], name: str) -> None:
    """Close the nearest open element of that name; one that was never opened closes nothing."""
    for place in range(len(path) - 1, max(0, len(path) - NEAREST), -1):
        if path[place].tag == name:
            del path[place:]
            return


def enter(outer: _Element, tag: Tag) -> _Element:
    rules = declarations(tag.given.get("style", ""))
    painted = rules.get("background-color", "") or rules.get("background", "").split(" ")[0]
    ground = colour(painted) or colour(tag.given.get("bgcolor", ""))
    if ground in {"", "transparent"}:
        ground = outer.ground
    ink = colour(rules.get("color", "")) or colour(tag.given.get("color", "")) or outer.ink
    how = outer.how or own(tag, rules)
    if how is None and ink in {ground, "transparent"}:
        how = How.COLOUR
    return _Element(tag.name, how, ground, ink)


def own(tag: Tag, rules: dict[str, str]) -> How | None:
    """How an element hides itself."""
    if "hidden" in tag.given:
        return How.ATTRIBUTE
    if tag.given.get("aria-hidden", "").strip().lower() == "true":
        return How.ARIA
    smallest = {"iframe": {"0", "1"}, "marquee": {"0", "1"}, "font": {"0"}}.get(tag.name, set())
    sizes = {tag.given.get(name, "").removesuffix("px") for name in ("width", "height", "size")}
    return How.SIZE_ZERO if sizes & smallest else hiding(rules)
