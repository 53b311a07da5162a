"""Working time: office hours, holidays, limits, and the words in which they are told.

Only views, commands and the worker ask `now()`; everything inside is told the time.
"""

from pendopo.clock.calendar import Calendar, NoWorkingHours
from pendopo.clock.hours import NATIONAL_NORMAL, NATIONAL_RAMADAN, Hours, Interval, Regime
from pendopo.clock.remaining import Remaining, describe_remaining
from pendopo.clock.span import Span, parse_span
from pendopo.clock.wall import WIB, now

__all__ = [
    "NATIONAL_NORMAL",
    "NATIONAL_RAMADAN",
    "WIB",
    "Calendar",
    "Hours",
    "Interval",
    "NoWorkingHours",
    "Regime",
    "Remaining",
    "Span",
    "describe_remaining",
    "now",
    "parse_span",
]
