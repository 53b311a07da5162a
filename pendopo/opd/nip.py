"""The civil servant number: YYYYMMDD YYYYMM S NNN, printed 8-6-1-3.

It reveals birth date and sex, so it stands on letters only. Sentences here never repeat the number.
"""

import re
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from pendopo.errors import Refused

SEPARATORS = re.compile(r"[\s.\-]+")
FIRST_APPOINTMENT = 1950
YOUNGEST, OLDEST = 17, 60


@dataclass(frozen=True)
class Nip:
    """A number that passed the checks; `warning` is a sentence when something about it is unusual."""

    digits: str
    warning: str = ""

    @property
    def printed(self) -> str:
        """In groups of 8, 6, 1 and 3, as below a signature."""
        return f"{self.digits[:8]} {self.digits[8:14]} {self.digits[14]} {self.digits[15:]}"


def check_nip(text: str, *, today: date | None = None) -> Nip:
    """The number without its spaces, dots and hyphens; Refused with what is wrong."""
    digits = SEPARATORS.sub("", text)
    if not (digits.isascii() and digits.isdigit()):
        raise Refused(_("NIP hanya terdiri atas angka. Periksa huruf atau tanda yang ikut terketik."))
    if len(digits) == 9:
        raise Refused(_("Ini NIP lama (9 angka). Tulis NIP baru yang terdiri atas 18 angka."))
    if len(digits) != 18:
        raise Refused(_("NIP terdiri atas 18 angka, yang ditulis %(count)s angka.") % {"count": len(digits)})
    born = _birth_date(digits[:8])
    month_is_unusual = _check_appointment(digits[8:14], born=born, today=today or date.max)
    if digits[14] not in "12":
        raise Refused(_("Angka ke-15 NIP adalah 1 atau 2. Periksa kembali angkanya."))
    if digits[15:] == "000":
        raise Refused(_("Tiga angka terakhir NIP mulai dari 001. Periksa kembali angkanya."))
    warning = _("Bulan pengangkatan pada NIP ini tidak lazim. Abaikan bila ini nomor induk PPPK.")
    return Nip(digits, str(warning) if month_is_unusual else "")


def _birth_date(text: str) -> date:
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        raise Refused(
            _(
                "Delapan angka pertama NIP adalah tanggal lahir (tahun, bulan, hari). "
                "Periksa kembali angkanya."
            )
        ) from None


def _check_appointment(text: str, *, born: date, today: date) -> bool:
    """True when the month is none: numbers of PPPK have 18 digits with another meaning there."""
    year, month = int(text[:4]), int(text[4:])
    if not FIRST_APPOINTMENT <= year <= today.year:
        raise Refused(
            _("Tahun pengangkatan pada NIP (angka ke-9 sampai ke-12) tidak wajar. Periksa kembali.")
        )
    if not YOUNGEST <= year - born.year <= OLDEST:
        raise Refused(
            _(
                "Umur saat diangkat menurut NIP ini tidak wajar. "
                "Periksa tanggal lahir dan tahun pengangkatannya."
            )
        )
    return not 1 <= month <= 12
