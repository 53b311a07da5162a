"""The pages that an agency's website must have, and which page type carries each."""

import csv
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from django.apps import apps

from pendopo.content.blocks import GUIDANCE
from pendopo.content.models import InformationClass
from pendopo.websites.pages import TenantPage

DATA = resources.files("pendopo.content").joinpath("data")

# What a page is given beside its title.
GIVEN = {f"/ppid/{value}/": {"information_class": value} for value in InformationClass.values}
# Published when the website is planted: they need no words of the agency.
FILLED = {"/", "/berita/"}
# What the menu of a website leaves to its footer and to the pages themselves.
NOT_IN_MENU = {"/agenda/", "/pengadaan/", "/galeri/", "/pengaduan/", "/privasi/", "/aksesibilitas/"}


@dataclass(frozen=True)
class MandatoryPage:
    """One row of the standard page tree."""

    title: str
    path: str  # "/profil/sekilas/"
    kind: str  # the column `jenis`: the name of a page type
    law: str
    max_age_days: int | None
    required: bool
    guidance: str  # what to write; empty where nothing has to be written
    written: tuple[tuple[str, str], ...] = ()  # blocks that stand there already, to be read and published

    @property
    def page_type(self) -> type[TenantPage]:
        found: type[TenantPage] = apps.get_model("content", self.kind)
        return found

    def make(self) -> TenantPage:
        """The page as it is planted: unsaved, with its guidance and what is written already."""
        in_menu = self.path not in NOT_IN_MENU
        given = {"title": self.title, "slug": self.slug, "show_in_menus": in_menu}
        page = self.page_type(**given, live=self.path in FILLED, **GIVEN.get(self.path, {}))
        if self.guidance:
            page.body = [(GUIDANCE, {"text": self.guidance, "law": self.law}), *self.written]
        return page

    @property
    def parent_path(self) -> str:
        return self.path.rstrip("/").rpartition("/")[0] + "/"

    @property
    def slug(self) -> str:
        return self.path.rstrip("/").rpartition("/")[2]


@cache
def standard_pages() -> tuple[MandatoryPage, ...]:
    """The rows of halaman-wajib.csv in its order, parents before children, each with its guidance."""
    guidance = tomllib.loads(DATA.joinpath("panduan.toml").read_text(encoding="utf-8"))
    written = tomllib.loads(DATA.joinpath("naskah.toml").read_text(encoding="utf-8"))
    rows = csv.DictReader(DATA.joinpath("halaman-wajib.csv").read_text(encoding="utf-8").splitlines())
    pages = [
        MandatoryPage(
            title=row["halaman"],
            path=row["slug"],
            kind=row["jenis"],
            law=row["dasar"],
            max_age_days=int(row["umur_maksimum_hari"]) if row["umur_maksimum_hari"] else None,
            required=row["wajib"] == "ya",
            guidance=guidance.get(row["slug"], "").strip(),
            written=tuple((part["jenis"], part["isi"].strip()) for part in written.get(row["slug"], [])),
        )
        for row in rows
    ]
    return tuple(pages)
