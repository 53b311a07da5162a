"""Sentences and figures that the pages of a website and their editor share."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.functional import Promise


def number_of_rows(sentence: str | Promise, rows: Sequence[int], why: str | Promise) -> str:
    """A sentence about rows of an editor, named by their numbers: "Foto pada pejabat nomor 2, 5 …"."""
    return str(sentence).format(rows=", ".join(map(str, rows)), why=why)


def size_of(file: Any) -> str:
    """`1,2 MB`, as citizens read it; nothing when the file is not there."""
    try:
        size = float(file.size)
    except OSError:
        return ""
    for unit in ("B", "KB", "MB"):
        if size < 1000 or unit == "MB":
            break
        size /= 1024
    text = f"{size:.1f}" if unit == "MB" and size < 10 else f"{size:.0f}"
    return f"{text.replace('.', ',')} {unit}"


def kind_of(document: Any) -> str:
    """`PDF`, by the ending of its name."""
    return str(document.file_extension).upper()


def nested(rows: Iterable[tuple[int, Any]]) -> list[dict[str, Any]]:
    """Rows with a level each as a tree of `{"unit", "below"}`; a level left out counts as one step."""
    top: list[dict[str, Any]] = []
    line: list[tuple[int, list[dict[str, Any]]]] = [(0, top)]
    for level, unit in rows:
        while line[-1][0] >= level:
            line.pop()
        node: dict[str, Any] = {"unit": unit, "below": []}
        line[-1][1].append(node)
        line.append((level, node["below"]))
    return top


def printable(text: str) -> str:
    """Without the control characters that XML has no place for."""
    return "".join(letter for letter in text if letter >= " " or letter in "\t\n")
