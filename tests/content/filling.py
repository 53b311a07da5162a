"""A website with a page of each type, written as an agency would, for tests that bake it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image as Raster
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Page

from pendopo.content.models import AnnouncementPage, EventPage, NewsPage, ServicePage
from pendopo.content.planting import page_at
from pendopo.publishing import releases
from pendopo.publishing.baker import bake
from pendopo.websites.models import Website
from tests.conftest import MONDAY_8_WIB

HOST = "dispertan.localhost"


@dataclass(frozen=True)
class Site:
    """A website that is open; `write` fills its pages, `read` is what the street answers."""

    website: Website

    def write(self, path: str, **given: Any) -> Page:
        """Fill a planted page and publish it."""
        page = page_at(self.website, path).specific
        if hasattr(page, "body"):
            page.body = [("paragraph", "<p>Untuk warga.</p>")]
        return self.publish(page, given)

    def add(self, kind: type[Page], below: str, **given: Any) -> Page:
        """A new page below a planted one."""
        page = kind(**{"body": [("paragraph", "<p>Isi.</p>")], **given})
        page_at(self.website, below).add_child(instance=page)
        return self.publish(page, {})

    def publish(self, page: Page, given: dict[str, Any]) -> Page:
        for name, value in given.items():
            setattr(page, name, value)
        page.save_revision().publish()
        return type(page).objects.get(pk=page.pk)

    def bake(self, at: datetime = MONDAY_8_WIB) -> Any:
        return bake(self.website, at=at)

    def read(self, path: str) -> str:
        return self.bytes(path).decode()

    def bytes(self, path: str) -> bytes:
        return (releases.front(HOST) / path).read_bytes()

    def holds(self, path: str) -> bool:
        return (Path(releases.front(HOST)) / path).exists()

    def picture(self, title: str = "Panen") -> Image:
        file = ContentFile(picture_bytes(), "gambar.png")
        return Image.objects.create(
            title=title, file=file, width=64, height=48, collection=self.website.collection
        )

    def document(self, name: str = "renstra.pdf", size: int = 1200) -> Document:
        file = ContentFile(b"%PDF-1.4".ljust(size), name)
        return Document.objects.create(title=name, file=file, collection=self.website.collection)

    def service(self, title: str = "Rekomendasi izin", **given: Any) -> Page:
        whole = {
            "summary": "Untuk dokter yang akan berpraktik.",
            "duration": "5 hari kerja",
            "fee": "Gratis",
            "product": "Surat rekomendasi",
            "requirements": [("requirement", {"text": "Ijazah terakhir"})],
            "steps": [("step", {"title": "Siapkan berkas", "who": "Anda", "duration": "10 menit"})],
        }
        return self.add(ServicePage, "/layanan/", title=title, **{**whole, **given})

    def announcement(self, title: str, *, until: date | None, warns: bool = False, **given: Any) -> Page:
        given = {"title": title, "valid_until": until, "warns": warns, **given}
        return self.add(AnnouncementPage, "/pengumuman/", **given)

    def event(self, title: str, *, starts_at: datetime, **given: Any) -> Page:
        return self.add(EventPage, "/agenda/", title=title, starts_at=starts_at, **given)

    def news(self, title: str, **given: Any) -> Page:
        return self.add(NewsPage, "/berita/", title=title, **given)


def picture_bytes() -> bytes:
    file = BytesIO()
    with Raster.new("RGB", (64, 48), "green") as picture:
        picture.save(file, "PNG")
    return file.getvalue()


def information(**given: Any) -> tuple[str, dict[str, Any]]:
    """One row of the Daftar Informasi Publik."""
    row = {
        "title": "Rencana Kerja 2026",
        "summary": "Program, kegiatan, dan pagu",
        "kind": "berkala",
        "holder": "Subbagian Perencanaan",
        "publisher": "Sekretaris",
        "made": "Serang, Desember 2025",
        "forms": "PDF",
        "retention": "5 tahun",
    }
    return "information", {**row, **given}


def fill(site: Site) -> None:
    """Every type of page, each with something in it."""
    picture, document = site.picture(), site.document()
    for path in ("/profil/sekilas/", "/ppid/", "/layanan/", "/pengumuman/", "/agenda/", "/ppid/serta-merta/"):
        site.write(path)
    fill_profile(site, picture)
    fill_information(site, document)
    site.news("Panen raya", picture=picture, picture_alt="Padi yang menguning")
    site.announcement("Waspada banjir", until=date(2026, 11, 30), warns=True, summary="Jauhi sungai.")
    site.announcement("Lowongan", until=date(2026, 1, 1))
    site.event("Forum konsultasi", starts_at=MONDAY_8_WIB + timedelta(days=3), place="Aula, Serang")
    site.service()
    site.write("/galeri/", photos=[("photo", {"image": picture, "alt": "Sawah", "caption": "Panen"})])
    site.write("/pengaduan/", email="aduan@dispertan.example", csirt_email="csirt@dispertan.example")
    phones = [("phone", {"label": "Loket", "number": "0254 200123"})]
    hours = [("hours", {"days": "Senin–Kamis", "hours": "07.30–16.00"})]
    site.write("/kontak/", phones=phones, hours=hours, latitude="-6.17", longitude="106.16")


def fill_profile(site: Site, picture: Image) -> None:
    official = {"unit": "Sekretariat", "post": "Sekretaris", "photo": picture, "alt": "Di depan kantor"}
    site.write("/profil/pejabat/", officials=[("official", official)])
    named = (("1", "Kepala Dinas"), ("2", "Sekretariat"), ("3", "Subbagian Umum"), ("2", "Bidang"))
    units = [("unit", {"level": level, "name": name, "duty": ""}) for level, name in named]
    site.write("/profil/struktur-organisasi/", units=units, picture=picture, basis="Pergub 10/2025")


def fill_information(site: Site, document: Document) -> None:
    site.write("/ppid/berkala/")
    rows = [information(document=document), information(title="Peringatan", kind="serta-merta")]
    site.write("/ppid/daftar-informasi-publik/", rows=rows, reviewed_on=date(2026, 11, 1))
    decision = {"subject": "Data pribadi", "law": "Pasal 17", "number": "1/2026", "period": "Tetap"}
    site.write("/ppid/dikecualikan/", decisions=[("decision", decision)])
    kept = {"title": "Renstra", "kind": "renstra", "number": "7", "year": 2025, "document": document}
    site.write("/dokumen/", documents=[("document", kept)])
