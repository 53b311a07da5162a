"""A limit as an SOP writes it: so many working hours, or so many working days."""

import re
from dataclasses import dataclass
from datetime import timedelta

SPELLING = re.compile(r"(?P<number>[0-9]{1,4}) (?P<unit>menit|jam|hari)( kerja)?")


@dataclass(frozen=True)
class Span:
    """Either working days or working time; minutes beyond sixty are carried into hours."""

    hours: int = 0
    minutes: int = 0
    days: int = 0

    def __post_init__(self) -> None:
        if min(self.hours, self.minutes, self.days) < 0:
            raise ValueError("a span cannot be negative")
        if bool(self.days) == bool(self.hours or self.minutes):
            raise ValueError("a span is either days or working time, and not empty")
        carried, minutes = divmod(self.minutes, 60)
        object.__setattr__(self, "hours", self.hours + carried)
        object.__setattr__(self, "minutes", minutes)

    @property
    def working_time(self) -> timedelta:
        """The span as working time; zero for a span of days."""
        return timedelta(hours=self.hours, minutes=self.minutes)


def parse_span(text: str) -> Span:
    """Read `waktu` of an SOP: "1 jam", "90 menit", "2 hari kerja"; ValueError for anything else."""
    found = SPELLING.fullmatch(" ".join(text.lower().split()))
    if found is None:
        raise ValueError(f"not a limit: {text!r}; write for instance '1 jam', '90 menit' or '2 hari kerja'")
    number = int(found["number"])
    match found["unit"]:
        case "menit":
            return Span(minutes=number)
        case "jam":
            return Span(hours=number)
        case _:
            return Span(days=number)
