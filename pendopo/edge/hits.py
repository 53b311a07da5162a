"""The beacon's ledger: one whole line a page view, and nothing in it that points at a person."""

import json
import os
import re
from datetime import datetime
from pathlib import Path
from threading import Lock
from urllib.parse import parse_qs, urlsplit

from pendopo.hostnames import parse_host

ROLL_AT = 16 * 1024 * 1024
LONGEST_QUERY = 2048
LONGEST_PATH = 300
# The first that is found decides.
DEVICES = (
    ("bot", re.compile(r"bot|crawl|spider|slurp|preview|headless|curl|wget|python|monitor", re.I)),
    ("tablet", re.compile(r"ipad|tablet|android(?!.*mobile)", re.I)),
    ("phone", re.compile(r"mobi|iphone|android", re.I)),
    ("desktop", re.compile(r"windows|macintosh|x11|linux|cros", re.I)),
)


class HitLog:
    """Appends to `<folder>/hits.jsonl`; a full file is set aside under its time and a new one begun."""

    def __init__(self, folder: Path, *, roll_at: int = ROLL_AT) -> None:
        self.folder = folder
        self.roll_at = roll_at
        self._lock = Lock()

    def write(self, *, host: str, query: str, agent: str, at: datetime) -> None:
        """One line in one write: a kill leaves whole lines. Raises OSError when the disk refuses."""
        line = json.dumps(hit(host=host, query=query, agent=agent, at=at), ensure_ascii=False) + "\n"
        with self._lock:
            self.folder.mkdir(parents=True, exist_ok=True)
            current = self.folder / "hits.jsonl"
            if current.exists() and current.stat().st_size >= self.roll_at:
                current.rename(self.folder / f"hits-{at:%Y%m%dT%H%M%S%f}.jsonl")
            descriptor = os.open(current, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(descriptor, line.encode())
            finally:
                os.close(descriptor)


def hit(*, host: str, query: str, agent: str, at: datetime) -> dict[str, str]:
    """What is kept of a page view: when, which page, from which site, on what kind of device."""
    asked = parse_qs(query[:LONGEST_QUERY])
    path = re.split(r"[?#]", asked.get("p", ["/"])[0])[0][:LONGEST_PATH]
    return {
        "t": at.isoformat(timespec="milliseconds"),
        "h": host,
        "p": path if path.startswith("/") else "/",
        "r": referrer(asked.get("r", [""])[0]),
        "d": device(agent),
    }


def referrer(origin: str) -> str:
    """The host from which the reader came; empty if it is none."""
    try:
        host = urlsplit(origin[:LONGEST_PATH]).hostname or ""
    except ValueError:
        return ""
    return parse_host(host) or ""


def device(agent: str) -> str:
    """phone, tablet, desktop or bot; empty for what says nothing of itself."""
    return next((name for name, pattern in DEVICES if pattern.search(agent[:512])), "")
