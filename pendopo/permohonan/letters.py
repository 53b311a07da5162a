"""The letters of a permohonan: the reply with its annex, the recommendation, and the receipts."""

import csv
from dataclasses import asdict
from datetime import date, datetime
from functools import cache
from importlib import resources
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from pendopo.berkas.models import Berkas, Surat
from pendopo.berkas.registry import Letter, LetterRequest
from pendopo.clock.words import format_moment
from pendopo.errors import Refused
from pendopo.opd.models import Office
from pendopo.opd.services import office
from pendopo.permohonan.checking import label_of
from pendopo.permohonan.models import Permohonan
from pendopo.provisioning.services import evidence
from pendopo.surat.decisions import SuratRekomendasi, surat_rekomendasi
from pendopo.surat.formulir import Kind as FormKind
from pendopo.surat.jawaban import Handover, SuratJawaban, surat_jawaban
from pendopo.surat.parts import Kop, Signatory
from pendopo.surat.surat import Addressee, Annex, Envelope, Head, Reference, Regulation
from pendopo.surat.tanda_terima import TandaTerima, tanda_terima
from pendopo.websites.rules_text import current

ACTING = ("Plt. ", "Plh. ")


def letter_of(berkas: Berkas, request: LetterRequest) -> Letter:
    """The surat jawaban of SOP 5.8, or the recommendation of SOP 10, with the data that made it."""
    permohonan = Permohonan.objects.select_related("opd", "website", "result").get(berkas=berkas)
    if request.kind == Surat.Kind.REKOMENDASI:
        advice = recommendation(permohonan, berkas, request)
        return Letter(pdf=surat_rekomendasi(advice), data=frozen(asdict(advice)))
    reply = answer(permohonan, berkas, request)
    return Letter(pdf=surat_jawaban(reply), data=frozen(asdict(reply)))


def frozen(value: Any) -> Any:
    """The letter's data as JSON; a NIP stays on the paper."""
    if isinstance(value, dict):
        return {key: frozen(item) for key, item in value.items() if key not in {"nip", "arms_svg"}}
    if isinstance(value, list | tuple):
        return [frozen(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def answer(permohonan: Permohonan, berkas: Berkas, request: LetterRequest) -> SuratJawaban:
    """What the reply tells: sub-domain, user name, management URL, rules; never a password."""
    proof = evidence(berkas)
    website = permohonan.result
    if proof is None or website is None:
        raise Refused(_("Website belum lulus pemeriksaan dari luar. Tunggu laporan petugas, lalu jawab."))
    return SuratJawaban(
        envelope=envelope(permohonan, request, attachments=_("Satu berkas")),
        kind=kind_of(permohonan),
        permohonan_number=berkas.number,
        reference=reference(permohonan),
        opd=permohonan.opd.name,
        person=f"{permohonan.contact_name}, {permohonan.contact_position}",
        site_name=website.name,
        subdomain=label_of(permohonan) or proof["host"],
        url=website.address,
        management_url=proof["management_url"],
        username=proof["username"],
        handover=Handover.LINK if permohonan.contact_email else Handover.RECEIPT,
        checked_at=datetime.fromisoformat(proof["at"]),
        duties=duties(permohonan),
        annex=Annex(
            rules=current().items,
            rules_title=current().title,
            rules_version=current().version,
            regulations=regulations(),
        ),
    )


def duties(permohonan: Permohonan) -> tuple[str, ...]:
    """What the letter asks of the agency (SOP 4.2)."""
    access = (
        _("mengaktifkan akun dalam 72 jam sejak tautan diterima dan menyetujui aturan serta tata tertib")
        if permohonan.contact_email
        else _("mengambil kode akses pada petugas kami dan menyetujui aturan serta tata tertib terlampir")
    )
    return (
        access,
        _("memperbarui isi website secara berkala, sedikitnya satu kali dalam sebulan"),
        _("melengkapi halaman wajib yang kerangkanya telah kami siapkan"),
    )


def recommendation(permohonan: Permohonan, berkas: Berkas, request: LetterRequest) -> SuratRekomendasi:
    """What the office advises in place of the website."""
    return SuratRekomendasi(
        envelope=envelope(permohonan, request),
        kind=kind_of(permohonan),
        permohonan_number=berkas.number,
        reference=reference(permohonan),
        opd=permohonan.opd.name,
        site_name=permohonan.website_name,
        grounds=request.grounds,
        recommendations=request.recommendations,
    )


def envelope(permohonan: Permohonan, request: LetterRequest, *, attachments: str = "") -> Envelope:
    """Kop, head, addressee and signatory, as they are on this day."""
    own = office()
    holder = request.actor.incumbency
    pejabat = holder.pejabat if holder else None
    return Envelope(
        kop=kop(own),
        head=Head(
            number=request.number,
            place=own.city,
            day=request.day,
            subject=_("Jawaban permohonan %(kind)s website") % {"kind": permohonan.kind},
            attachments=attachments,
        ),
        addressee=Addressee(
            post=head_post(permohonan), lines=(own.region,), place=permohonan.signed_place or _("Tempat")
        ),
        signatory=Signatory(
            title=request.title,
            name=pejabat.name if pejabat else request.actor.user.get_full_name(),
            rank=pejabat.pangkat if pejabat else "",
            nip=pejabat.nip if pejabat else "",
        ),
    )


def head_post(permohonan: Permohonan) -> str:
    """The post to which one writes, whoever acts in it."""
    title = permohonan.head_title
    for acting in ACTING:
        title = title.removeprefix(acting)
    return title


def reference(permohonan: Permohonan) -> Reference | None:
    """The agency's own letter, when it had one."""
    if not (permohonan.letter_number and permohonan.signed_on):
        return None
    return Reference(number=permohonan.letter_number, day=permohonan.signed_on)


def kind_of(permohonan: Permohonan) -> FormKind:
    return "pembuatan" if permohonan.is_new else "pengembangan"


def kop(own: Office) -> Kop:
    """The office's letterhead."""
    return Kop(government=own.government, office=own.opd.name, address=own.address)


@cache
def regulations() -> tuple[Regulation, ...]:
    """The rules that the SOP of 2018 cites, and what stands now."""
    text = resources.files("pendopo.permohonan").joinpath("data/regulasi.csv").read_text(encoding="utf-8")
    return tuple(
        Regulation(
            code=row["kode"],
            title=row["judul"],
            cited=row["dirujuk_sop_2018"] == "ya",
            now=standing(row),
        )
        for row in csv.DictReader(text.splitlines())
    )


def standing(row: dict[str, str]) -> str:
    state = row["status"].capitalize()
    return f"{state}, diganti {row['pengganti']}" if row["pengganti"] else state


def receipt(permohonan: Permohonan, berkas: Berkas) -> bytes:
    """The receipt of what was filed, with number and tracking code (facts of the day of filing)."""
    own = office()
    scan = _("Formulir bertanda tangan (%(type)s)") % {
        "type": permohonan.form_type.rpartition("/")[2].upper()
    }
    return tanda_terima(
        TandaTerima(
            kop=kop(own),
            number=berkas.number,
            received_at=berkas.opened_at,
            sender=permohonan.opd.name,
            subject=berkas.subject,
            attachments=(scan,) if permohonan.form_file else (),
            due_at=first_limit(berkas),
            tracking_code=berkas.tracking_code,
            tracking_url=f"{settings.PENDOPO_HOME_URL}{reverse('permohonan:track')}",
            place=own.city,
            signatory=Signatory(
                title=own.opd.name,
                name=_("Layanan Website"),
                note=_("Dibuat oleh sistem pada %(moment)s") % {"moment": format_moment(berkas.opened_at)},
            ),
        )
    )


def first_limit(berkas: Berkas) -> datetime | None:
    """Until when the first official acts, as it was promised on filing."""
    due = berkas.events.get(n=1).data.get("due")
    return datetime.fromisoformat(due) if due else None
