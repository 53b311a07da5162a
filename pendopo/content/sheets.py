"""The public style sheet: nine sources, written and kept one by one, sent as one file without comments.

Together they are a third smaller than apart, and a phone asks once instead of nine times.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

NAME = "content/publik.css"
PACKAGE = Path(__file__).resolve().parent.parent
SOURCES = (
    *(f"ui/static/ui/css/{name}.css" for name in ("tokens", "base", "chrome", "components")),
    *(f"ui/static/ui/css/{name}.css" for name in ("lists", "situs")),
    *(f"content/static/content/{name}.css" for name in ("isi", "jenis", "blok")),
)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SPACE = re.compile(r"\s+")
AROUND = re.compile(r" ?([{};,]) ?")


def combined() -> str:
    """The sources one after the other; what they name beside themselves is found from the new place."""
    whole = "\n".join((PACKAGE / name).read_text(encoding="utf-8") for name in SOURCES)
    bare = AROUND.sub(r"\1", SPACE.sub(" ", COMMENT.sub("", whole)))
    return bare.replace('url("../', 'url("../ui/').strip()


class OneSheet(BaseFinder):
    """Gives the combined sheet to whoever collects or looks for static files."""

    def check(self, **_rest: Any) -> list[Any]:
        return []

    def find(self, path: str, find_all: bool = False, **_rest: Any) -> Any:
        if path != NAME:
            return []
        found = self.written() / NAME
        return [str(found)] if find_all else str(found)

    def list(self, _ignore_patterns: Any) -> Iterator[tuple[str, FileSystemStorage]]:
        yield NAME, FileSystemStorage(location=self.written())

    def written(self) -> Path:
        """The folder in which the sheet lies, as its sources are now."""
        folder = Path(settings.VAR) / "sheets"
        target, text = folder / NAME, combined()
        if not target.is_file() or target.read_text(encoding="utf-8") != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        return folder
