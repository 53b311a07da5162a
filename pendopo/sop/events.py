"""Events of a berkas and the chain of their digests; whoever changes one breaks all that follow."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any


class Act(StrEnum):
    """What can happen to a berkas; the values are stored."""

    AJUKAN = "ajukan"
    DISPOSISI = "disposisi"
    TARIK = "tarik"
    KERJAKAN = "kerjakan"
    LAPORAN = "laporan"
    JAWABAN = "jawaban"
    REKOMENDASI = "rekomendasi"
    KEMBALI = "kembali"
    PERBAIKI = "perbaiki"
    TOLAK = "tolak"
    CABUT = "cabut"
    JEDA = "jeda"
    LANJUTKAN = "lanjutkan"
    HITUNG = "hitung"


@dataclass(frozen=True)
class Event:
    """One event: who did what, as what, at which step; `data` holds JSON without fractions."""

    n: int
    act: Act
    step: str
    at: datetime
    person: int
    title: str
    jabatan: int | None = None
    capacity: str = ""
    to: int | None = None
    note: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)
    previous: str = ""
    digest: str = ""


def canonical(event: Event) -> bytes:
    """The bytes that are digested: sorted keys, fixed separators, UTF-8, the moment in UTC."""
    fields = asdict(event)
    del fields["digest"]
    fields["at"] = event.at.astimezone(UTC).isoformat(timespec="microseconds")
    return json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def digest_of(event: Event) -> str:
    """SHA-256 over the event with the digest of the one before it, in hex."""
    return hashlib.sha256(canonical(event)).hexdigest()


def sealed(event: Event) -> Event:
    """The event with its own digest."""
    return replace(event, digest=digest_of(event))


def origin(number: str, sop_digest: str) -> str:
    """What the first event follows: no chain fits a berkas or an SOP that is not its own."""
    return hashlib.sha256(f"{number}\n{sop_digest}".encode()).hexdigest()
