"""One request to a given address for a given host, with an end in time and in size; nothing is followed.

The address and the host are told apart because Python does not resolve `*.localhost`, and because a
website is checked before its name is known to any DNS.
"""

import re
import socket
import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, IncompleteRead
from threading import Event, Timer

USER_AGENT = "Pendopo-Probe/1"
HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?")
PATH = re.compile(r"/[!-~]*")
CHUNK = 65_536
USUAL_PORTS = {False: 80, True: 443}


@dataclass(frozen=True)
class Answer:
    """What came back: header names in lower case, repeated headers joined by ', ', `elapsed` in seconds."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    elapsed: float


class Unreachable(Exception):  # noqa: N818 - a finding of the check, not an error of ours
    """No complete answer; `code` is address, refused, timeout, tls, network, protocol or too_large."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def fetch(
    url_host: str,
    path: str,
    *,
    address: str,
    port: int,
    tls: bool = False,
    timeout: float = 5.0,
    max_bytes: int = 2_000_000,
    trust: ssl.SSLContext | None = None,
) -> Answer:
    """GET `path` of `url_host` at `address`; the whole exchange takes at most `timeout` seconds.

    With `tls` the certificate must be valid for `url_host` under `trust`, the system's authorities
    unless told otherwise. Raises Unreachable; a ValueError means that host or path cannot be asked for.
    """
    if not HOST.fullmatch(url_host):
        raise ValueError(f"not a host: {url_host!r}")
    if not PATH.fullmatch(path):
        raise ValueError(f"not a path: {path!r}")
    if tls and trust is None:
        trust = ssl.create_default_context()
    started = time.monotonic()
    with _codes(), _connected(address, port, timeout) as plain, _ending(plain, timeout):
        line = trust.wrap_socket(plain, server_hostname=url_host) if tls and trust else plain
        with line:
            response = _ask(line, url_host, path, port if port != USUAL_PORTS[tls] else None)
            body = _read(response, max_bytes)
    return Answer(response.status, _headers(response), body, time.monotonic() - started)


@contextmanager
def _connected(address: str, port: int, timeout: float) -> Iterator[socket.socket]:
    with socket.create_connection((address, port), timeout=timeout) as line:
        yield line


@contextmanager
def _ending(line: socket.socket, timeout: float) -> Iterator[None]:
    """Hang up when the time is over: a timeout of the socket begins anew with every byte that drips in."""
    over = Event()
    # The duplicate stays valid while TLS takes the original over.
    handle = line.dup()

    def hang_up() -> None:
        over.set()
        with suppress(OSError):
            handle.shutdown(socket.SHUT_RDWR)

    timer = Timer(timeout, hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield
    except (OSError, HTTPException) as failure:
        if over.is_set():
            raise TimeoutError from failure
        raise
    finally:
        timer.cancel()
        timer.join()
        handle.close()
    if over.is_set():
        # An answer cut short by ourselves may look complete.
        raise TimeoutError


@contextmanager
def _codes() -> Iterator[None]:
    """Turn every way in which an exchange can fail into a code."""
    try:
        yield
    except (OSError, HTTPException) as failure:
        raise Unreachable(_code(failure)) from failure


def _code(failure: OSError | HTTPException) -> str:
    match failure:
        case TimeoutError():
            return "timeout"
        case ConnectionRefusedError():
            return "refused"
        case ssl.SSLError():
            return "tls"
        case socket.gaierror():
            return "address"
        case HTTPException():
            return "protocol"
        case _:
            return "network"


def _ask(line: socket.socket, host: str, path: str, port: int | None) -> HTTPResponse:
    connection = HTTPConnection(host)
    connection.sock = line
    connection.request(
        "GET",
        path,
        headers={
            "Host": host if port is None else f"{host}:{port}",
            "User-Agent": USER_AGENT,
            "Accept": "*/*",
            "Accept-Encoding": "identity",
            "Connection": "close",
        },
    )
    return connection.getresponse()


def _read(response: HTTPResponse, max_bytes: int) -> bytes:
    body = bytearray()
    with response:
        while chunk := response.read(min(CHUNK, max_bytes + 1 - len(body))):
            body += chunk
            if len(body) > max_bytes:
                raise Unreachable("too_large")
        if response.length:
            # http.client returns what there is when the line breaks off within Content-Length.
            raise IncompleteRead(bytes(body), response.length)
    return bytes(body)


def _headers(response: HTTPResponse) -> dict[str, str]:
    headers: dict[str, str] = {}
    for name, value in response.getheaders():
        key = name.lower()
        headers[key] = f"{headers[key]}, {value}" if key in headers else value
    return headers
