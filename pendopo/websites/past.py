"""Addresses that no page answers any more: redirected, gone, or withdrawn with a word to the reader."""

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page

from pendopo.accounts.models import User
from pendopo.audit.services import record
from pendopo.errors import Refused
from pendopo.websites.models import PastAddress, Website
from pendopo.websites.signals import website_changed
from pendopo.websites.street import key_of

MOST = 5000  # the table is read whole at the street
LONGEST = 500
PLAIN = re.compile(r"/(?:(?!\.)[A-Za-z0-9._~-]+/)*(?:(?!\.)[A-Za-z0-9._~-]+)?")
OURS = ("/kelola", "/media", "/static", "/_hit", "/cari")


@dataclass(frozen=True)
class Line:
    """One row of the file: where it was, where it leads, and what is wrong with it."""

    number: int
    path: str
    target: str
    problem: str = ""


def check_path(text: str) -> str:
    """The old address as it is kept; Refused where the street could never be asked for it."""
    path = urlsplit(text.strip()).path if text.strip().startswith("http") else text.strip()
    if not path.startswith("/") or path == "/":
        raise Refused(_("Tulis alamat lama mulai dari garis miring, misalnya /lama/profil.html."))
    if len(path) > LONGEST or not PLAIN.fullmatch(path):
        raise Refused(_("Alamat lama hanya memuat huruf, angka, titik, dan tanda hubung, tanpa tanda tanya."))
    if path.startswith(OURS):
        raise Refused(_("Alamat ini dipakai layanan. Hapus baris ini."))
    return key_of(path)


def check_target(text: str) -> str:
    """An own path, or an address of https; nothing else is ever sent to a reader."""
    target = text.strip()
    if target.startswith("/") and PLAIN.fullmatch(target):
        return target
    outside = urlsplit(target)
    # What a browser reads otherwise than it looks: spaces, backslashes, names before the host.
    plain = target.isascii() and target.isprintable() and not set(' \\"<>') & set(target)
    if outside.scheme == "https" and outside.hostname and "@" not in outside.netloc and plain:
        return target
    raise Refused(
        _("Tujuan harus halaman website ini, misalnya /profil/, atau alamat https:// yang lengkap.")
    )


def check_loops(table: Mapping[str, str]) -> dict[str, str]:
    """What is wrong with each address that leads back to itself or along too many others."""
    problems: dict[str, str] = {}
    for path in table:
        seen, here = {path}, key_of(table[path])
        while here in table and here not in seen:
            seen.add(here)
            here = key_of(table[here])
        if here in seen:
            problems[path] = _("Pengalihan ini berputar dan tidak pernah sampai. Ubah tujuannya.")
    return problems


def read_lines(website: Website, text: str) -> list[Line]:
    """The rows of a CSV file, `lama,baru`, each with what is wrong with it."""
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=delimiter_of(text)))
    if rows and [cell.strip().lower() for cell in rows[0][:2]] == ["lama", "baru"]:
        rows[0] = []
    pages = addresses(website)
    lines: list[Line] = []
    taken: dict[str, str] = {}
    for number, row in enumerate(rows, 1):
        if any(cell.strip() for cell in row):
            line = read_line(number, row, taken, pages)
            lines.append(line)
            if not line.problem:
                taken[line.path] = line.target
    kept = website.past_addresses.filter(kind=PastAddress.Kind.MOVED).values_list("path", "target")
    loops = check_loops(dict(kept) | taken)
    return [
        Line(line.number, line.path, line.target, line.problem or loops.get(line.path, "")) for line in lines
    ]


def delimiter_of(text: str) -> str:
    """Offices' spreadsheets write semicolons."""
    first = text.partition("\n")[0]
    return ";" if first.count(";") > first.count(",") else ","


def read_line(number: int, row: list[str], taken: Mapping[str, str], pages: set[str]) -> Line:
    old, new = [*row, "", ""][:2]
    try:
        path, target = check_path(old), check_target(new)
    except Refused as refused:
        return Line(number, old.strip(), new.strip(), refused.sentence)
    if path in taken:
        return Line(number, path, target, _("Alamat ini sudah ada pada baris lain. Hapus salah satunya."))
    if path in pages:
        return Line(number, path, target, _("Alamat ini masih dipakai halaman yang tayang. Hapus baris ini."))
    return Line(number, path, target)


def addresses(website: Website) -> set[str]:
    """The addresses of the pages that citizens can read."""
    root = website.root_page
    if root is None:
        return set()
    live = Page.objects.filter(path__startswith=root.path).live().values_list("url_path", flat=True)
    return {key_of(path[len(root.url_path) - 1 :]) for path in live}


def error_file(lines: Iterable[Line]) -> str:
    """The rows that were refused, each with its reason, ready to be mended and sent again."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["lama", "baru", "baris", "masalah"])
    for line in lines:
        if line.problem:
            writer.writerow([harmless(line.path), harmless(line.target), line.number, line.problem])
    return out.getvalue()


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


@transaction.atomic
def save_redirects(website: Website, lines: Iterable[Line], *, actor: User, at: datetime) -> int:
    """Keep the rows without a problem; one that was there gets its new target. How many there were."""
    Website.objects.select_for_update().get(pk=website.pk)
    good = [line for line in lines if not line.problem]
    known = set(website.past_addresses.values_list("path", flat=True))
    if len(known | {line.path for line in good}) > MOST:
        raise Refused(_("Paling banyak %(most)d pengalihan untuk satu website.") % {"most": MOST})
    for line in good:
        remember(website, path=line.path, kind=PastAddress.Kind.MOVED, target=line.target, at=at)
    record("Pengalihan alamat", subject=website.name, user=actor, at=at, data={"baris": len(good)})
    return len(good)


@transaction.atomic
def remember(
    website: Website, *, path: str, kind: str, at: datetime, target: str = "", title: str = "", note: str = ""
) -> PastAddress:
    """From the next bake on the address answers so, unless a page stands there."""
    given = {"kind": kind, "target": target, "title": title, "note": note, "at": at}
    past, _made = PastAddress.objects.update_or_create(website=website, path=key_of(path), defaults=given)
    website_changed.send(Website, website=website, reason="alamat lama", at=at)
    return past


@transaction.atomic
def forget(past: PastAddress, *, actor: User, at: datetime) -> None:
    """The address is unknown again."""
    past.delete()
    record("Hapus pengalihan", subject=past.website.name, user=actor, at=at, data={"alamat": past.path})
    website_changed.send(Website, website=past.website, reason="alamat lama", at=at)
