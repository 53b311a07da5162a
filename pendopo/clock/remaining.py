"""How a limit stands at a moment, as a code with values; `words` makes the sentence."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from pendopo.clock.calendar import Calendar

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Remaining:
    """Working minutes left before `due`, or gone since when `code` is late.

    `late`: the limit has passed; `minutes`, `hours`: it ends today; `later`: it ends on another day
    than `today`, the day of the one who looks, in the office's zone.
    """

    code: Literal["late", "minutes", "hours", "later"]
    minutes: int
    due: datetime
    today: date


def describe_remaining(due: datetime, at: datetime, calendar: Calendar) -> Remaining:
    """How much working time is left at `at`, or how late it is; left is rounded up, late down."""
    today = at.astimezone(calendar.zone).date()
    if at > due:
        return Remaining("late", calendar.elapsed(due, at) // MINUTE, due, today)
    left = -(-calendar.elapsed(at, due) // MINUTE)
    if due.astimezone(calendar.zone).date() != today:
        return Remaining("later", left, due, today)
    return Remaining("minutes" if left < 60 else "hours", left, due, today)
