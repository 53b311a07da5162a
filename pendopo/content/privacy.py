"""What may never stand on a public page: the number of a civil servant tells a birth date and a sex."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _

from pendopo.errors import Refused
from pendopo.opd.nip import check_nip

EIGHTEEN_DIGITS = re.compile(r"(?<!\d)(?:\d[ .\-]?){17}\d(?!\d)")
HOLDS_NIP = _(
    "Di halaman ini ada NIP. Hapus nomornya: NIP memuat tanggal lahir, dan warga cukup mengetahui jabatan."
)

# What the editor adds to each row: an id of its own may consist of digits.
NOT_WRITTEN = {"id", "type"}


def texts_of(value: Any) -> Iterator[str]:
    """Every text in what a field of a page holds: a line, or the raw rows of a stream."""
    if isinstance(value, str):
        yield strip_tags(value)
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name not in NOT_WRITTEN:
                yield from texts_of(inner)
    elif isinstance(value, Iterable):
        for inner in value:
            yield from texts_of(inner)


def holds_eighteen_digits(texts: Iterable[str]) -> bool:
    """Whether any text holds a number as long as an NIP, however it is spaced."""
    return any(EIGHTEEN_DIGITS.search(text) for text in texts)


def holds_nip(texts: Iterable[str]) -> bool:
    """Whether any text holds a number that reads as an NIP; other long numbers may stand in a page."""
    return any(is_nip(found) for text in texts for found in EIGHTEEN_DIGITS.findall(text))


def is_nip(text: str) -> bool:
    try:
        check_nip(text)
    except Refused:
        return False
    return True
