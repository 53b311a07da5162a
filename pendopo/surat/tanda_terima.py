"""Receipts: of a permohonan that came in, and of the access that is handed over on paper."""

from dataclasses import dataclass
from datetime import date, datetime

from pendopo.surat.compile import Data, compile_letter
from pendopo.surat.dates import local_day, written_date, written_moment
from pendopo.surat.parts import Kop, Signatory, day_data, qr_svg
from pendopo.surat.surat import foreign


@dataclass(frozen=True, slots=True, kw_only=True)
class TandaTerima:
    """What the OPD gets when its permohonan was taken in; `due_at` is the limit the SOP sets, if any."""

    kop: Kop
    number: str
    received_at: datetime
    sender: str  # dari
    subject: str  # hal
    attachments: tuple[str, ...] = ()
    channel: str = "Daring"  # saluran
    due_at: datetime | None = None
    tracking_code: str
    tracking_url: str  # page where number and code are entered; never with the code inside
    place: str
    signatory: Signatory


@dataclass(frozen=True, slots=True, kw_only=True)
class TandaTerimaAkses:
    """The activation code on paper. The caller streams the bytes and keeps neither them nor the code."""

    kop: Kop
    permohonan_number: str
    opd: str
    person: str  # penanggung jawab website, who receives
    url: str
    management_url: str
    username: str
    activation_code: str
    activation_url: str  # the link that opens with this code
    expires_at: datetime
    day: date
    place: str
    signatory: Signatory


def tanda_terima(data: TandaTerima) -> bytes:
    """The receipt of a permohonan, with the code by which it can be followed."""
    limit = ((foreign("Batas waktu"), written_moment(data.due_at)),) if data.due_at else ()
    day = local_day(data.received_at)
    return compile_letter(
        "tanda_terima",
        {
            "title": f"Tanda terima permohonan {data.number}",
            "heading": "Tanda terima permohonan",
            "day": day_data(day),
            "kop": data.kop.as_data(),
            "opening": "Permohonan berikut telah kami terima dan kami catat.",
            "facts": (
                (foreign("Nomor permohonan"), data.number),
                (foreign("Diterima"), written_moment(data.received_at)),
                (foreign("Dari"), data.sender),
                (foreign("Hal"), data.subject),
                (foreign("Lampiran"), "; ".join(data.attachments) or "Tidak ada"),
                (foreign("Saluran"), data.channel),
                *limit,
            ),
            "code": {
                "name": "Kode lacak",
                "text": data.tracking_code,
                "note": f"Ikuti jalannya permohonan di {_without_scheme(data.tracking_url)}",
                "alt": f"Kode QR halaman {data.tracking_url}",
            },
            "steps_intro": "",
            "steps": (),
            "place_date": f"{data.place}, {written_date(day)}",
            "receiver": None,
            "signatory": data.signatory.as_data(),
            "footer": f"Nomor permohonan {data.number}",
        },
        pictures={**data.kop.as_pictures(), "code": qr_svg(data.tracking_url)},
    )


def tanda_terima_akses(data: TandaTerimaAkses) -> bytes:
    """The receipt that hands over the single-use code, signed by who gives and who receives."""
    return compile_letter(
        "tanda_terima",
        {
            "title": f"Tanda terima akses {data.permohonan_number}",
            "heading": "Tanda terima akses pengelolaan website",
            "day": day_data(data.day),
            "kop": data.kop.as_data(),
            "opening": "Akses berikut diserahkan langsung kepada penanggung jawab website.",
            "facts": _access_facts(data),
            "code": {
                "name": "Kode aktivasi sekali pakai",
                "text": data.activation_code,
                "note": f"Berlaku sampai {written_moment(data.expires_at)}",
                "alt": "Kode QR tautan aktivasi",
            },
            "steps_intro": "Cara memakainya:",
            "steps": (
                f"Pindai kode QR di atas, atau buka {_without_scheme(data.activation_url)}",
                "Buat kunci sandi (passkey) atau kata sandi Anda sendiri; kami tidak pernah mengetahuinya.",
                "Setujui aturan dan tata tertib. Sesudah itu kode pada lembar ini tidak dapat dipakai lagi.",
                "Bila kode sudah terpakai oleh orang lain atau hilang, segera hubungi kami agar dicabut.",
            ),
            "place_date": f"{data.place}, {written_date(data.day)}",
            "receiver": _receiver(data),
            "signatory": data.signatory.as_data(),
            "footer": f"Nomor permohonan {data.permohonan_number} · Dicetak satu kali, tidak kami simpan",
        },
        pictures={**data.kop.as_pictures(), "code": qr_svg(data.activation_url)},
    )


def _access_facts(data: TandaTerimaAkses) -> tuple[Data, ...]:
    return (
        (foreign("Nomor permohonan"), data.permohonan_number),
        (foreign("Nama OPD"), data.opd),
        (foreign("Penanggung jawab website"), data.person),
        (foreign("Alamat website"), data.url),
        (foreign("URL", "management interface"), data.management_url),
        (foreign("", "Username"), data.username),
    )


def _receiver(data: TandaTerimaAkses) -> dict[str, Data]:
    return {"title": "Yang menerima", "name": data.person}


def _without_scheme(url: str) -> str:
    return url.removeprefix("https://").removeprefix("http://")
