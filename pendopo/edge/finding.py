"""Answers `/cari/?q=…` on a website's host from the index of its release, with Django or without."""

import logging
import sqlite3
from datetime import date
from html import escape
from pathlib import Path
from urllib.parse import parse_qs, urlencode

from pendopo.clock.words import format_date
from pendopo.edge.shelf import Shelf
from pendopo.search import Found, Result, ask
from pendopo.search.frame import FRAME, INDEX, PATH, QUESTION_MARK, RESULTS_MARK

log = logging.getLogger(__name__)

LONGEST_QUERY = 2048
LONGEST_QUESTION = 200


def results_page(folder: Path, query: str, shelf: Shelf) -> bytes | None:
    """The page of results for the query string; None where nothing is asked or the release has no index.

    What the reader then sees is the release's own `/cari/`: it leads to the site map.
    """
    if len(query) > LONGEST_QUERY:
        return None
    asked = parse_qs(query)
    question = asked.get("q", [""])[0].strip()[:LONGEST_QUESTION]
    number = asked.get("hal", ["1"])[0]
    frame = shelf.take(folder, FRAME, ("identity",))
    if not question or frame is None:
        return None
    try:
        found = ask(Path(f"{folder}{INDEX}"), question, page=int(number) if number.isdecimal() else 1)
    except (sqlite3.Error, ValueError, OverflowError):
        log.exception("the index below %s could not be asked", folder)
        return None
    before, _mark, after = b"".join(frame.chunks()).partition(RESULTS_MARK.encode())
    before = before.replace(QUESTION_MARK.encode(), escape(question).encode(errors="replace"))
    return before + body_of(found, question).encode(errors="replace") + after


def body_of(found: Found, question: str) -> str:
    """The results as HTML: how many, each one, and the way to more."""
    quoted = f"“{escape(question)}”"
    if not found.total:
        return (
            f'<p class="lead" role="status">Tidak ada hasil untuk {quoted}.</p><p>Coba kata lain atau kata'
            ' yang lebih umum, atau lihat <a href="/peta-situs/">peta situs</a>.</p>'
        )
    where = "" if found.pages == 1 else f", halaman {found.page} dari {found.pages}"
    count = f'<p class="muted" role="status">{found.total} hasil untuk {quoted}{where}</p>'
    rows = "".join(map(row_of, found.results))
    return f'{count}<ol class="results">{rows}</ol>{pager(found, question)}'


def row_of(result: Result) -> str:
    day = f" · {format_date(date.fromisoformat(result.day))}" if result.day else ""
    words = " ".join(f"<mark>{escape(text)}</mark>" if hit else escape(text) for text, hit in result.excerpt)
    excerpt = f"<p>{words}</p>" if words else ""
    return (
        f'<li><h2><a href="{escape(result.path)}">{escape(result.title)}</a></h2>'
        f'<p class="meta">{escape(result.kind)}{day}</p>{excerpt}</li>'
    )


def pager(found: Found, question: str) -> str:
    """Links to the page before and the page after."""
    ways = (("Sebelumnya", "prev", found.page - 1), ("Berikutnya", "next", found.page + 1))
    links = "".join(
        f'<a class="button button-second" rel="{rel}"'
        f' href="{PATH}?{escape(urlencode({"q": question, "hal": number}))}">{word}</a>'
        for word, rel, number in ways
        if 1 <= number <= found.pages
    )
    return f'<nav class="pager" aria-label="Halaman hasil">{links}</nav>' if links else ""
