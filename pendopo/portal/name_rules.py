"""The page of the name rules: numbers, levels and grounds of `hostnames`, and the sentences written here."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from pendopo.hostnames import lists
from pendopo.hostnames.catalogue import catalogue

LEVELS = {
    "fix": ("Dirapikan", "waiting"),
    "block": ("Ditolak", "bad"),
    "warn": ("Diingatkan", "warn"),
    "review": ("Diperiksa petugas", "topic"),
    "policy": ("Diputuskan Diskominfo", "topic"),
}


@dataclass(frozen=True)
class ShownRule:
    """One rule as the public reads it."""

    id: str
    title: str
    sentence: str
    ground: str
    level: str
    look: str
    override: bool
    accepted: tuple[str, ...]
    refused: tuple[str, ...]


@dataclass(frozen=True)
class Reserved:
    """The names that nobody gets, and those of services for the whole region."""

    technical: tuple[str, ...]
    shared: tuple[str, ...]


@cache
def shown_rules() -> tuple[ShownRule, ...]:
    """Every rule of the catalogue in its order; a rule without a sentence is a KeyError."""
    text = resources.files("pendopo.portal").joinpath("data", "aturan-nama.toml").read_text(encoding="utf-8")
    sentences = tomllib.loads(text)
    shown = []
    for rule in catalogue():
        words = sentences[rule.id]
        level, look = LEVELS[rule.level]
        shown.append(
            ShownRule(
                id=rule.id,
                title=words["judul"],
                sentence=words["kalimat"],
                ground=rule.ground,
                level=level,
                look=look,
                override=rule.override,
                accepted=tuple(words["diterima"]),
                refused=tuple(words["ditolak"]),
            )
        )
    return tuple(shown)


@cache
def reserved() -> Reserved:
    """The reserved names in alphabetical order."""
    found = lists.load("reserved")
    return Reserved(technical=tuple(sorted(found["technical"])), shared=tuple(sorted(found["shared"])))
