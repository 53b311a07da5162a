"""Rebuilding berkas from their events, and saying where what is stored differs."""

from collections.abc import Iterator

from django.db import connection

from pendopo.berkas import triggers
from pendopo.berkas.models import Berkas, Peristiwa
from pendopo.berkas.services.ledger import columns, event_of, sop_of, state_after
from pendopo.errors import Refused
from pendopo.sop.definition import digest_of as digest_of_text
from pendopo.sop.engine import origin
from pendopo.sop.events import digest_of


def check_berkas() -> Iterator[str]:
    """Each difference between events, chain and columns, as a sentence; nothing when all is whole."""
    if not triggers.is_on(connection):
        yield (
            "Segel peristiwa tidak terpasang: basis data menerima perubahan. Jalankan pendopo manage migrate."
        )
    for berkas in Berkas.objects.select_related("sop").order_by("pk").iterator(chunk_size=200):
        yield from (f"{berkas.number}: {difference}" for difference in differences(berkas))


def differences(berkas: Berkas) -> list[str]:
    """What of one berkas is not as its events say; a broken chain makes the columns meaningless."""
    if digest_of_text(berkas.sop.text) != berkas.sop.digest:
        return ["naskah SOP tidak sesuai dengan sidiknya"]
    rows = list(berkas.events.order_by("n"))
    broken = list(_broken(berkas, rows))
    if broken or not rows:
        return broken or ["tidak mempunyai peristiwa"]
    try:
        rebuilt = columns(state_after(berkas, rows))
    except (Refused, KeyError, StopIteration) as reason:
        return [f"keadaan tidak dapat disusun kembali ({reason!r})"]
    return [
        f"kolom {name} berisi {getattr(berkas, name)!s}, peristiwanya mengatakan {value!s}"
        for name, value in rebuilt.items()
        if getattr(berkas, name) != value
    ]


def _broken(berkas: Berkas, rows: list[Peristiwa]) -> Iterator[str]:
    previous = origin(berkas.number, sop_of(berkas).digest)
    for n, row in enumerate(rows, start=1):
        if row.n != n:
            yield f"peristiwa {n} tidak ada"
            return
        if row.previous != previous:
            yield f"peristiwa {n} tidak menyambung pada peristiwa sebelumnya"
        if row.digest != digest_of(event_of(row)):
            yield f"peristiwa {n} tidak sesuai dengan sidiknya"
        previous = row.digest
