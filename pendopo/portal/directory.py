"""The directory of websites: ours, and those of the province's register that are hosted elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Case, IntegerField, Prefetch, Q, QuerySet, Value, When

from pendopo.clock import WIB
from pendopo.websites.models import Host, Website

# Where the rows of the register come from; the licence asks that it stands where the data is shown.
ATTRIBUTION = "Desain dan Perancangan Integrasi Aplikasi, Provinsi Banten (keadaan 7 Januari 2018), CC BY 3.0"
EXCERPT = 7


@dataclass(frozen=True)
class Row:
    """A website as the directory shows it; `days` is None where nothing was published or measured."""

    name: str
    opd: str
    host: str
    url: str
    status: str
    days: int | None
    note: str


def shown() -> QuerySet[Website]:
    """What the public may know of: live, being prepared, or hosted elsewhere; live ones first."""
    status = Website.Status
    order = Case(
        When(status=status.LIVE, then=Value(0)),
        When(status=status.PREPARED, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    names = Host.objects.filter(role=Host.Role.PRIMARY, until__isnull=True)
    return (
        Website.objects.filter(status__in=[status.LIVE, status.PREPARED, status.ELSEWHERE])
        .select_related("opd")
        .prefetch_related(Prefetch("hosts", queryset=names, to_attr="primary_hosts"))
        .order_by(order, "opd__name", "name", "pk")
    )


def search(*, words: str, kind: str, place: str) -> QuerySet[Website]:
    """Every word must occur in the agency's name, its abbreviation, the website's name or its host."""
    found = shown()
    for word in words.split():
        found = found.filter(
            Q(opd__name__icontains=word)
            | Q(opd__abbreviation__icontains=word)
            | Q(name__icontains=word)
            | Q(pk__in=Host.objects.filter(name__icontains=word, until__isnull=True).values("website"))
        )
    if kind:
        found = found.filter(kind=kind)
    if place == "di-luar":
        return found.filter(status=Website.Status.ELSEWHERE)
    return found.exclude(status=Website.Status.ELSEWHERE) if place == "di-sini" else found


def rows(websites: Iterable[Website], *, at: datetime) -> list[Row]:
    """The websites of one page, ready to be shown."""
    return [_row(website, at) for website in websites]


def _row(website: Website, at: datetime) -> Row:
    hosts: list[Host] = website.primary_hosts  # type: ignore[attr-defined]
    host = hosts[0].name if hosts else ""
    return Row(
        name=website.name,
        opd=website.opd.name,
        host=host,
        url=_address(website, host),
        status=website.status,
        days=_days_since(website.last_published_at, at),
        note=website.status_at_source,
    )


def _address(website: Website, host: str) -> str:
    """Our own by the street of this installation; of the register we only know the name."""
    if not host or website.status == Website.Status.ELSEWHERE:
        return f"http://{host}/" if host else ""
    return f"{settings.PENDOPO_SCHEME}://{host}{settings.PENDOPO_PORT_SUFFIX}/"


def _days_since(moment: datetime | None, at: datetime) -> int | None:
    """Days by the calendar: what was published yesterday evening is one day old this morning."""
    return (at.astimezone(WIB).date() - moment.astimezone(WIB).date()).days if moment else None
