"""Lists that come in from elsewhere: every row is entered or reported with its line and the reason."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from pendopo.opd.models import Opd

DATA = resources.files("pendopo.opd").joinpath("data")
SOURCE = "Desain dan Perancangan Integrasi Aplikasi, 7 Januari 2018 (CC BY 3.0)"
COLUMNS = ("nama", "singkatan", "subdomain", "jenis")
KINDS = {
    **{kind.value: kind for kind in Opd.Kind},
    "lembaga": Opd.Kind.KOMISI,
    "layanan": Opd.Kind.LAIN,
}
HEADS = {
    Opd.Kind.DINAS: "Kepala Dinas",
    Opd.Kind.BADAN: "Kepala Badan",
    Opd.Kind.BIRO: "Kepala Biro",
    Opd.Kind.SEKRETARIAT: "Sekretaris",
    Opd.Kind.INSPEKTORAT: "Inspektur",
    Opd.Kind.SATUAN: "Kepala Satuan",
    Opd.Kind.RSUD: "Direktur",
    Opd.Kind.UPTD: "Kepala",
    Opd.Kind.KOMISI: "Ketua",
    Opd.Kind.LAIN: "Pimpinan",
}


@dataclass(frozen=True)
class Problem:
    """A row that was not entered, as it stood in the list; `line` counts the heading as line 1."""

    line: int
    reason: str
    row: dict[str, str]


@dataclass
class Report:
    """What an import did; added, known and problems together are all rows."""

    added: int = 0
    known: int = 0
    problems: list[Problem] = field(default_factory=list)


def read_csv(path: Path) -> list[dict[str, str]]:
    """The rows of a list of agencies (`nama,singkatan,subdomain,jenis`)."""
    return _rows(path.read_text(encoding="utf-8-sig"))


def shipped_agencies() -> list[dict[str, str]]:
    """The agencies of Banten province in 2018, which come with Pendopo."""
    return _rows(DATA.joinpath("opd-banten-2018.csv").read_text(encoding="utf-8"))


def _rows(text: str) -> list[dict[str, str]]:
    return [
        {key: value or "" for key, value in row.items() if isinstance(key, str)}
        for row in csv.DictReader(text.splitlines())
    ]


@transaction.atomic
def import_agencies(rows: Iterable[Mapping[str, str]], *, source: str = SOURCE) -> Report:
    """Enter agencies by name; one that is known already stays as it is."""
    report = Report()
    known = {name.casefold() for name in Opd.objects.values_list("name", flat=True)}
    subdomains: set[str] = set()
    for line, row in enumerate(rows, start=2):
        clean = {column: " ".join((row.get(column) or "").split()) for column in COLUMNS}
        if reason := _problem(clean, subdomains):
            report.problems.append(Problem(line, str(reason), dict(row)))
        elif clean["nama"].casefold() in known:
            report.known += 1
        else:
            _agency(clean, source).save()
            report.added += 1
        known.add(clean["nama"].casefold())
        subdomains |= {clean["subdomain"].lower()} - {""}
    return report


def _problem(row: Mapping[str, str], subdomains: set[str]) -> object:
    """Why a row cannot be an agency; empty when it can."""
    if not row["nama"]:
        return _("Nama OPD kosong. Isi nama lengkapnya.")
    if row["jenis"].casefold() not in KINDS:
        return _("Jenis “%(kind)s” tidak dikenal. Pakai salah satu dari: %(kinds)s.") % {
            "kind": row["jenis"],
            "kinds": ", ".join(KINDS),
        }
    if row["subdomain"].lower() in subdomains:
        return _("Sub domain %(name)s sudah dipakai baris lain. Periksa salah ketik.") % {
            "name": row["subdomain"]
        }
    return ""


def _agency(row: Mapping[str, str], source: str) -> Opd:
    kind = KINDS[row["jenis"].casefold()]
    return Opd(
        name=row["nama"],
        abbreviation=row["singkatan"] or row["nama"][:40],
        kind=kind,
        place=Opd.Place.OUTSIDE if kind in (Opd.Kind.RSUD, Opd.Kind.UPTD) else Opd.Place.KP3B,
        usual_subdomain=row["subdomain"].lower(),
        head_title=HEADS[kind],
        source=source,
    )
