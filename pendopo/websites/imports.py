"""Takes over a register of websites that are hosted elsewhere: every row is kept, however odd it is."""

import csv
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from importlib import resources

from django.db import transaction

from pendopo.clock import WIB
from pendopo.opd.models import Office, Opd
from pendopo.websites.models import Host, Website

DATA = resources.files("pendopo.websites").joinpath("data")
SOURCE = "Daftar website Provinsi Banten, 7 Januari 2018 (CC BY 3.0)"
CAPTURED = datetime(2018, 1, 7, tzinfo=WIB)
UNMAPPED = "Perangkat daerah yang belum dipetakan"
PREFIX = "Situs Resmi"
REQUEST = "Permohonan"  # six rows repeat the title of the request instead of describing the website


@dataclass(frozen=True)
class Remark:
    """What was odd about a row, and what became of it."""

    line: int
    reason: str


@dataclass
class Report:
    """What an import did."""

    added: int = 0
    known: int = 0
    hosts: int = 0
    remarks: list[Remark] = field(default_factory=list)


def shipped() -> list[dict[str, str]]:
    """The register of 2018 that comes with Pendopo."""
    text = DATA.joinpath("daftar-website-banten-2018.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@transaction.atomic
def import_register(
    rows: Iterable[Mapping[str, str]], *, source: str = SOURCE, at: datetime = CAPTURED
) -> Report:
    """Enter a register (`no, opd, host, keterangan, status`); rows entered before are left alone."""
    report = Report()
    agencies = {opd.name.casefold(): opd for opd in Opd.objects.all()}
    known = set(Website.objects.filter(source=source).values_list("source_row", flat=True))
    for line, row in enumerate(rows, start=1):
        if int(row.get("no") or line) in known:
            report.known += 1
        else:
            enter(row, line, agencies, report, source=source, at=at)
    return report


def enter(
    row: Mapping[str, str],
    line: int,
    agencies: Mapping[str, Opd],
    report: Report,
    *,
    source: str,
    at: datetime,
) -> None:
    written = " ".join(row["opd"].split())
    opd = agencies.get(other_names().get(written, written).casefold())
    if opd is None:
        opd = unmapped()
        report.remarks.append(Remark(line, f"OPD {written} tidak dikenal; dicatat pada {opd.name}."))
    host = row["host"].strip().rstrip("/").lower()
    website = Website.objects.create(
        opd=opd,
        name=name_of(row, opd, host)[:200],
        status=Website.Status.ELSEWHERE,
        status_at_source=row["status"],
        description=row["keterangan"][:300],
        source=source,
        source_row=int(row.get("no") or line),
    )
    report.added += 1
    if not host:
        report.remarks.append(Remark(line, "Tidak memiliki host; website dicatat tanpa host."))
    elif Host.objects.filter(name=host, until__isnull=True).exists():
        report.remarks.append(Remark(line, f"Host {host} sudah dicatat; website dicatat tanpa host."))
    else:
        Host.objects.create(website=website, name=host, status=Host.Status.ACTIVE, since=at)
        report.hosts += 1


def other_names() -> dict[str, str]:
    return tomllib.loads(DATA.joinpath("sebutan-opd.toml").read_text(encoding="utf-8"))


def unmapped() -> Opd:
    """Where a row of an agency that nobody knows is kept until somebody moves it: the office itself."""
    office = Office.objects.select_related("opd").first()
    if office:
        return office.opd
    return Opd.objects.get_or_create(
        name=UNMAPPED, defaults={"abbreviation": "-", "kind": Opd.Kind.LAIN, "head_title": "Pimpinan"}
    )[0]


def name_of(row: Mapping[str, str], opd: Opd, host: str) -> str:
    """A website's name, from a description that is often something else."""
    text = " ".join(row["keterangan"].split())
    if text.startswith(PREFIX):
        return text.rpartition(" - ")[2].removesuffix(" Provinsi Banten")
    if not text or text.startswith(REQUEST) or text.casefold() == host:
        return f"{opd.name} ({host.partition('.')[0]})" if host else opd.name
    return text
