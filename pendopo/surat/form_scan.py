"""Reads back, from a signed and scanned form, which draft it was printed from."""

import math
import re
import struct
import warnings
import zlib
from collections.abc import Generator
from contextlib import closing
from io import BytesIO

import zxingcpp
from PIL import Image, ImageFilter

from pendopo.surat.formulir import QR_PREFIX
from pendopo.surat.pdfium import BrokenPdf, opened

MAX_BYTES = 25 * 1024 * 1024
MAX_PAGES = 5
MAX_PIXELS = 40_000_000  # A4 at 600 dots an inch, with some room
DPI = 200
POINTS = 72
WORKING_SIDE = 3400
QR_CODE = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
PICTURES = {"image/jpeg": "JPEG", "image/png": "PNG"}

_marked = re.compile(rf"{QR_PREFIX}([0-9A-F]{{16,64}})", re.IGNORECASE)


def read_form_hash(file_bytes: bytes, media_type: str) -> str | None:
    """The draft's hash (lower-case hexadecimal) in the form's QR code, or None where none can be read.

    Looks at the first pages only and at bounded pictures; a broken file is an answer of None, not an error.
    """
    if len(file_bytes) > MAX_BYTES:
        return None
    if media_type == "application/pdf":
        pages = _pdf_pages(file_bytes)
    elif media_type in PICTURES:
        pages = _pictures(file_bytes, PICTURES[media_type])
    else:
        return None
    with closing(pages):
        return next((found for page in pages if (found := _hash_on(page))), None)


def _hash_on(page: Image.Image) -> str | None:
    # A light blur joins what a poor scanner or a strong JPEG has torn apart.
    for picture in (page, page.filter(ImageFilter.GaussianBlur(1.5))):
        for code in zxingcpp.read_barcodes(picture, formats=QR_CODE):
            if match := _marked.fullmatch(code.text):
                return match[1].lower()
    return None


def _pdf_pages(content: bytes) -> Generator[Image.Image]:
    try:
        with opened(content) as document:
            for number in range(min(len(document), MAX_PAGES)):
                page = document[number]
                yield page.render(scale=_scale(*page.get_size()), grayscale=True).to_pil()
    except BrokenPdf:
        return


def _scale(width: float, height: float) -> float:
    """Dots per point: 200 an inch, less on a page so large that it would not fit."""
    area = max(width, 1.0) * max(height, 1.0)
    return min(DPI / POINTS, math.sqrt(MAX_PIXELS / area))


def _pictures(content: bytes, kind: str) -> Generator[Image.Image]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(content), formats=[kind])
            if picture.width * picture.height > MAX_PIXELS:
                return
            picture.draft("L", (WORKING_SIDE, WORKING_SIDE))
            grey = picture.convert("L")
    except (
        OSError, ValueError, SyntaxError, EOFError, struct.error, zlib.error,
        Image.DecompressionBombError, Image.DecompressionBombWarning,
    ):  # fmt: skip
        return
    grey.thumbnail((WORKING_SIDE, WORKING_SIDE))
    yield grey
