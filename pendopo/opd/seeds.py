"""What a new office begins with: the national office hours, and the holidays that are known.

The package `holidays` knows the decrees of past years; what it says of a year without one is an estimate,
and is marked so until an administrator enters the decree.
"""

import tomllib
from collections.abc import Iterable
from datetime import datetime, time
from typing import Any

from django.db import transaction
from holidays import country_holidays

from pendopo.clock import Hours, Interval
from pendopo.opd.imports import DATA
from pendopo.opd.models import Holiday, WorkSchedule
from pendopo.opd.services.hours import ESTIMATE, set_hours

DECREES = {2026: "SKB 3 Menteri 1497/2025, 2/2025, 5/2025"}
# The package's categories, in the order in which they win on a day.
CATEGORIES = {"public": Holiday.Kind.NATIONAL, "government": Holiday.Kind.JOINT_LEAVE}


@transaction.atomic
def seed_holidays(years: Iterable[int]) -> int:
    """Enter the holidays and joint leave of some years; days that are there already stay. How many came."""
    before = Holiday.objects.count()
    for year in years:
        for category, kind in CATEGORIES.items():
            found = country_holidays("ID", years=year, language="id", categories=(category,))
            Holiday.objects.bulk_create(
                (
                    Holiday(on=day, name=name, kind=kind, source=DECREES.get(year, ESTIMATE))
                    for day, name in sorted(found.items())
                ),
                ignore_conflicts=True,
            )
    return Holiday.objects.count() - before


@transaction.atomic
def seed_hours(*, region: str, at: datetime) -> bool:
    """Enter the office hours of the region; False when the office has hours already."""
    if WorkSchedule.objects.exists():
        return False
    for entry in _regimes(region):
        set_hours(
            regime=entry["nama"],
            starts_on=entry["mulai"],
            ends_on=entry.get("sampai"),
            hours=_hours(entry),
            source=entry["dasar"],
            actor=None,
            at=at,
        )
    return True


def _regimes(region: str) -> list[dict[str, Any]]:
    """National regimes; where a region announced its own for the same time, that one."""
    entries = tomllib.loads(DATA.joinpath("jam-kerja.toml").read_text(encoding="utf-8"))["ketentuan"]
    chosen: dict[tuple[str, object], dict[str, Any]] = {}
    for entry in entries:
        if entry.get("wilayah", region) == region:
            chosen[entry["nama"], entry["mulai"]] = entry
    return list(chosen.values())


def _hours(entry: dict[str, Any]) -> Hours:
    def parts(key: str) -> tuple[Interval, ...]:
        return tuple(
            Interval(time.fromisoformat(start), time.fromisoformat(end)) for start, end in entry[key]
        )

    return {**dict.fromkeys(range(4), parts("senin_kamis")), 4: parts("jumat")}
