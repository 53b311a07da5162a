"""A street with two websites on disk, a real server before them, and a raw socket to ask it anything."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import brotli

ROOT = Path(__file__).resolve().parents[2]
D = "dinkes.bantenprov.localhost"
S = "disdik.bantenprov.localhost"
OUTSIDE = "OUTSIDE-MARKER"
PATIENCE = 30.0


def marker(host: str) -> str:
    return f"MARKER-OF-{host.partition('.')[0].upper()}"


@dataclass(frozen=True)
class Reply:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")


def publish(folder: Path, host: str, release: str, files: Mapping[str, str | bytes]) -> None:
    """A release as the baker leaves it: written, then flipped by a rename."""
    target = folder / "releases" / host / release
    for name, content in files.items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    (folder / "sites").mkdir(exist_ok=True)
    fresh = folder / "sites" / f".{host}.fresh"
    fresh.symlink_to(f"../releases/{host}/{release}")
    fresh.rename(folder / "sites" / host)


def website(host: str) -> dict[str, str | bytes]:
    page = f"<!doctype html><title>{host}</title><p>{marker(host)}</p>" + "<p>isi</p>" * 200
    return {
        "index.html": page,
        "index.html.br": brotli.compress(page.encode()),
        "index.html.gz": b"gzip of " + host.encode(),
        "404.html": f"<!doctype html><p>tidak ada, {marker(host)}</p>",
        "marker.txt": marker(host),
        "berita/index.html": f"berita {marker(host)}",
        "media/0.webp": f"RIFF {marker(host)}",
        "data.bin": marker(host),
        "gaya.0123456789ab.css": "p{}",
        ".env": OUTSIDE,
        ".git/config": OUTSIDE,
        "sub/.secret": OUTSIDE,
        ".well-known/security.txt": f"Contact: {marker(host)}",
    }


def lay_out(folder: Path) -> None:
    """Two websites, and everything around them that must never be seen."""
    for host in (D, S):
        publish(folder, host, "1", website(host))
    for place in ("", "sites", "releases", "sites/.hidden.localhost", "static/.git"):
        (folder / place).mkdir(parents=True, exist_ok=True)
        (folder / place / "marker.txt").write_text(OUTSIDE, encoding="utf-8")
    for host in ("secret", "127.0.0.1"):
        publish(folder, host, "1", {"marker.txt": OUTSIDE, "index.html": OUTSIDE})
    # A name whose link leads into the releases of another one.
    (folder / "sites" / "pinjam.bantenprov.localhost").symlink_to(f"../releases/{S}/1")
    release = folder / "releases" / D / "1"
    (release / "link-out").symlink_to(folder / "marker.txt")
    (release / "folder-out").symlink_to(folder / "releases" / S / "1")
    (folder / "static" / "app.css").write_text("p{}", encoding="utf-8")


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def serving(folder: Path, *, application: str = "tests.edge.serve:application", **more: str) -> Iterator[int]:
    """A real granian over the folder, on a free port."""
    port = free_port()
    command = [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--workers", "1", "--http", "1"),
        *("--blocking-threads", "8", "--log-level", "warning", "--port", str(port), application),
    ]
    environment = {
        **os.environ,
        **more,
        "STREET": str(folder),
        "PENDOPO_VAR": str(folder),
        "PENDOPO_PORT": str(port),
    }
    process = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        wait_until(lambda: listens(port))
        yield port
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def listens(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def wait_until(true, *, half_minutes: int = 1) -> None:
    """Look again and again, up to half a minute."""
    tick = Event()
    for _ in range(int(half_minutes * PATIENCE / 0.05)):
        if true():
            return
        tick.wait(0.05)
    raise AssertionError("waited in vain")


def send(port: int, request: bytes) -> Reply:
    """One request as it stands, on a connection of its own; the reply read to its end."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(request)
        raw = b""
        while piece := connection.recv(65536):
            raw += piece
    head, _, body = raw.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    if headers.get("transfer-encoding") == "chunked":
        body = unchunk(body)
    return Reply(int(first.split(" ")[1]), headers, body)


def unchunk(body: bytes) -> bytes:
    whole = b""
    while body:
        size, _, body = body.partition(b"\r\n")
        length = int(size, 16)
        whole, body = whole + body[:length], body[length + 2 :]
    return whole


def ask(port: int, path: str = "/", host: str = D, *, method: str = "GET", **headers: str) -> Reply:
    """A well-behaved request; header names are written with underscores."""
    lines = [f"{method} {path} HTTP/1.1", f"Host: {host}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return send(port, "\r\n".join([*lines, "", ""]).encode("latin-1"))
