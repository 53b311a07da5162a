"""Files as they are served: read whole from one release, kept in a cache that is bounded by bytes."""

import errno
import hashlib
import os
import re
import stat
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from pendopo.edge.kinds import disposition, freshness, is_compressed, type_of

SEGMENT = r"(?!\.)[A-Za-z0-9._~-]+"
PATH = re.compile(rf"/(?:\.well-known/)?(?:{SEGMENT}/)*(?:{SEGMENT})?")
LONGEST_PATH = 1024
TWINS = {"br": ".br", "gzip": ".gz", "identity": ""}
COMPRESSED = (".br", ".gz")
LARGEST_KEPT = 4 * 1024 * 1024  # beyond this a file is read from disk for each reader
NOT_THERE = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.EACCES, errno.ENAMETOOLONG, errno.ENXIO}
OVERHEAD = 1024  # what an entry costs beside its body
CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Item:
    """One file in one encoding, ready to be sent; `body` is None where it is streamed from `path`."""

    path: Path
    size: int
    etag: str
    headers: tuple[tuple[str, str], ...]
    body: bytes | None

    def chunks(self) -> Iterator[bytes]:
        """The body, piece by piece."""
        if self.body is not None:
            yield self.body
            return
        with self.path.open("rb") as file:
            while piece := file.read(CHUNK):
                yield piece


class Shelf:
    """The cache over folders on disk: `limit` bytes of bodies, the least used leave first."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.held = 0
        self._items: OrderedDict[tuple[str, str, str], Item] = OrderedDict()
        self._lock = Lock()

    def take(self, folder: Path, path: str, encodings: tuple[str, ...]) -> Item | None:
        """The file at `path` (checked by `is_clean`) below `folder`, in the best encoding that exists."""
        for encoding in encodings if is_compressed(path) else ("identity",):
            key = (str(folder), path, encoding)
            with self._lock:
                item = self._items.get(key)
                if item is not None:
                    self._items.move_to_end(key)
                    return item
            item = read(folder, path, encoding)
            if item is not None:
                self._keep(key, item)
                return item
        return None

    def _keep(self, key: tuple[str, str, str], item: Item) -> None:
        if item.body is None or item.size + OVERHEAD > self.limit:
            return
        with self._lock:
            if key in self._items:
                return
            self._items[key] = item
            self.held += item.size + OVERHEAD
            while self.held > self.limit:
                _key, oldest = self._items.popitem(last=False)
                self.held -= oldest.size + OVERHEAD


def is_clean(path: str) -> bool:
    """Plain segments, none hidden; compressed twins are answers, not addresses."""
    return len(path) <= LONGEST_PATH and PATH.fullmatch(path) is not None and not path.endswith(COMPRESSED)


def read(folder: Path, path: str, encoding: str = "identity") -> Item | None:
    """A file of `folder`, a real path; what is no plain file inside it, links included, is not there.

    Raises OSError where the machine has no more descriptors or the disk cannot be read.
    """
    name = f"{folder}{path}{TWINS[encoding]}"
    if os.path.realpath(name) != name:  # a link anywhere below the release leads nowhere
        return None
    try:
        descriptor = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as problem:
        if problem.errno in NOT_THERE:
            return None
        raise
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)
        return None
    with os.fdopen(descriptor, "rb") as file:
        body = file.read() if status.st_size <= LARGEST_KEPT else None
    if body is None:
        size, mark = status.st_size, f"{status.st_size:x}-{status.st_mtime_ns:x}"
    else:
        size, mark = len(body), fingerprint(body)
    return Item(Path(name), size, f'"{mark}"', _headers(path, encoding, size, f'"{mark}"'), body)


def fingerprint(body: bytes) -> str:
    """The content in 32 hexadecimal digits."""
    return hashlib.sha256(body).hexdigest()[:32]


def _headers(path: str, encoding: str, size: int, etag: str) -> tuple[tuple[str, str], ...]:
    headers = [
        ("Content-Type", type_of(path)),
        ("Content-Length", str(size)),
        ("ETag", etag),
        ("Cache-Control", freshness(path)),
    ]
    if kept := disposition(path):
        headers.append(("Content-Disposition", kept))
    if is_compressed(path):
        headers.append(("Vary", "Accept-Encoding"))
    if encoding != "identity":
        headers.append(("Content-Encoding", encoding))
    return tuple(headers)
