"""One website that holds every type of page and every block, with content as awkward as it comes."""

from datetime import date, timedelta
from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image as Raster
from wagtail.images.models import Image
from wagtail.models import Page

from pendopo.content.models import Appearance, SectionPage, StandardPage
from pendopo.content.planting import page_at
from pendopo.websites.models import PastAddress
from pendopo.websites.past import remember
from tests.conftest import MONDAY_8_WIB
from tests.content.filling import Site, fill

# As long as a title can be: three hundred letters where the field is that long, else up to its end.
LONG = (
    "Penyelenggaraan sosialisasi peraturan gubernur tentang pemberdayaan perempuan, perlindungan anak, "
    "kependudukan dan keluarga berencana bagi pemerintah kabupaten dan kota, organisasi kemasyarakatan, "
    "perguruan tinggi, media massa serta dunia usaha pada delapan wilayah se-Provinsi Banten tahun 2026–2030."
)
UNBROKEN = "Pertanggungjawabankeuangandaerahtahunanggaranduaributiga" * 2
MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov"]
PLACES = ("Kabupaten Pandeglang", "Kabupaten Lebak", "Kota Tangerang Selatan")
CELLS = "\n".join(
    "\t".join(row)
    for row in (
        ["Kabupaten atau kota", *MONTHS],
        *([place, *(f"{n}.{k:03}" for k in range(11))] for n, place in enumerate(PLACES, 7)),
    )
)
PARAGRAPH = (
    '<p>Semua warga <b>tanpa kecuali</b>. Lihat <a href="https://www.example.go.id/">situs lain</a>.</p>'
    "<ul><li>satu</li><li>dua</li></ul>"
)
MENU = 40


def big_picture(site: Site, *, width: int, height: int, focus: tuple[int, int] | None = None) -> Image:
    """A large picture with a point that has to stay in sight."""
    file = BytesIO()
    picture = Raster.linear_gradient("L").resize((width, height)).convert("RGB")
    picture.save(file, "JPEG", quality=60)
    found = Image(
        title="Besar", file=ContentFile(file.getvalue(), "besar.jpg"), collection=site.website.collection
    )
    if focus:
        found.focal_point_x, found.focal_point_y = focus
        found.focal_point_width = found.focal_point_height = 200
    found.save()
    return found


def blocks(site: Site, huge: Image) -> list[tuple[str, Any]]:
    """Every block of a body, each filled."""
    document = site.document("lampiran-keputusan.pdf", 1_260_000)
    step = {"title": "Datang ke loket", "text": "Bawa berkas asli.", "who": "Anda", "duration": "10 menit"}
    heads = {"header_row": True, "header_column": True}
    plain = {
        "caption": "Tanpa judul kolom",
        "cells": "Senin;07.30–16.00\nJumat;07.30–16.30",
        "header_row": False,
    }
    questions = [
        {"title": "Apakah gratis?", "text": "<p>Ya, tidak dipungut biaya.</p>"},
        {"title": LONG[:150], "text": "<p>Ya.</p>"},
    ]
    counter = {
        "unit": "Loket informasi",
        "text": "Permintaan informasi publik",
        "phone": "(0254) 200-123",
        "email": "informasi@dispertan.example",
        "address": "KP3B, Serang",
        "hours": "Senin–Kamis 07.30–16.00",
    }
    film = {"url": "https://video.example.go.id/x", "duration": "3 menit"}
    return [
        ("heading", "Siapa yang perlu datang"),
        ("paragraph", PARAGRAPH),
        ("picture", {"image": huge, "alt": "Jalur terang ke gelap", "caption": "Gambar besar."}),
        ("picture", {"image": site.picture(), "alt": "Gambar kecil", "caption": ""}),
        ("quote", {"text": "Pelayanan adalah pertemuan.", "source": "Kepala Dinas"}),
        ("table", {"caption": "Kunjungan per bulan, 2026", "cells": CELLS, **heads}),
        ("table", {**plain, "header_column": True}),
        ("documents", {"documents": [document, document]}),
        ("call_out", {"title": "Anak sedang demam?", "text": "Tunda sampai sembuh, lalu datang."}),
        ("accordion", {"items": questions}),
        ("steps", {"steps": [step, {**step, "title": LONG[:120]}]}),
        ("contact", counter),
        ("video", {"title": "Cara mengajukan izin", **film, "image": huge, "alt": "Layar pembuka video"}),
        ("video", {"title": LONG[:150], **film, "duration": "", "image": None, "alt": ""}),
    ]


def furnish(site: Site) -> None:
    """Every type and block, a menu of forty, titles of three hundred letters, pictures huge and none."""
    fill(site)
    huge = big_picture(site, width=5200, height=3400, focus=(4700, 300))
    tall = big_picture(site, width=900, height=6000)
    site.write("/profil/visi-misi/", body=blocks(site, huge))
    for path in ("/profil/tugas-fungsi/", "/privasi/", "/aksesibilitas/"):
        site.write(path)
    for path in ("/layanan/maklumat/", "/ppid/tata-cara/"):
        site.write(path)
    english = [("paragraph", "<p>We serve.</p>")]
    site.write("/profil/sekilas/", title_en="About us", summary_en="What we do.", body_en=english)
    site.news(LONG[:255], slug="panjang", picture=huge, picture_alt="Terang ke gelap", summary=LONG[:250])
    site.news("Gambar tinggi", picture=tall, picture_alt="Menara", body=blocks(site, tall))
    site.news(UNBROKEN, slug="kata-panjang")
    for number in range(22):
        site.news(f"Berita {number}", slug=f"berita-{number}")
    site.service(LONG[:255], slug="layanan-panjang", apply_url="https://izin.example.go.id/")
    later = MONDAY_8_WIB + timedelta(days=9)
    site.event(LONG[:255], slug="agenda-panjang", starts_at=later, place=LONG[:150])
    site.announcement(LONG[:255], slug="pengumuman-panjang", until=date(2026, 12, 31), warns=True)
    site.add(SectionPage, "/", title="Bagian", show_in_menus=True)
    leave(site)
    home = page_at(site.website, "/")
    for number in range(MENU):
        title = LONG[:60] if number % 9 == 8 else f"Bidang {number + 1}"
        site.add(StandardPage, "/", title=title, slug=f"bidang-{number}", show_in_menus=True)
    dress(site, huge)
    site.publish(home.specific, {"title_en": "Agriculture Office", "summary_en": "For citizens."})


def leave(site: Site) -> None:
    """Two addresses that no page answers any more: one with a notice, one that was a mistake."""
    for path, kind, note in (
        ("/tarif-lama/", PastAddress.Kind.WITHDRAWN, "Tarif ini tidak berlaku lagi. Lihat layanan."),
        ("/keliru/", PastAddress.Kind.GONE, ""),
    ):
        remember(site.website, path=path, kind=kind, at=MONDAY_8_WIB, title="Tarif 2025", note=note)


def dress(site: Site, picture: Image) -> Appearance:
    return Appearance.objects.create(
        website=site.website,
        colours=Appearance.Colours.TEAL,
        logo=site.picture("Lambang"),
        logo_alt="Lambang daerah",
        header=picture,
        header_alt="Sawah di pagi hari",
    )


def live_pages(site: Site) -> list[Page]:
    return list(page_at(site.website, "/").get_descendants(inclusive=True).live().specific())
