"""Uploaded documents, judged by their content: whatever could act by itself is refused with a sentence."""

import csv
import re
import zipfile
import zlib
from io import BytesIO

from django.utils.translation import gettext_lazy as _

from pendopo.errors import Refused
from pendopo.surat.pdfium import BrokenPdf, opened

OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/vnd.oasis.opendocument.presentation": "odp",
}
OFFICE_XML = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx", "ppt/presentation.xml": "pptx"}
END = b"PK\x05\x06" + bytes(18)  # of every ZIP without a comment: nothing stands behind it
COLUMNS = 2  # one column is a text, not a table
UNPACKED = 300 * 1024 * 1024
ENTRIES = 10_000
MACROS = re.compile(
    r"vbaproject|activex/|(?:^|/)(?:basic|scripts)/|oleobject|\.(?:exe|dll|js|vbs|ps1|bat)$", re.I
)

# Each needs its name in the file: a script its /JavaScript, an attached file its /EmbeddedFile.
ACTIVE = re.compile(
    rb"/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|Rendition|Movie)"
    rb"(?=[\s/<>\[\](){}%]|$)"
)
ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
STREAM = re.compile(rb"stream\r?\n")
PACKED = re.compile(rb"/ObjStm\b")
FILTERS = re.compile(rb"/Filter\s*(\[[^\]]*\]|/\w+)")
DICTIONARY = 1000  # bytes before a stream in which its dictionary stands
OBJECTS = 64 * 1024 * 1024

MARKUP = re.compile(r"<\s*(?:!doctype|html|script|svg|iframe|body|object|embed|img|\?xml)", re.I)
FORMULA = re.compile(r"\s*(?:[=@]|[+-](?![\d\s.,(]|$))")

NO_DOCUMENT = _(
    "Jenis berkas ini tidak diterima, atau isinya rusak. "
    "Unggah PDF, ODT, ODS, ODP, DOCX, XLSX, PPTX, atau CSV yang dapat dibuka."
)
ACTIVE_PDF = _(
    "PDF ini berisi skrip, formulir aktif, atau berkas lampiran. "
    "Cetak kembali ke PDF (Cetak > Simpan sebagai PDF), lalu unggah hasilnya."
)
LOCKED = _("PDF ini dikunci atau dienkripsi. Simpan tanpa kata sandi, lalu unggah.")
WITH_MACROS = _("Berkas ini berisi makro atau objek program. Simpan tanpa makro, lalu unggah.")
WITH_FORMULA = _(
    "CSV ini berisi sel yang dibaca sebagai rumus (diawali =, @, + atau -). Ubah menjadi nilai, lalu unggah."
)


def kind_of(content: bytes) -> str:
    """`pdf`, `odt`, … by the content, whatever the name says; Refused for all that is not harmless."""
    if content.startswith(b"%PDF-"):
        return pdf(content)
    if content.startswith(b"PK\x03\x04"):
        return packed(content)
    return table(content)


def pdf(content: bytes) -> str:
    try:
        with opened(content) as document:
            pages = len(document)
    except BrokenPdf as broken:
        raise Refused(LOCKED if b"/Encrypt" in content else NO_DOCUMENT) from broken
    if not pages:
        raise Refused(NO_DOCUMENT)
    plain = ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), content)
    if re.search(rb"/Encrypt\b", plain):
        raise Refused(LOCKED)
    if ACTIVE.search(plain) or any(ACTIVE.search(objects) for objects in packed_objects(content)):
        raise Refused(ACTIVE_PDF)
    return "pdf"


def packed_objects(content: bytes) -> list[bytes]:
    """The object streams of a PDF, unpacked; Refused where they cannot be looked into."""
    found: list[bytes] = []
    size = 0
    for stream in STREAM.finditer(content):
        before = content[max(0, stream.start() - DICTIONARY) : stream.start()].rpartition(b" obj")[2]
        before = ESCAPED.sub(lambda escape: bytes([int(escape[1], 16)]), before)
        if not PACKED.search(before):
            continue
        filters = FILTERS.search(before)
        names = re.findall(rb"/\w+", filters[1]) if filters else []
        if not names:
            continue  # it stood in plain text, and was looked through with the rest
        try:
            if names not in ([b"/FlateDecode"], [b"/Fl"]):
                raise Refused(ACTIVE_PDF)
            body = zlib.decompressobj().decompress(content[stream.end() :], OBJECTS)
        except zlib.error as broken:
            raise Refused(NO_DOCUMENT) from broken
        size += len(body)
        if size >= OBJECTS:
            raise Refused(NO_DOCUMENT)
        found.append(ESCAPED.sub(lambda escape: bytes([int(escape[1], 16)]), body))
    return found


def packed(content: bytes) -> str:
    """The kind of an office file, which is a ZIP; nothing before or after it, no bomb and no macro inside."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
            names = [entry.filename for entry in entries]
            unpacked = sum(entry.file_size for entry in entries)
            if archive.comment or len(entries) > ENTRIES or unpacked > UNPACKED:
                raise Refused(NO_DOCUMENT)
            if any(entry.flag_bits & 1 for entry in entries) or any(map(leaves_its_place, names)):
                raise Refused(NO_DOCUMENT)
            if any(MACROS.search(name) for name in names):
                raise Refused(WITH_MACROS)
            kind = office_kind(archive, names)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, zlib.error) as broken:
        raise Refused(NO_DOCUMENT) from broken
    if kind is None or content[-len(END) :][:4] != END[:4]:
        raise Refused(NO_DOCUMENT)
    return kind


def leaves_its_place(name: str) -> bool:
    return name.startswith(("/", "\\")) or ":" in name or ".." in re.split(r"[/\\]", name)


def office_kind(archive: zipfile.ZipFile, names: list[str]) -> str | None:
    if "mimetype" in names:
        return OPEN_DOCUMENT.get(archive.read("mimetype")[:100].strip())
    if "[Content_Types].xml" not in names:
        return None
    if b"macroEnabled" in archive.read("[Content_Types].xml"):
        raise Refused(WITH_MACROS)
    return next((kind for part, kind in OFFICE_XML.items() if part in names), None)


def table(content: bytes) -> str:
    """A CSV: text of lines and columns, without markup and without formulas."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        raise Refused(NO_DOCUMENT) from broken
    if not text.strip() or not is_text(text) or MARKUP.search(text) or text.startswith(("#!", "<", "%", "{")):
        raise Refused(NO_DOCUMENT)
    try:
        rows = list(csv.reader(text.splitlines(), delimiter=";" if ";" in text.partition("\n")[0] else ","))
    except csv.Error as broken:
        raise Refused(NO_DOCUMENT) from broken
    if max(len(row) for row in rows) < COLUMNS:
        raise Refused(NO_DOCUMENT)
    if any(FORMULA.match(cell) for row in rows for cell in row):
        raise Refused(WITH_FORMULA)
    return "csv"


def is_text(text: str) -> bool:
    return all(character >= " " or character in "\t\r\n" for character in text)
