"""Office hours as data: intervals of a day, grouped by weekday, valid between two days."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import pairwise


@dataclass(frozen=True, order=True)
class Interval:
    """An unbroken stretch of work on one day, in the office's local time; the end is not part of it."""

    start: time
    end: time

    def __post_init__(self) -> None:
        if self.start.tzinfo or self.end.tzinfo:
            raise ValueError("an interval is in local time, without a zone")
        if self.start >= self.end:
            raise ValueError(f"an interval must end after it starts: {self.start}-{self.end}")

    @property
    def length(self) -> timedelta:
        """Working time between start and end."""
        return datetime.combine(date.min, self.end) - datetime.combine(date.min, self.start)


Hours = Mapping[int, tuple[Interval, ...]]


@dataclass(frozen=True)
class Regime:
    """Office hours by weekday (Monday is 0) that hold from one day to another, both included.

    Without `ends_on` the regime holds until a later one takes its place.
    """

    name: str
    starts_on: date
    ends_on: date | None
    hours: Hours = field(hash=False)

    def __post_init__(self) -> None:
        if self.ends_on is not None and self.ends_on < self.starts_on:
            raise ValueError(f"{self.name}: ends before it starts")
        for weekday, intervals in self.hours.items():
            if weekday not in range(7):
                raise ValueError(f"{self.name}: weekday {weekday} is not 0 to 6")
            if any(earlier.end > later.start for earlier, later in pairwise(intervals)):
                raise ValueError(f"{self.name}: intervals of weekday {weekday} overlap or are out of order")

    def covers(self, day: date) -> bool:
        """Whether the regime holds on that day."""
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)

    @property
    def breadth(self) -> tuple[int, int]:
        """Sort key: the narrower regime first, of equally wide ones the later."""
        days = date.max.toordinal() if self.ends_on is None else (self.ends_on - self.starts_on).days
        return days, -self.starts_on.toordinal()


def _week(monday_to_thursday: tuple[Interval, ...], friday: tuple[Interval, ...]) -> Hours:
    return {**dict.fromkeys(range(4), monday_to_thursday), 4: friday}


# Perpres 21/2023: 37 h 30 min a week from 07.30, in Ramadan 32 h 30 min from 08.00. Breaks are 60 minutes
# (Friday 90), in Ramadan 30 (Friday 60); where in the day they lie is for each office to set.
NATIONAL_NORMAL: Hours = _week(
    (Interval(time(7, 30), time(12)), Interval(time(13), time(16))),
    (Interval(time(7, 30), time(11, 30)), Interval(time(13), time(16, 30))),
)
NATIONAL_RAMADAN: Hours = _week(
    (Interval(time(8), time(12)), Interval(time(12, 30), time(15))),
    (Interval(time(8), time(11, 30)), Interval(time(12, 30), time(15, 30))),
)
