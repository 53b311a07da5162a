"""Builds hostile files: what an attacker or an infected computer would send through an upload door."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from PIL import Image

SCRIPT = b"<script>alert(document.domain)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">' + SCRIPT + b"</svg>"
HTML = b"<!doctype html><html><body>" + SCRIPT + b"</body></html>"
PHP = b"<?php system($_GET['c']); ?>"
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
ENDINGS = ("jpg", "png", "gif", "webp", "avif", "svg", "html", "pdf", "docx", "xlsx", "odt", "csv")
NAMES = (
    "../../../etc/passwd.png", "..\\..\\windows\\win.ini.png", "/absolut.png", "con.png", "a\x00b.png",
    "gambar.php.png", "gambar.png.php", "gambar.html", "<img src=x onerror=alert(1)>.png",
    "'; DROP TABLE--.png",
    "gambar.svg", ".htaccess", "\u202egnp.exe", "ж" * 90 + ".png", "n" * 250 + ".png", "%2e%2e%2fx.png",
    "gambar.png%00.html", "gambar .png", "-rf.png", "~.png",
)  # fmt: skip


def png(size: tuple[int, int] = (8, 8), kind: str = "PNG", **how: object) -> bytes:
    body = io.BytesIO()
    Image.new("RGB", size, "navy").save(body, kind, **how)
    return body.getvalue()


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def bomb_png(width: int, height: int) -> bytes:
    """A picture of a few kilobytes that claims to be as large as this."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(bytes(100_000))) + chunk(b"IEND", b"")


def pdf(catalog: bytes = b"", more: bytes = b"", *, before: bytes = b"", behind: bytes = b"") -> bytes:
    """A PDF of one page; `catalog` stands in its catalog, `more` among its objects."""
    objects = [
        b"1 0 obj\n<</Type/Catalog/Pages 2 0 R" + catalog + b">>\nendobj\n",
        b"2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n",
        b"3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>\nendobj\n",
        more,
    ]
    body, places = before + b"%PDF-1.7\n", []
    for entry in objects:
        places.append(len(body))
        body += entry
    table = b"xref\n0 4\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % at for at in places[:3])
    trailer = b"trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(body)
    return body + table + trailer + behind


def packed(objects: bytes, filters: bytes = b"/FlateDecode") -> bytes:
    """An object stream in which `objects` are hidden."""
    body = zlib.compress(objects)
    head = b"9 0 obj\n<</Type/ObjStm/N 1/First 5/Filter " + filters + b"/Length %d>>\nstream\n" % len(body)
    return head + body + b"\nendstream\nendobj\n"


ACTIONS = (
    b"/S/JavaScript/JS(app.alert(1))", b"/S/#4aavaScript/JS(app.alert(1))", b"/S/Java#53cript/JS(1)",
    b"/S /JavaScript /JS 8 0 R", b"/S/Launch/F(cmd.exe)", b"/S/SubmitForm/F(http://x.test)",
    b"/S/ImportData/F(x.fdf)", b"/S/GoToE/F(x.pdf)", b"/S/Rendition/JS(1)",
)  # fmt: skip
CATALOGUES = (
    b"/Names<</EmbeddedFiles<</Names[(a.exe)4 0 R]>>>>", b"/Names<</JavaScript<</Names[(a)4 0 R]>>>>",
    b"/AcroForm<</XFA 4 0 R>>", b"/AF[<</Type/Filespec/EF<</F 4 0 R>>/EmbeddedFile true>>]",
    b"/Extensions<</RichMedia 4 0 R>>",
)  # fmt: skip


def active_pdfs() -> Iterator[bytes]:
    for action in ACTIONS:
        yield pdf(b"/OpenAction<<" + action + b">>")
        yield pdf(b"/AA<</WC<<" + action + b">>>>")
        yield pdf(more=b"4 0 obj\n<<" + action + b">>\nendobj\n")
        yield pdf(more=packed(b"4 0 <<" + action + b">>"))
        yield pdf(more=packed(b"4 0 <<" + action + b">>", b"[/FlateDecode]"))
    yield from (pdf(entry) for entry in CATALOGUES)
    yield from (pdf(more=packed(b"4 0 <<" + entry + b">>", b"/LZWDecode")) for entry in CATALOGUES)
    yield pdf(b"/Encrypt 4 0 R")


def office(
    parts: dict[str, bytes], *, before: bytes = b"", behind: bytes = b"", comment: bytes = b""
) -> bytes:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = comment
        for name, content in parts.items():
            archive.writestr(name, content)
    return before + body.getvalue() + behind


DOCX = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document/>"}
ODT = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<office/>"}


def bad_offices() -> Iterator[bytes]:
    for base in (DOCX, ODT):
        for name in (
            "word/vbaProject.bin", "xl/activeX/activeX1.bin", "Basic/Standard/Modul.xml", "Scripts/x.py",
            "word/embeddings/oleObject1.bin", "../../etc/cron.d/x", "/etc/passwd", "C:\\x.bat",
            "x.exe", "x.js",
        ):  # fmt: skip
            yield office(base | {name: b"x"})
        yield office(base, behind=HTML)
        yield office(base, comment=HTML)
        yield office(base, before=HTML)
        yield office(base)[:-30]
        yield office(base | {"bom.xml": bytes(301 * 1024 * 1024)}) if base is DOCX else b"PK\x03\x04"
    yield office({"a.html": HTML})
    yield office({"mimetype": b"application/epub+zip"})
    yield office({"mimetype": b"text/html"})
    yield office({"META-INF/MANIFEST.MF": b"x", "A.class": b"x"})
    macro = b'<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'
    yield office(DOCX | {"[Content_Types].xml": macro})


def bad_tables() -> Iterator[bytes]:
    for cell in (
        "=1+1",
        "=cmd|' /C calc'!A0",
        "@SUM(A1)",
        "+cmd|x",
        "-cmd|x",
        " =HYPERLINK(1)",
        "=IMPORTXML(1)",
    ):
        yield f"nama,nilai\npadi,{cell}\n".encode()
        yield f"nama;nilai\n{cell};1\n".encode()
    for markup in (SVG, HTML, SCRIPT, b"<iframe src=x>", b"<img src=x onerror=1>", b"< script>", b"<?xml?>"):
        yield b"nama,nilai\npadi," + markup + b"\n"
    yield from (
        PHP,
        b"#!/bin/sh\nrm,-rf\n",
        b"MZ\x90,\x00\n",
        EICAR,
        b"a,b\n\x00\x01",
        b"\xff\xfe,\xff",
        b"padi",
    )


def disguised() -> Iterator[tuple[str, bytes]]:
    """Each content under each ending."""
    for content in (SVG, HTML, PHP, EICAR, b"MZ" + bytes(200), b"\x7fELF" + bytes(200), b"GIF89a" + SCRIPT):
        yield from ((f"berkas.{ending}", content) for ending in ENDINGS)


def polyglots() -> Iterator[tuple[str, bytes]]:
    """True pictures with something behind, before or inside them."""
    for payload in (HTML, SVG, PHP, office({"a.html": HTML}), pdf(b"/OpenAction<</S/JavaScript/JS(1)>>")):
        for kind, ending in (("PNG", "png"), ("JPEG", "jpg"), ("GIF", "gif"), ("WEBP", "webp")):
            yield f"gambar.{ending}", png(kind=kind) + payload
            yield f"gambar.html.{ending}", png(kind=kind) + payload
    exif = Image.Exif()
    exif[0x010E] = HTML.decode()
    exif[0x9286] = "Lokasi rahasia"
    yield "exif.jpg", png(kind="JPEG", exif=exif)
    yield "komentar.jpg", png(kind="JPEG", comment=HTML)
    yield "teks.png", png()[:33] + chunk(b"tEXt", b"Comment\0" + HTML) + png()[33:]


def bombs() -> Iterator[tuple[str, bytes]]:
    sizes = ((50_000, 50_000), (100_000, 1_000), (2**31 - 1, 1), (6_400, 6_400), (30_000, 30_000))
    yield from (("bom.png", bomb_png(*size)) for size in sizes)
    yield "potong.png", png()[:40]
    yield "potong.jpg", png(kind="JPEG")[:200]
    yield "kosong.png", b""
