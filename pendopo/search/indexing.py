"""Writes the index: an SQLite file whose bytes depend on its entries alone."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from pendopo.search.words import stem, words_of

# `entry` is what a result shows; `term` is what is searched, and keeps no text of its own.
SCHEMA = """
PRAGMA page_size = 4096;
CREATE TABLE entry (id INTEGER PRIMARY KEY, path TEXT, title TEXT, kind TEXT, day TEXT, text TEXT);
CREATE VIRTUAL TABLE term USING fts5(title, text, title_stems, text_stems, content='', tokenize='ascii');
"""


@dataclass(frozen=True)
class Entry:
    """A page or document that can be found."""

    path: str  # on the website's own host: "/layanan/izin-apotek/"
    title: str
    kind: str  # the word that a result shows: "Berita", "Dokumen PDF"
    day: str  # ISO date of its last publication, or nothing
    text: str  # its words without markup


def index_of(entries: Iterable[Entry]) -> bytes:
    """The index as the bytes of one file; the same entries give the same bytes."""
    with sqlite3.connect(":memory:", isolation_level=None) as database:
        database.executescript(SCHEMA)
        database.execute("BEGIN")
        for number, entry in enumerate(sorted(entries, key=lambda entry: entry.path), start=1):
            title, text = words_of(entry.title), words_of(entry.text)
            database.execute(
                "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)",
                (number, entry.path, entry.title, entry.kind, entry.day, " ".join(entry.text.split())),
            )
            database.execute(
                "INSERT INTO term (rowid, title, text, title_stems, text_stems) VALUES (?, ?, ?, ?, ?)",
                (number, " ".join(title), " ".join(text), _stems(title), _stems(text)),
            )
        database.execute("INSERT INTO term (term) VALUES ('optimize')")
        database.execute("COMMIT")
        return database.serialize()


def _stems(words: list[str]) -> str:
    return " ".join(map(stem, words))
