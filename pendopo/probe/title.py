"""The title of a page, by which an official recognises that the right website answers."""

from contextlib import suppress
from html.parser import HTMLParser

# A title stands near the top; what comes after is not worth the time.
TOP = 100_000
LONGEST_TITLE = 300


class _TitleReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.inside = self.done = False
        self.drawings = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag == "svg":
            self.drawings += 1
        if tag == "title" and not self.drawings and not self.done:
            self.inside = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "svg":
            self.drawings = max(0, self.drawings - 1)
        if tag == "title" and self.inside:
            self.inside, self.done = False, True

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.parts.append(data)


def title_of(body: bytes) -> str:
    """The text of the first `<title>` of the page itself, with single spaces; empty if there is none."""
    reader = _TitleReader()
    # The parser gives up with AssertionError on declarations that no page should carry.
    with suppress(AssertionError):
        reader.feed(body[:TOP].decode("utf-8", errors="replace"))
        reader.close()
    return " ".join("".join(reader.parts).split())[:LONGEST_TITLE]
