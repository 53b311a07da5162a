"""Reads HTML as a stream of tags and text, in time that grows with its length, however broken it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

NAME = re.compile(r"/?([a-zA-Z][^\s/>]*)")
ATTRIBUTE = re.compile(
    r"[\s/]*+([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+|(?=>)))?"
)
# What stands in these is no markup.
RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})


@dataclass(frozen=True)
class Tag:
    """A start tag with its attributes (the first of a name counts), or an end tag."""

    name: str
    closes: bool = False
    given: dict[str, str] = field(default_factory=dict)


def stream(html: str) -> Iterator[Tag | str]:
    """Tags and the text between them; what is left open at the end is dropped, as browsers do."""
    position = 0
    while position < len(html):
        start = html.find("<", position)
        if start < 0:
            yield unescape(html[position:])
            return
        if start > position:
            yield unescape(html[position:start])
        name = NAME.match(html, start + 1)
        if name is None:
            position = skip(html, start)
            if position == start + 1:
                yield "<"
            continue
        tag, position = read(html, name)
        if position < 0:
            return
        yield tag
        if tag.name in RAW and not tag.closes:
            end = re.compile(rf"</{tag.name}(?![^\s/>])", re.I).search(html, position)
            stop = end.start() if end else len(html)
            yield unescape(html[position:stop])
            position = stop


def skip(html: str, start: int) -> int:
    """The place after a comment or declaration at `start`; right after a `<` that begins none."""
    if html.startswith("<!--", start):
        end = html.find("-->", start + 2)
        return end + 3 if end >= 0 else len(html)
    if html[start + 1 : start + 2] in {"!", "?", "/"}:
        end = html.find(">", start)
        return end + 1 if end >= 0 else len(html)
    return start + 1


def read(html: str, name: re.Match[str]) -> tuple[Tag, int]:
    """A tag from its name on, and the place after it; -1 where it never ends."""
    given: dict[str, str] = {}
    position = name.end()
    while found := ATTRIBUTE.match(html, position):
        position = found.end()
        value = found[2] or ""
        given.setdefault(found[1].lower(), unescape(value[1:-1] if value[:1] in {'"', "'"} else value))
    end = html.find(">", position)
    return Tag(name[1].lower(), name[0].startswith("/"), given), end + 1 if end >= 0 else -1
