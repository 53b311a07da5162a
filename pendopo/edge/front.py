"""What faces the street: baked websites by host without Django, the beacon, and the home host.

A WSGI application. Which release a host serves is read from its symlink once a request, so that every answer
comes whole from one release (docs/adr/0007).
"""

import logging
import sys
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from pendopo import clock
from pendopo.edge import finding, own_pages
from pendopo.edge.hits import HitLog
from pendopo.edge.kinds import STATIC_HEADERS, Headers, public_headers
from pendopo.edge.negotiation import accepted_encodings, holds
from pendopo.edge.past import past_of
from pendopo.edge.releases import Releases
from pendopo.edge.shelf import Item, Shelf, is_clean
from pendopo.hostnames import parse_host
from pendopo.search.frame import PATH as SEARCH

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication

log = logging.getLogger(__name__)

MEBIBYTE = 1024 * 1024
# The same few headers come again and again; strangers' can fill no more than this.
host_of = lru_cache(maxsize=4096)(parse_host)
Environ = dict[str, Any]


class Answer(NamedTuple):
    """What goes back: the status line, the headers, and the body."""

    status: str
    headers: Headers
    body: Iterable[bytes] = ()


class Front:
    """Answers every host of the installation; `fallback` is Django, None where it could not start.

    `sites` holds a symlink for each host; `home_url` is `http://localhost:8000` in the demo, and `static` the
    folder of the interface's files there. What editors upload is Django's to show: to members only.
    """

    def __init__(
        self,
        sites: Path,
        *,
        home_url: str,
        fallback: "WSGIApplication | None",
        hits: HitLog,
        static: Path,
        cache_bytes: int = 256 * MEBIBYTE,
    ) -> None:
        street = urlsplit(home_url)
        self.home = street.hostname or ""
        self.home_url = home_url
        self.fallback = fallback
        self.hits = hits
        self.static = static.resolve()
        self.releases = Releases(sites)
        self.shelf = Shelf(cache_bytes)
        self.headers = public_headers(https=street.scheme == "https")
        self.pages = own_pages.pages(home_url)

    def __call__(self, environ: Environ, start_response: "StartResponse") -> Iterable[bytes]:
        host = host_of(environ.get("HTTP_HOST", ""))
        if host is None:
            answer = self.own("400 Bad Request", "malformed")
        else:
            try:
                found = self.file_of_home(environ) if host == self.home else self.website(host, environ)
            except OSError:  # the outermost loop of a request
                log.exception("%s of %s could not be read", environ["PATH_INFO"], host)
                found = self.own("503 Service Unavailable", "unreadable", [("Retry-After", "5")])
            if found is None:
                return self.django(environ, start_response)
            answer = found
        start_response(answer.status, answer.headers)
        if environ["REQUEST_METHOD"] == "HEAD":
            return []
        return answer.body

    def website(self, host: str, environ: Environ) -> Answer:
        """One request to a host that is not the home host: its own release, or nothing at all."""
        path: str = environ["PATH_INFO"]
        if path in own_pages.ASSETS:
            return self.asset(path, environ)
        folder = self.releases.folder(host)
        if folder is None:
            return self.own("404 Not Found", "unknown")
        if path == "/_hit":
            return self.beacon(host, environ)
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            return self.own("405 Method Not Allowed", "method", [("Allow", "GET, HEAD")])
        if path == "/kelola" or path.startswith("/kelola/"):
            headers = [("Location", f"{self.home_url}/kelola/"), ("Cache-Control", "no-store"), *self.headers]
            return Answer("302 Found", [*headers, ("Content-Length", "0")])
        if path == SEARCH and environ.get("QUERY_STRING"):
            results = finding.results_page(folder, environ["QUERY_STRING"], self.shelf)
            if results is not None:
                return self.made("200 OK", results)
        return self.page(folder, path, environ)

    def page(self, folder: Path, path: str, environ: Environ) -> Answer:
        """A file of the release, its folder's index, or the website's own 404."""
        if not is_clean(path):
            return self.missing(folder, environ)
        encodings = accepted_encodings(environ.get("HTTP_ACCEPT_ENCODING", ""))
        name = f"{path}index.html" if path.endswith("/") else path
        item = self.shelf.take(folder, name, encodings)
        if item is not None:
            return self.send(item, environ)
        if not path.endswith("/") and self.shelf.take(folder, f"{path}/index.html", ("identity",)):
            query = environ.get("QUERY_STRING", "")
            location = f"{path}/?{query}" if query else f"{path}/"
            headers = [("Location", location), ("Cache-Control", "public, max-age=60"), *self.headers]
            return Answer("308 Permanent Redirect", [*headers, ("Content-Length", "0")])
        return self.past(folder, path) or self.missing(folder, environ)

    def past(self, folder: Path, path: str) -> Answer | None:
        """What the website says where a page was: the new address, or a few words."""
        found = past_of(folder, path)
        if found is None:
            return None
        if found.to:
            headers = [("Location", found.to), ("Cache-Control", "public, max-age=60"), *self.headers]
            return Answer("301 Moved Permanently", [*headers, ("Content-Length", "0")])
        item = self.shelf.take(folder, found.page, ("identity",))
        return self.made(found.status, b"".join(item.chunks())) if item else None

    def send(self, item: Item, environ: Environ, extra: Headers | None = None) -> Answer:
        """The file, or word that the reader holds it already."""
        headers = self.headers if extra is None else extra
        if holds(environ.get("HTTP_IF_NONE_MATCH", ""), item.etag):
            kept = [pair for pair in item.headers if pair[0] not in {"Content-Length", "Content-Type"}]
            return Answer("304 Not Modified", [*kept, *headers])
        body: Iterable[bytes] = [item.body] if item.body is not None else item.chunks()
        return Answer("200 OK", [*item.headers, *headers], body)

    def missing(self, folder: Path, environ: Environ) -> Answer:
        """The website's own words for a page that is not there; ours where it has none."""
        encodings = accepted_encodings(environ.get("HTTP_ACCEPT_ENCODING", ""))
        item = self.shelf.take(folder, "/404.html", encodings)
        if item is None:
            return self.own("404 Not Found", "missing")
        kept = [pair for pair in item.headers if pair[0] != "ETag"]
        return Answer("404 Not Found", [*kept, *self.headers], item.chunks())

    def beacon(self, host: str, environ: Environ) -> Answer:
        """A page view, written down before it is answered; a full disk costs the line, not the answer."""
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD", "POST"}:
            return self.own("405 Method Not Allowed", "method", [("Allow", "GET, HEAD, POST")])
        try:
            self.hits.write(
                host=host,
                query=environ.get("QUERY_STRING", ""),
                agent=environ.get("HTTP_USER_AGENT", ""),
                at=clock.now(),
            )
        except OSError:
            log.exception("a hit of %s could not be written", host)
        return Answer("204 No Content", [("Cache-Control", "no-store"), *self.headers])

    def file_of_home(self, environ: Environ) -> Answer | None:
        """Interface files and our own assets; None where Django is to answer."""
        path: str = environ["PATH_INFO"]
        if path in own_pages.ASSETS:
            return self.asset(path, environ)
        if not path.startswith("/static/"):
            return None
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            return self.own("405 Method Not Allowed", "method", [("Allow", "GET, HEAD")])
        if not is_clean(path):
            return self.own("404 Not Found", "missing")
        encodings = accepted_encodings(environ.get("HTTP_ACCEPT_ENCODING", ""))
        item = self.shelf.take(self.static, path.removeprefix("/static"), encodings)
        return (
            self.own("404 Not Found", "missing") if item is None else self.send(item, environ, STATIC_HEADERS)
        )

    def asset(self, path: str, environ: Environ) -> Answer:
        """What our own pages look like, on any host."""
        return self.send(own_pages.ASSETS[path], environ)

    def django(self, environ: Environ, start_response: "StartResponse") -> Iterable[bytes]:
        """The home host's pages; when Django is not there, a page that says what still works."""
        down = self.own("503 Service Unavailable", "down", [("Retry-After", "60")])
        try:
            if self.fallback is not None:
                return self.fallback(environ, start_response)
            start_response(down.status, down.headers)
        except Exception:  # the outermost loop of a request
            log.exception("%s %s failed", environ["REQUEST_METHOD"], environ["PATH_INFO"])
            start_response(down.status, down.headers, sys.exc_info())
        return [] if environ["REQUEST_METHOD"] == "HEAD" else down.body

    def own(self, status: str, page: str, extra: Headers | None = None) -> Answer:
        """One of our own pages; never kept by anybody."""
        return self.made(status, self.pages[page], extra)

    def made(self, status: str, body: bytes, extra: Headers | None = None) -> Answer:
        """A page made for this one request; never kept by anybody."""
        headers = [
            ("Content-Type", "text/html; charset=utf-8"),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "no-store"),
            *self.headers,
            *(extra or []),
        ]
        return Answer(status, headers, [body])
