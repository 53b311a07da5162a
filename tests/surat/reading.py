"""How the tests read a PDF: its text as a person reads it, its pages, and its raw marks."""

import re
import zlib

import pypdfium2
from PIL import Image


def text_of(pdf: bytes) -> str:
    """All text in reading order, each run of blanks as one space."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    return " ".join(" ".join(pages).split())


def page_texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    pages = [" ".join(document[n].get_textpage().get_text_range().split()) for n in range(len(document))]
    document.close()
    return pages


def scan_of(pdf: bytes, *, dpi: int = 150) -> Image.Image:
    """The first page as a grey picture."""
    document = pypdfium2.PdfDocument(pdf)
    picture = document[0].render(scale=dpi / 72, grayscale=True).to_pil()
    document.close()
    return picture


def raw(pdf: bytes) -> bytes:
    """The file with its compressed streams opened, for a look at marks and names."""
    opened = [pdf]
    for match in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            opened.append(zlib.decompress(match[1]))
        except zlib.error:
            continue
    return b"\n".join(opened)
