"""The front's own pages: what a reader sees where no website and no Django answers."""

from html import escape
from importlib.resources import files
from pathlib import Path
from string import Template

from pendopo.edge.kinds import type_of
from pendopo.edge.shelf import Item, fingerprint

_PACKAGE = files("pendopo")
_HERE = _PACKAGE / "edge" / "pages"
_UI = _PACKAGE / "ui" / "static" / "ui"

# Name → title, text, and the words of the one way on; `$home` is the address of the home host.
SENTENCES = {
    "malformed": (
        "Alamat tidak dapat dibaca",
        "Nama situs pada alamat ini bukan nama yang sah. Periksa ejaannya, atau buka layanan di $home.",
        "Buka layanan",
    ),
    "unknown": (
        "Website tidak ditemukan",
        "Tidak ada website dengan nama ini. Periksa ejaannya, atau cari di direktori website.",
        "Buka direktori website",
    ),
    "missing": (
        "Halaman tidak ditemukan",
        "Halaman ini tidak ada atau sudah dipindahkan. Mulailah dari beranda.",
        "Ke beranda",
    ),
    "method": (
        "Tindakan tidak tersedia",
        "Halaman ini hanya dapat dibaca. Permohonan dan pengelolaan dilakukan di $home.",
        "Buka layanan",
    ),
    "unreadable": (
        "Halaman belum dapat dibaca",
        "Peladen sedang terlalu sibuk. Gangguannya sudah tercatat. Coba lagi sebentar lagi.",
        "Coba lagi",
    ),
    "down": (
        "Layanan sedang dirawat",
        "Website OPD tetap dapat dibuka. Meja dan pengelolaan segera kembali. Tulisan Anda tersimpan.",
        "Coba lagi",
    ),
}
LEADS_TO = {
    "malformed": "$home/",
    "unknown": "$home/direktori/",
    "missing": "/",
    "method": "$home/",
    "unreadable": "",
    "down": "",
}


def pages(home_url: str) -> dict[str, bytes]:
    """Every page by its name, whole and ready to be sent."""
    frame = Template((_HERE / "page.html").read_text(encoding="utf-8"))
    home = escape(home_url)
    return {
        name: frame.substitute(
            title=title,
            text=Template(text).substitute(home=home),
            action=action,
            href=Template(LEADS_TO[name]).substitute(home=home),
        ).encode()
        for name, (title, text, action) in SENTENCES.items()
    }


def _asset(path: str, body: bytes) -> Item:
    etag = f'"{fingerprint(body)}"'
    headers = (
        ("Content-Type", type_of(path)),
        ("Content-Length", str(len(body))),
        ("ETag", etag),
        ("Cache-Control", "public, max-age=3600"),
    )
    return Item(Path(path), len(body), etag, headers, body)


def _assets() -> dict[str, Item]:
    """The house's own tokens and font: our pages look like it without Django and without its static files."""
    font = "plus-jakarta-sans-latin.woff2"
    style = (_UI / "css" / "tokens.css").read_bytes() + (_HERE / "page.css").read_bytes()
    bodies = {
        "/_edge/css/page.css": style,
        f"/_edge/fonts/{font}": (_UI / "fonts" / font).read_bytes(),
        "/_edge/favicon.svg": (_UI / "favicon.svg").read_bytes(),
    }
    return {path: _asset(path, body) for path, body in bodies.items()}


ASSETS = _assets()
