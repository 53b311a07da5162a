"""News and announcements as RSS 2.0, with the address of the feed itself as the RSS Advisory Board asks."""

from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from typing import Protocol
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from pendopo.content.chrome import Chrome, own_path
from pendopo.content.words import printable

ATOM = "http://www.w3.org/2005/Atom"
LONGEST = 30
register_namespace("atom", ATOM)


class Entry(Protocol):
    """What stands in a feed: news or an announcement."""

    title: str
    url_path: str

    @property
    def opening(self) -> str: ...

    @property
    def published_at(self) -> datetime: ...


def rss(chrome: Chrome, *, title: str, path: str, file: str, entries: Sequence[Entry]) -> bytes:
    """The newest entries, with the moments of their pages: baking again changes nothing."""
    root = Element("rss", version="2.0")
    channel = SubElement(root, "channel")
    SubElement(channel, "title").text = printable(f"{title} · {chrome.name}")
    SubElement(channel, "link").text = f"{chrome.address}{path}"
    SubElement(channel, "description").text = printable(f"{title} dari {chrome.name}")
    SubElement(channel, "language").text = "id"
    own = {"href": f"{chrome.address}{path}{file}", "rel": "self", "type": "application/rss+xml"}
    SubElement(channel, f"{{{ATOM}}}link", own)
    for entry in entries[:LONGEST]:
        address = f"{chrome.address}{own_path(entry)}"
        item = SubElement(channel, "item")
        SubElement(item, "title").text = printable(entry.title)
        SubElement(item, "link").text = address
        SubElement(item, "description").text = printable(entry.opening)
        SubElement(item, "guid", isPermaLink="true").text = address
        SubElement(item, "pubDate").text = format_datetime(entry.published_at)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written
