"""What a page lets its reader send: every form of it, read from the HTML as a browser would."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

TYPED = {"email": "orang@kantor.test", "date": "2026-11-24", "number": "1", "time": "08:00"}


@dataclass
class Form:
    """Where it is sent, and what is sent when its reader fills in the gaps and presses the first button."""

    action: str
    method: str
    values: dict[str, list[str]] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)

    def offer(self, name: str, value: str, *, chosen: bool = True) -> None:
        """One of several to choose from: the chosen one, otherwise the first."""
        if chosen or not self.values.get(name):
            self.values[name] = [value]


class Reader(HTMLParser):
    """Collects the forms as they stand open."""

    def __init__(self, here: str) -> None:
        super().__init__()
        self.here = here
        self.forms: list[Form] = []
        self.open: Form | None = None
        self.selecting = ""
        self.writing = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            method = given.get("method", "get").lower()
            self.open = Form((given.get("action") or self.here).partition("?")[0], method)
            self.forms.append(self.open)
        elif self.open is not None and "disabled" not in given:
            self.take(self.open, tag, given)

    def take(self, form: Form, tag: str, given: dict[str, str]) -> None:
        name = given.get("name", "")
        if tag == "option" and self.selecting and given.get("value"):
            form.offer(self.selecting, given["value"], chosen="selected" in given)
        elif tag == "select":
            self.selecting = name
            form.values.setdefault(name, [])
        elif tag == "textarea":
            self.writing = name
            form.values[name] = ["Contoh isian"]
        elif tag == "button" and name:
            form.offer(name, given.get("value", ""), chosen=False)
        elif tag == "input" and name:
            self.take_input(form, name, given)

    def take_input(self, form: Form, name: str, given: dict[str, str]) -> None:
        kind = given.get("type", "text")
        if kind == "file":
            form.files.add(name)
        elif kind in {"radio", "checkbox"}:
            form.offer(name, given.get("value", "on"), chosen="checked" in given)
        elif name != "csrfmiddlewaretoken":
            form.values[name] = [given.get("value") or TYPED.get(kind, "Contoh isian")]

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.open = None
        elif tag == "select":
            self.selecting = ""
        elif tag == "textarea":
            self.writing = ""

    def handle_data(self, data: str) -> None:
        if self.open is not None and self.writing and data.strip():
            self.open.values[self.writing] = [data.strip()]


def forms_of(html: str, here: str) -> list[Form]:
    """Every form of a page."""
    reader = Reader(here)
    reader.feed(html)
    return reader.forms
