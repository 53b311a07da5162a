"""A release on disk: written whole, made durable, then swapped in by one rename; never torn, never mixed.

A release is a folder `PENDOPO_RELEASES/<host>/<seq>`; its front is the symlink `PENDOPO_SITES/<host>`.
"""

import fcntl
import gzip
import hashlib
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import brotli
from django.conf import settings

KEEP = 3  # for readers that began before the flip, and to go back
COMPRESSED = {".html", ".css", ".js", ".svg", ".txt", ".csv", ".ics", ".xml", ".json", ".webmanifest"}
SMALL = 256  # below this, compressing costs more than it saves


class Busy(Exception):  # noqa: N818 - a state of things, not a mistake
    """Another process bakes this website just now."""


def shelf(host: str) -> Path:
    """Where the releases of a host lie."""
    return Path(settings.PENDOPO_RELEASES) / host


def front(host: str) -> Path:
    """The symlink that the street follows."""
    return Path(settings.PENDOPO_SITES) / host


@contextmanager
def locked(host: str) -> Iterator[None]:
    """One baker a website; the kernel lets go when the process dies, however it dies."""
    shelf(host).mkdir(parents=True, exist_ok=True)
    with (shelf(host) / ".lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as held:
            raise Busy(host) from held
        yield


def digest_of(files: Mapping[str, bytes]) -> str:
    """SHA-256 over paths and contents: two releases with one digest answer alike."""
    whole = hashlib.sha256()
    for path in sorted(files):
        whole.update(f"{path}\0{hashlib.sha256(files[path]).hexdigest()}\n".encode())
    return whole.hexdigest()


def live_folder(host: str) -> str:
    """`<host>/<seq>` that the street follows now, or nothing."""
    try:
        target = front(host).readlink()
    except OSError:
        return ""
    return "/".join(target.parts[-2:])


def next_seq(host: str, *, recorded: int) -> int:
    """One more than every release known, on disk or in the database: a killed bake never lends its number."""
    there = [int(entry.name) for entry in shelf(host).iterdir() if entry.name.isdigit()]
    return max([recorded, *there]) + 1


def write(host: str, seq: int, files: Mapping[str, bytes]) -> None:
    """Write every file and its compressed twins, and make all of it survive a loss of power."""
    building = shelf(host) / f"{seq}.{secrets.token_hex(4)}"
    building.mkdir()
    for path, body in files.items():
        target = building / path
        target.parent.mkdir(parents=True, exist_ok=True)
        durable(target, body)
        if target.suffix in COMPRESSED and len(body) >= SMALL:
            durable(target.with_name(f"{target.name}.gz"), gzip.compress(body, 9, mtime=0))
            durable(target.with_name(f"{target.name}.br"), brotli.compress(body, quality=9))
    folders = [Path(folder) for folder, _inner, _files in os.walk(building)]
    for folder in sorted(folders, key=lambda folder: len(folder.parts), reverse=True):
        sync_folder(folder)
    building.rename(shelf(host) / str(seq))
    sync_folder(shelf(host))


def durable(path: Path, body: bytes) -> None:
    with path.open("xb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def flip(host: str, seq: int) -> None:
    """From this instant on the street reads release `seq`."""
    sites = front(host).parent
    sites.mkdir(parents=True, exist_ok=True)
    fresh = sites / f".{host}.{secrets.token_hex(4)}"
    fresh.symlink_to(os.path.relpath(shelf(host) / str(seq), sites))
    fresh.rename(front(host))
    sync_folder(sites)


def prune(host: str) -> None:
    """Remove what killed bakes left behind, and all but the newest releases."""
    entries = [entry for entry in shelf(host).iterdir() if entry.is_dir()]
    whole = sorted((entry for entry in entries if entry.name.isdigit()), key=lambda entry: int(entry.name))
    live = live_folder(host).rpartition("/")[2]
    for entry in entries:
        if entry not in whole[-KEEP:] and entry.name != live:
            shutil.rmtree(entry)
    for left in front(host).parent.glob(f".{host}.*"):
        left.unlink()


def remove_front(host: str) -> None:
    """The host answers no longer with this website; its releases stay until they are pruned."""
    front(host).unlink(missing_ok=True)
    if front(host).parent.exists():
        sync_folder(front(host).parent)
