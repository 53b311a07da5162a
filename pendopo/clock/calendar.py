"""When the office works, and when a limit has run out in its working time.

Due is the first instant at which the limit has elapsed: 15.00 and one hour is 16.00 of the same day,
not the next morning. A start outside office hours counts from the next opening.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from pendopo.clock.hours import Interval, Regime
from pendopo.clock.span import Span
from pendopo.clock.wall import WIB, as_utc
from pendopo.errors import Refused

DAY = timedelta(days=1)
# No office is closed for longer than this; a calendar that is has not been filled in.
LONGEST_CLOSURE = 400

Stretch = tuple[datetime, datetime]


class NoWorkingHours(Refused):
    """The calendar holds no working hours within reach, so no limit can be counted."""

    def __init__(self, day: date) -> None:
        super().__init__(
            f"Jam kerja sesudah {day:%d-%m-%Y} belum diisi. Lengkapi jam kerja kantor, lalu ulangi."
        )


@dataclass(frozen=True)
class Calendar:
    """Regimes of office hours less the holidays; of several regimes on a day the narrowest holds."""

    regimes: tuple[Regime, ...]
    holidays: frozenset[date] = frozenset()
    zone: ZoneInfo = WIB
    _days: dict[date, tuple[Stretch, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False, hash=False
    )

    def regime_on(self, day: date) -> Regime | None:
        """The regime that holds on a day; Ramadan wins over the hours of the rest of the year."""
        covering = (regime for regime in self.regimes if regime.covers(day))
        return min(covering, key=lambda regime: regime.breadth, default=None)

    def hours_on(self, day: date) -> tuple[Interval, ...]:
        """The intervals of work of a day, empty on holidays and days off."""
        regime = self.regime_on(day)
        return () if regime is None or day in self.holidays else regime.hours.get(day.weekday(), ())

    def due(self, start: datetime, span: Span) -> datetime:
        """The first instant, in UTC, at which `span` has elapsed in working time."""
        if span.days:
            return self._closing_after(self._day_of(start), span.days)
        left = span.working_time
        instant = as_utc(start)
        for opens, closes in self._stretches_from(instant):
            begins = max(opens, instant)
            if left <= closes - begins:
                return begins + left
            left -= closes - begins
        raise NoWorkingHours(self._day_of(start))

    def elapsed(self, a: datetime, b: datetime) -> timedelta:
        """Working time between two instants; zero when `b` does not come after `a`."""
        start, end = as_utc(a), as_utc(b)
        total = timedelta()
        day, last = self._day_of(a), self._day_of(b)
        while day <= last:
            for opens, closes in self._stretches(day):
                total += max(min(closes, end) - max(opens, start), timedelta())
            day += DAY
        return total

    def _closing_after(self, day: date, count: int) -> datetime:
        """Closing time of the nth working day after `day`: the day of receipt is day 0."""
        for working_day in self._working_days_from(day + DAY):
            count -= 1
            if count == 0:
                return self._stretches(working_day)[-1][1]
        raise NoWorkingHours(day)

    def _working_days_from(self, day: date) -> Iterator[date]:
        closed = 0
        while closed < LONGEST_CLOSURE and day < date.max - DAY:
            if self._stretches(day):
                closed = 0
                yield day
            else:
                closed += 1
            day += DAY
        raise NoWorkingHours(day - closed * DAY)

    def _stretches_from(self, instant: datetime) -> Iterator[Stretch]:
        for day in self._working_days_from(self._day_of(instant)):
            yield from (stretch for stretch in self._stretches(day) if stretch[1] > instant)

    def _stretches(self, day: date) -> tuple[Stretch, ...]:
        """The intervals of a day as instants in UTC, where differences are true in every zone."""
        known = self._days.get(day)
        if known is None:
            known = tuple(
                (self._instant(day, interval.start), self._instant(day, interval.end))
                for interval in self.hours_on(day)
            )
            self._days[day] = known
        return known

    def _instant(self, day: date, clock_time: time) -> datetime:
        return datetime.combine(day, clock_time, self.zone).astimezone(UTC)

    def _day_of(self, at: datetime) -> date:
        return as_utc(at).astimezone(self.zone).date()
