"""The rules as they are shown to the public: number, level and ground."""

from dataclasses import dataclass
from functools import cache

from pendopo.hostnames import lists


@dataclass(frozen=True)
class Rule:
    """A rule of the name; `level` is fix, block, warn, review or policy, `codes` what findings may say."""

    id: str
    level: str
    ground: str
    codes: tuple[str, ...]
    override: bool = False


@cache
def catalogue() -> tuple[Rule, ...]:
    """All rules in order; their sentences are written where they are shown."""
    return tuple(Rule(**{**rule, "codes": tuple(rule["codes"])}) for rule in lists.load("rules")["rule"])
