"""The rules that whoever keeps a website accepts before the first sign-in to its management (SOP 4.2)."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True)
class RulesText:
    """One version of the rules; a new version asks everybody again."""

    version: str
    title: str
    items: tuple[str, ...]


@cache
def current() -> RulesText:
    text = resources.files("pendopo.websites").joinpath("data/aturan.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    return RulesText(version=data["versi"], title=data["judul"], items=tuple(data["butir"]))
