"""Events as iCalendar (RFC 5545), for the calendars that citizens keep themselves."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from pendopo.content.chrome import Chrome, own_path

if TYPE_CHECKING:
    from pendopo.content.models.events import EventPage

LONGEST_LINE = 75  # octets, without the line break


def icalendar(chrome: Chrome, events: Sequence["EventPage"]) -> bytes:
    """The events as one calendar; its stamps are those of the pages, so that baking again changes nothing."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Pendopo//Agenda//ID",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{escaped(f'Agenda {chrome.name}')}",
    ]
    for event in events:
        lines += entry(chrome, event)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded(line)}\r\n" for line in lines).encode()


def entry(chrome: Chrome, event: "EventPage") -> Iterable[str]:
    stamp = moment(event.last_published_at or chrome.at)
    yield "BEGIN:VEVENT"
    yield f"UID:{event.translation_key}@{chrome.host}"
    yield f"DTSTAMP:{stamp}"
    yield f"LAST-MODIFIED:{stamp}"
    yield from span(event)
    yield f"SUMMARY:{escaped(event.title)}"
    for name, text in (("LOCATION", event.place), ("DESCRIPTION", event.opening)):
        if text:
            yield f"{name}:{escaped(text)}"
    yield f"URL:{chrome.address}{own_path(event)}"
    yield f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}"
    yield "END:VEVENT"


def span(event: "EventPage") -> Iterable[str]:
    """Beginning and end: moments in UTC, which need no table of time zones, or whole days."""
    if event.all_day:
        first, last = event.days
        yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"
        return
    if event.starts_at:
        yield f"DTSTART:{moment(event.starts_at)}"
    if event.ends_at and event.starts_at and event.ends_at > event.starts_at:
        yield f"DTEND:{moment(event.ends_at)}"


def moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def escaped(text: str) -> str:
    """A TEXT value (3.3.11): no control characters, and the four that mean something are told apart."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for letter, instead in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(letter, instead)
    return "".join(letter for letter in text if letter >= " " and letter != "\x7f")


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets, never within a letter (3.1)."""
    pieces, piece, room = [], "", LONGEST_LINE
    for letter in line:
        size = len(letter.encode())
        if size > room:
            pieces.append(piece)
            piece, room = "", LONGEST_LINE - 1  # the space that begins the next piece counts
        piece += letter
        room -= size
    return "\r\n ".join([*pieces, piece])
