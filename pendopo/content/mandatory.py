"""The pages that an agency's website must have, and which page type carries each."""

import csv
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from pendopo.content.models import HomePage, NewsIndexPage, SectionPage, StandardPage
from pendopo.websites.pages import TenantPage

DATA = resources.files("pendopo.content").joinpath("data")

# The column `jenis` of halaman-wajib.csv: indexes list the pages below them, everything else is text.
PAGE_TYPES: dict[str, type[TenantPage]] = {
    "HomePage": HomePage,
    "NewsIndexPage": NewsIndexPage,
    "StandardPage": StandardPage,
    "ContactPage": StandardPage,
    "ComplaintPage": StandardPage,
    "OfficialIndexPage": StandardPage,
    "InformationListPage": StandardPage,
    "InformationClassPage": StandardPage,
    "AnnouncementIndexPage": SectionPage,
    "EventIndexPage": SectionPage,
    "ServiceIndexPage": SectionPage,
    "InformationIndexPage": SectionPage,
    "DocumentIndexPage": SectionPage,
    "GalleryPage": SectionPage,
}
# Published when the website is planted: they need no words of the agency.
FILLED = {"/", "/berita/"}
# What the menu of a website leaves to its footer and to the pages themselves.
NOT_IN_MENU = {"/agenda/", "/pengadaan/", "/galeri/", "/pengaduan/", "/privasi/", "/aksesibilitas/"}


@dataclass(frozen=True)
class MandatoryPage:
    """One row of the standard page tree."""

    title: str
    path: str  # "/profil/sekilas/"
    kind: str
    law: str
    max_age_days: int | None
    required: bool
    guidance: str  # what to write; empty where nothing has to be written

    @property
    def page_type(self) -> type[TenantPage]:
        return PAGE_TYPES[self.kind]

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
        )
        for row in rows
    ]
    return tuple(pages)
