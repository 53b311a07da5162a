"""What several papers share: letterhead, signatory, and how a NIP and a QR code are written."""

from dataclasses import dataclass
from datetime import date

import segno

NIP_GROUPS = (8, 6, 1, 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kop:
    """The letterhead, as it was on the day of the letter."""

    government: str
    office: str
    address: str
    arms_svg: str | None = None
    arms_alt: str = "Lambang daerah"
    # Some offices must centre their kop in capitals; the house's own form is set left in sentence case.
    capitals: bool = False

    def as_data(self) -> dict[str, str | bool]:
        return {
            "government": self.government,
            "office": self.office,
            "address": self.address,
            "arms_alt": self.arms_alt,
            "capitals": self.capitals,
        }

    def as_pictures(self) -> dict[str, str]:
        return {"arms": self.arms_svg} if self.arms_svg else {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signs by hand; `title` is complete, with "Plt." or "a.n." where the surat perintah says so."""

    title: str
    name: str
    rank: str = ""  # pangkat
    nip: str = ""
    note: str = ""  # stands where the signature will be: "Tanda tangan menyusul"

    def as_data(self) -> dict[str, str]:
        return {
            "title": self.title.rstrip(" ,"),
            "name": self.name,
            "rank": self.rank,
            "nip": grouped_nip(self.nip),
            "note": self.note,
        }


def grouped_nip(nip: str) -> str:
    """18 digits as 8-6-1-3: birth date, start, sex, running number. Anything else stays as it is."""
    digits = "".join(nip.split())
    if len(digits) != sum(NIP_GROUPS) or not digits.isdecimal():
        return nip
    groups = []
    for size in NIP_GROUPS:
        groups.append(digits[:size])
        digits = digits[size:]
    return " ".join(groups)


def qr_svg(content: str, *, error: str = "m") -> str:
    """A QR code as SVG source; the templates leave the quiet zone of four squares around it."""
    code = segno.make_qr(content, error=error, boost_error=False)
    return code.svg_inline(border=0, dark="#000", light="#fff", omitsize=True)


def day_data(day: date) -> dict[str, int]:
    """The day as the templates want it for the document's own date."""
    return {"year": day.year, "month": day.month, "day": day.day}
