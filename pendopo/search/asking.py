"""Asks an index: prefix or stem of every word, the title before the text."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from pendopo.search.words import EMPTY_WORDS, WORD, stem, words_of

PAGE = 10  # results on one page
LONGEST_QUESTION = 200  # characters
MOST_WORDS = 8
EXCERPT = 32  # words
BEFORE = 6  # of them stand before the first that was sought
# The weights are those of title, text, title_stems, text_stems.
RESULTS = """
SELECT path, entry.title, kind, day, entry.text FROM term JOIN entry ON entry.id = term.rowid
WHERE term MATCH ? ORDER BY bm25(term, 12.0, 1.0, 8.0, 0.8), day DESC, path LIMIT ? OFFSET ?
"""
# A step is a thousand operations of SQLite; beyond this many the question is given up.
MOST_STEPS = 5_000


@dataclass(frozen=True)
class Result:
    """One page or document; `excerpt` is its text around what was sought, in pieces: (text, is it sought)."""

    path: str
    title: str
    kind: str
    day: str
    excerpt: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class Found:
    """One page of results out of `total`."""

    words: tuple[str, ...]
    total: int
    page: int  # from 1
    results: tuple[Result, ...]

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PAGE))


def ask(file: Path, question: str, *, page: int = 1) -> Found:
    """The page of results for `question`; words that only some entries have count when none has all.

    Raises sqlite3.Error where the file is no index.
    """
    words = sought(question)
    if not words:
        return Found((), 0, 1, ())
    address = f"file:{file}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as database:
        steps = iter(range(MOST_STEPS))
        database.set_progress_handler(lambda: next(steps, None) is None, 1000)
        match = " AND ".join(map(_expression, words))
        total = _count(database, match)
        if not total and len(words) > 1:
            match = " OR ".join(map(_expression, words))
            total = _count(database, match)
        page = min(max(page, 1), max(1, -(-total // PAGE)))
        rows = database.execute(RESULTS, (match, PAGE, (page - 1) * PAGE)).fetchall()
    results = [Result(path, title, kind, day, _excerpt(text, words)) for path, title, kind, day, text in rows]
    return Found(words, total, page, tuple(results))


def sought(question: str) -> tuple[str, ...]:
    """The words of a question that say something, each once; all of them where none does."""
    words = list(dict.fromkeys(words_of(question[:LONGEST_QUESTION])))
    telling = [word for word in words if word not in EMPTY_WORDS]
    return tuple((telling or words)[:MOST_WORDS])


def _expression(word: str) -> str:
    # Letters and digits only (`words_of`): nothing that FTS5 could read as its own.
    return f'({{title text}} : "{word}" * OR {{title_stems text_stems}} : "{stem(word)}")'


def _count(database: sqlite3.Connection, match: str) -> int:
    row = database.execute("SELECT count(*) FROM term WHERE term MATCH ?", (match,)).fetchone()
    return int(row[0])


def _excerpt(text: str, words: tuple[str, ...]) -> tuple[tuple[str, bool], ...]:
    """Some words of `text` from shortly before the first that was sought."""
    pieces = text.split(" ") if text else []
    stems = {stem(word) for word in words}
    hits = (number for number, piece in enumerate(pieces) if _is_sought(piece, words, stems))
    start = max(0, next(hits, 0) - BEFORE)
    shown = pieces[start : start + EXCERPT]
    if not shown:
        return ()
    marked = [(piece, _is_sought(piece, words, stems)) for piece in shown]
    head = [("…", False)] if start else []
    tail = [("…", False)] if start + EXCERPT < len(pieces) else []
    return (*head, *marked, *tail)


def _is_sought(piece: str, words: tuple[str, ...], stems: set[str]) -> bool:
    if not WORD.search(piece):
        return False
    return any(part.startswith(words) or stem(part) in stems for part in words_of(piece))
