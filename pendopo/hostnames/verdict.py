"""What is asked of a name, and what is answered: codes with values, never sentences."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Literal

from pendopo.hostnames.lists import squash

Level = Literal["ok", "warn", "review", "block"]
SEVERITY: tuple[Level, ...] = ("ok", "warn", "review", "block")


class Taken(StrEnum):
    """Why a name is not free."""

    AKTIF = "aktif"
    ALIAS = "alias"
    DICADANGKAN = "dicadangkan"
    KARANTINA = "karantina"
    LUAR = "luar"


@dataclass(frozen=True)
class Register:
    """The names that exist: `taken` by label, and the names and aliases of each agency by its key."""

    taken: Mapping[str, Taken]
    agencies: Mapping[str, frozenset[str]]

    @cached_property
    def squashed(self) -> Mapping[str, str]:
        """Labels in use by their spelling without hyphens."""
        return {squash(label): label for label in self.taken}

    @cached_property
    def owners(self) -> Mapping[str, frozenset[str]]:
        """Agencies by each of their names, written without spaces."""
        owners: dict[str, set[str]] = {}
        for agency, names in self.agencies.items():
            for name in names:
                owners.setdefault(squash(name), set()).add(agency)
        return {name: frozenset(agencies) for name, agencies in owners.items() if name}


@dataclass(frozen=True)
class Applicant:
    """Who asks: `agency` is a key of the register, `instansi_sites` how many sites of that kind it has."""

    agency: str
    name: str
    abbreviations: frozenset[str] = frozenset()
    is_kominfo: bool = False
    instansi_sites: int = 0


@dataclass(frozen=True)
class Finding:
    """One rule that has something to say about a name."""

    rule: str
    level: Level
    code: str
    values: Mapping[str, str]


@dataclass(frozen=True)
class Verdict:
    """The name as it was understood, what was found, and names that would do instead."""

    label: str
    findings: tuple[Finding, ...] = ()
    alternatives: tuple[str, ...] = ()

    @property
    def level(self) -> Level:
        """The gravest level of all findings."""
        return max((finding.level for finding in self.findings), key=SEVERITY.index, default="ok")
