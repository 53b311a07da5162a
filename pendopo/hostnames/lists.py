"""The word lists of the rules, read once from `data/`."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """One file of `data/` as it stands."""
    text = resources.files("pendopo.hostnames").joinpath("data", f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def words(name: str, key: str) -> frozenset[str]:
    """A list of words without hyphens, as names are compared."""
    return frozenset(squash(word) for word in load(name)[key])


def squash(text: str) -> str:
    """Letters and digits only, in lower case: 'Dinas Kesehatan' and 'dinas-kesehatan' are the same name."""
    return "".join(character for character in text.lower() if character.isascii() and character.isalnum())
