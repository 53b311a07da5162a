"""The office's calendar: tables of hours and holidays, made into the clock's."""

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import groupby

from pendopo.clock import Calendar, Interval, Regime
from pendopo.opd.models import Holiday, WorkSchedule
from pendopo.opd.posts import day_of

# A berkas is counted within the year in which it runs; older holidays are of no use to any limit.
LOOK_BACK = timedelta(days=3 * 366)

Row = tuple[str, date, date | None, int, time, time]


def calendar(*, at: datetime) -> Calendar:
    """Office hours, and the holidays from three years before `at` on; two queries."""
    rows = WorkSchedule.objects.order_by("starts_on", "regime", "ends_on", "weekday", "opens_at")
    hours = tuple(rows.values_list("regime", "starts_on", "ends_on", "weekday", "opens_at", "closes_at"))
    days = Holiday.objects.filter(on__gte=day_of(at) - LOOK_BACK).values_list("on", flat=True)
    return _build(hours, frozenset(days))


@lru_cache(maxsize=8)
def _build(hours: tuple[Row, ...], holidays: frozenset[date]) -> Calendar:
    regimes = []
    for (name, starts_on, ends_on), rows in groupby(hours, key=lambda row: row[:3]):
        week: dict[int, tuple[Interval, ...]] = {}
        for *_, weekday, opens_at, closes_at in rows:
            week[weekday] = (*week.get(weekday, ()), Interval(opens_at, closes_at))
        regimes.append(Regime(name=name, starts_on=starts_on, ends_on=ends_on, hours=week))
    return Calendar(regimes=tuple(regimes), holidays=holidays)
