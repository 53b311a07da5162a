"""What a view hands to the larger components: rows of a timeline and of a summary list."""

from dataclasses import dataclass
from typing import Literal

State = Literal["done", "now", "todo", "returned", "refused", "paused"]


@dataclass(frozen=True)
class TimelineEntry:
    """One node: what happened or will, and lines that say who, when and how long."""

    state: State
    what: str
    lines: tuple[str, ...] = ()
    note: str = ""
    defects: tuple[str, ...] = ()


@dataclass(frozen=True)
class SummaryRow:
    """A term and its value; `url` makes the value a link, `small` stands under it."""

    term: str
    value: str
    small: str = ""
    url: str = ""
