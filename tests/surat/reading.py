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


def is_struck(pdf: bytes, word: str) -> bool:
    """Whether a line runs through the word where it first stands on the first page."""
    scale = 3
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    text = page.get_textpage()
    start, count = text.search(word, match_case=True).get_next()
    boxes = [text.get_charbox(index) for index in range(start, start + count)]
    picture = page.render(scale=scale, grayscale=True).to_pil()
    height = page.get_height()
    left, right = boxes[0][0], boxes[-1][2]
    top, bottom = (height - max(box[3] for box in boxes), height - min(box[1] for box in boxes))
    word_only = picture.crop(tuple(round(edge * scale) for edge in (left, top, right, bottom)))
    document.close()
    rows = [word_only.crop((0, y, word_only.width, y + 1)).tobytes() for y in range(word_only.height)]
    return any(sum(value < 160 for value in row) > 0.97 * len(row) for row in rows)


def raw(pdf: bytes) -> bytes:
    """The file with its compressed streams opened, for a look at marks and names."""
    opened = [pdf]
    for match in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            opened.append(zlib.decompress(match[1]))
        except zlib.error:
            continue
    return b"\n".join(opened)
