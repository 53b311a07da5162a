"""The form of SOP 7, filled in: printed, signed by the OPD's head, scanned and handed in."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pendopo.surat.compile import compile_letter
from pendopo.surat.dates import written_date
from pendopo.surat.parts import Signatory, day_data, qr_svg

Kind = Literal["pembuatan", "pengembangan"]

QR_PREFIX = "PENDOPO-FORM:"
SHORT_DIGITS = 16
GROUP = 4
# What an unanswered line shows, to be filled by hand, as on the form of the SOP.
BLANK = "_____"
DOTS = "." * 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Formulir:
    """One filled form; `number` is empty until the office has given one, `draft_hash` is hexadecimal.

    An empty answer leaves its line to the pen.
    """

    kind: Kind
    number: str = ""
    opd: str
    person: str
    phone: str
    email: str
    position: str
    site_name: str
    subdomain: str
    parent_domain: str = "bantenprov.go.id"
    region: str = "Provinsi Banten"
    place: str
    day: date
    signatory: Signatory
    draft_hash: str


def formulir(data: Formulir) -> bytes:
    """The form as PDF; its foot carries the draft's hash, so that a scan of an older draft is noticed."""
    digest = _checked_hash(data.draft_hash)
    return compile_letter(
        "formulir",
        {
            "title": f"Formulir {data.kind} website {data.opd}".strip(),
            "day": day_data(data.day),
            "kind": data.kind,
            "number": data.number,
            "opd": data.opd or BLANK,
            "person": data.person,
            "phone": data.phone,
            "email": data.email,
            "position": data.position,
            "site_name": data.site_name,
            "subdomain": data.subdomain or BLANK,
            "parent_domain": data.parent_domain,
            "region": data.region,
            "place_date": f"{data.place}, {written_date(data.day)}",
            "signatory": _signatory(data.signatory),
            "hash_short": short_hash(digest),
            "hash_groups": _grouped(digest),
        },
        # Upper case lets the code use its alphanumeric mode: larger squares at the same width.
        pictures={"form": qr_svg(QR_PREFIX + digest.upper(), error="q")},
    )


def short_hash(draft_hash: str) -> str:
    """What people compare by eye: the hash's first 16 digits in groups of four."""
    return _grouped(draft_hash[:SHORT_DIGITS].lower())


def _signatory(signatory: Signatory) -> dict[str, str]:
    written = signatory.as_data()
    return written | {"name": written["name"] or DOTS, "nip": written["nip"] or DOTS, "rank": ""}


def _grouped(digits: str) -> str:
    return " ".join(digits[start : start + GROUP] for start in range(0, len(digits), GROUP))


def _checked_hash(draft_hash: str) -> str:
    if not re.fullmatch(r"[0-9a-fA-F]{16,64}", draft_hash):
        raise ValueError("a draft's hash is 16 to 64 hexadecimal digits")
    return draft_hash.lower()
