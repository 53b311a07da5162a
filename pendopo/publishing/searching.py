"""What a website's search knows: the words of its baked pages, and those of the documents that they link."""

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from html import unescape

from django.utils.html import strip_tags
from wagtail.models import Page

from pendopo.clock import WIB
from pendopo.publishing.models import DocumentText
from pendopo.search import Entry, index_of
from pendopo.surat.pdfium import BrokenPdf, opened

MAIN = re.compile(r"<main\b.*?</main>", re.S)
# What stands in a page's main part and is not its text.
NOT_TEXT = re.compile(r"<(nav|script|style|svg|h1|form)\b.*?</\1>", re.S)
# What a page says of other pages, marked so in its template.
OF_OTHERS = re.compile(r'<(\w+)\b[^>]*\bdata-cari="tidak".*?</\1>', re.S)
BLOCK_END = re.compile(r"</(?:p|li|h[2-6]|td|th|dt|dd|div|figcaption|summary)>")
LONGEST_TEXT = 100_000  # characters of one document
MOST_PAGES = 200  # of a PDF


def search_index(
    pages: Iterable[tuple[str, Page, bytes]], documents: Mapping[str, tuple[str, bytes]]
) -> bytes:
    """The index of (path, page, HTML) and of documents: title and content by path."""
    entries = [page_entry(path, page, body) for path, page, body in pages]
    return index_of([*entries, *(document_entry(path, *named) for path, named in documents.items())])


def page_entry(path: str, page: Page, body: bytes) -> Entry:
    day = page.last_published_at
    return Entry(
        path=path,
        title=page.title,
        kind=str(page._meta.verbose_name).capitalize(),
        day=day.astimezone(WIB).date().isoformat() if day else "",
        text=text_of(body.decode()),
    )


def text_of(html: str) -> str:
    """The words of a page's main part."""
    found = MAIN.search(html)
    bare = OF_OTHERS.sub(" ", NOT_TEXT.sub(" ", found[0])) if found else ""
    return " ".join(unescape(strip_tags(BLOCK_END.sub(" ", bare))).split())


def document_entry(path: str, title: str, content: bytes) -> Entry:
    ending = path.rpartition(".")[2].upper()
    return Entry(path=path, title=title, kind=f"Dokumen {ending}", day="", text=words_of_pdf(content))


def words_of_pdf(content: bytes) -> str:
    """The text of a PDF, read once and remembered by its digest; nothing for other files."""
    if not content.startswith(b"%PDF-"):
        return ""
    digest = sha256(content).hexdigest()
    known = DocumentText.objects.filter(digest=digest).first()
    if known is None:
        known, _made = DocumentText.objects.get_or_create(digest=digest, defaults={"text": read_pdf(content)})
    return known.text


def read_pdf(content: bytes) -> str:
    """As much of the text as is worth searching; a damaged file has none."""
    parts: list[str] = []
    try:
        with opened(content) as document:
            for number in range(min(len(document), MOST_PAGES)):
                parts.append(document[number].get_textpage().get_text_bounded())
                if sum(map(len, parts)) > LONGEST_TEXT:
                    break
    except BrokenPdf:
        return ""
    return " ".join(" ".join(parts).replace("\0", "").split())[:LONGEST_TEXT]
