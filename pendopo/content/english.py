"""The English twin of a page, where an agency writes one: `/en/` and the path of the page."""

import copy
from dataclasses import dataclass, replace
from typing import Any

from django.template.loader import render_to_string
from django.utils import translation

from pendopo.content.chrome import Chrome, Link, own_path

PREFIX = "/en"


@dataclass(frozen=True)
class Twin:
    """The same page in the other language, as the strip at its top links to it."""

    path: str
    language: str
    title: str


def twin_of(page: Any) -> Twin | None:
    return Twin(f"{PREFIX}{own_path(page)}", "en", "English") if page.has_twin else None


def english(chrome: Chrome) -> Chrome:
    """The frame for English pages: it leads to English pages only, and home."""
    written = {own_path(page): page for page in chrome.pages if getattr(page, "has_twin", False)}
    links = {path: Link(f"{PREFIX}{path}", page.title_en) for path, page in written.items()}
    links.setdefault("/", Link("/", "Home"))
    menu = [links[link.path] for link in chrome.menu if link.path in written and link.path != "/"]
    return replace(chrome, links=links, menu=(links["/"], *menu))


def twin_files(page: Any, chrome: Chrome) -> dict[str, bytes]:
    """The English page as a file of the release; nothing where nobody wrote it."""
    if not page.has_twin:
        return {}
    here, frame = own_path(page), english(chrome)
    shown = copy.copy(page)
    shown.__dict__.pop("opening", None)
    shown.title, shown.summary, shown.seo_title, shown.body = page.title_en, page.summary_en, "", []
    others = [link for path, link in frame.links.items() if path != "/"] if here == "/" else []
    context = {
        "page": shown,
        "chrome": frame,
        "here": f"{PREFIX}{here}",
        "part": f"{PREFIX}/{here.split('/')[1]}/",
        "crumbs": frame.crumbs(here),
        "english": True,
        "original": here,
        "others": others,
        "twin": Twin(here, "id", "Bahasa Indonesia"),
    }
    with translation.override("en"):
        body = render_to_string("content/inggris.html", context)
    return {f"{PREFIX[1:]}{here}index.html": body.encode()}
