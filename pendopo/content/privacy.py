"""What may never stand on a public page: the number of a civil servant tells a birth date and a sex."""

import re
from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from pendopo.errors import Refused
from pendopo.opd.nip import check_nip

EIGHTEEN_DIGITS = re.compile(r"(?<!\d)(?:\d[ .\-]?){17}\d(?!\d)")
HOLDS_NIP = _(
    "Di halaman ini ada NIP. Hapus nomornya: NIP memuat tanggal lahir, dan warga cukup mengetahui jabatan."
)


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
