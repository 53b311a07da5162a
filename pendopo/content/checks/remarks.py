"""One remark on a page: how much it matters, at which field, and what to do."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Level(StrEnum):
    """Whether publishing waits for it."""

    MUST = "wajib"
    SHOULD = "sebaiknya"


@dataclass(frozen=True)
class Remark:
    """A sentence that says what to do; `where` are the words that it is about."""

    level: Level
    code: str
    field: str
    sentence: Any
    where: str = ""
