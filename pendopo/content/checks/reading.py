"""A page as what it says: every string of its fields, blocks and rows, whatever its type."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wagtail.fields import StreamField
from wagtail.models import Page

from pendopo.screening import Tag, stream

# Keys under which a page keeps its own house, not what it says.
SILENT = frozenset(
    {"id", "type", "pk", "path", "url_path", "draft_title", "translation_key", "content_type", "locale"}
)
# A block or row of these keys shows a picture; its text stands beside it.
PICTURES = ("image", "picture", "photo")
ALTERNATIVES = ("alt", "picture_alt", "photo_alt", "image_alt")


@dataclass(frozen=True)
class Piece:
    """One string: the field in which it stands, and the name under which its block keeps it."""

    field: str
    key: str
    value: str


@dataclass(frozen=True)
class Link:
    """A link of rich text: its attributes and its words."""

    given: dict[str, str]
    text: str


def fields(page: Page) -> Iterator[tuple[str, Any]]:
    """Each field with what it holds: blocks and rows as lists and dictionaries."""
    streams = {field.name for field in page._meta.get_fields() if isinstance(field, StreamField)}
    for name, value in page.serializable_data().items():
        if name not in SILENT and not name.endswith("_at"):
            yield name, json.loads(value) if name in streams and isinstance(value, str) else value


def pieces(page: Page) -> list[Piece]:
    """Everything that the page says, in the order of its fields."""
    return [piece for name, value in fields(page) for piece in walk(name, name, value)]


def walk(field: str, key: str, value: Any) -> Iterator[Piece]:
    if isinstance(value, str):
        if value.strip():
            yield Piece(field, key, value)
    elif isinstance(value, dict):
        block = value.get("type")
        for name, inner in value.items():
            if name not in SILENT:
                yield from walk(field, block if name == "value" and isinstance(block, str) else name, inner)
    elif isinstance(value, list):
        for inner in value:
            yield from walk(field, key, inner)


def pictures(page: Page) -> Iterator[tuple[str, str]]:
    """The field and the text of every picture that has a place for a text."""
    data = dict(fields(page))
    yield from alternatives_in("", data)
    for name, value in data.items():
        yield from pictures_in(name, value)


def pictures_in(field: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        yield from alternatives_in(field, value)
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in inner:
        yield from pictures_in(field, item)


def alternatives_in(field: str, holder: dict[str, Any]) -> Iterator[tuple[str, str]]:
    shown = any(holder.get(name) for name in PICTURES)
    if shown:
        yield from ((field or name, str(holder[name] or "")) for name in ALTERNATIVES if name in holder)


def links(html: str) -> Iterator[Link]:
    """The links of a rich text with their words."""
    open_link: Tag | None = None
    words: list[str] = []
    for part in stream(html):
        if isinstance(part, str):
            words.append(part)
        elif part.name == "a" and not part.closes:
            open_link, words = part, []
        elif part.name == "a" and open_link is not None:
            yield Link(open_link.given, " ".join("".join(words).split()))
            open_link = None


def plain(html: str) -> str:
    """The words of a rich text; elements end words, as they end lines."""
    return " ".join(" ".join(part for part in stream(html) if isinstance(part, str)).split())
