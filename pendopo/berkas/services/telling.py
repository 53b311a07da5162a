"""Whom an act concerns, and the sentence in which they are told; rows of the outbox in its transaction."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from pendopo.accounts.models import User
from pendopo.berkas.models import Berkas, Peristiwa
from pendopo.berkas.registry import kind_of
from pendopo.berkas.standing import Standing
from pendopo.clock import words
from pendopo.notices.services import tell
from pendopo.opd.models import Jabatan
from pendopo.sop.engine import Act, State, Status

TO_APPLICANT = {
    Act.AJUKAN: _("Permohonan {number} diterima: {subject}. Kode lacak {code}."),
    Act.JAWABAN: _("Permohonan {number} selesai. Surat jawabannya dapat diunduh."),
    Act.REKOMENDASI: _("Permohonan {number} dijawab dengan rekomendasi. Baca suratnya."),
    Act.TOLAK: _("Permohonan {number} ditolak: {note} Anda dapat mengajukan permohonan baru."),
    Act.JEDA: _("Permohonan {number} menunggu Anda: {note}"),
    Act.CABUT: _("Permohonan {number} dicabut oleh {title}."),
}
RETURNED = _("Permohonan {number} perlu diperbaiki. Perbaiki isian yang ditandai, lalu kirim kembali.")
ARRIVED = {
    Act.AJUKAN: _("Permohonan baru {number}: {subject}."),
    Act.DISPOSISI: _("Disposisi dari {title} untuk {number}: {subject}."),
    Act.LAPORAN: _("Laporan dari {title} untuk {number}: {subject}."),
    Act.KEMBALI: _("{title} mengembalikan {number}: {note}"),
    Act.PERBAIKI: _("{number} sudah diperbaiki pemohon dan kembali di meja Anda."),
    Act.LANJUTKAN: _("{number} berjalan lagi: {subject}."),
    Act.HITUNG: _("Batas waktu {number} dihitung ulang. {note}"),
}
LEFT = {
    Act.CABUT: _("Permohonan {number} dicabut pemohon: {note} Berkas ini ditutup."),
    Act.TARIK: _("{title} menarik kembali disposisi {number}. Tidak ada yang perlu Anda lakukan."),
}


@dataclass(frozen=True)
class _Telling:
    """One act, ready to be told."""

    berkas: Berkas
    event: Peristiwa

    def tell(self, people: Iterable[User], sentence: object, *, side: str, url: str) -> None:
        number, event = self.berkas.number, self.event
        text = str(sentence).format(
            number=number,
            subject=self.berkas.subject,
            code=self.berkas.tracking_code,
            title=event.title,
            note=_ended(event.note),
        )
        others = [user for user in people if user.pk != event.user_id or side == "opd"]
        tell(others, key=f"{number}:{event.n}:{side}", text=text, url=url, at=event.at, subject=text)


def tell_about(berkas: Berkas, event: Peristiwa, *, before: State, who: Standing) -> None:
    """Tell the desk at which it arrives, the desk which it leaves, and the OPD, of one act."""
    act, telling = Act(event.act), _Telling(berkas, event)
    desk = reverse("meja:case", args=[berkas.pk])
    kind = kind_of(berkas)
    if berkas.status == Status.RETURNED:
        telling.tell(kind.applicants(berkas), RETURNED, side="opd", url=kind.url(berkas))
    elif act in TO_APPLICANT:
        telling.tell(kind.applicants(berkas), TO_APPLICANT[act], side="opd", url=kind.url(berkas))
    if berkas.holder is not None and act in ARRIVED:
        sentence = f"{ARRIVED[act]}{_limit(berkas.due_at)}{_vacancy(berkas.holder, who)}"
        telling.tell(_people(berkas.holder, who), sentence, side="meja", url=desk)
    if act in LEFT and before.position.holder:
        left = Jabatan.objects.get(pk=before.position.holder)
        telling.tell(_people(left, who), LEFT[act], side="asal", url=desk)


def _people(post: Jabatan, who: Standing) -> list[User]:
    held = who.incumbency_for(post)
    return [held.pejabat.user] if held and held.pejabat.user else []


def _limit(due: datetime | None) -> str:
    return _(" Batas %(moment)s.") % {"moment": words.format_moment(due)} if due else ""


def _vacancy(post: Jabatan, who: Standing) -> str:
    if not who.is_vacant(post):
        return ""
    name = post.name.replace("{", "{{").replace("}", "}}")
    return _(" %(post)s kosong, jadi berkas ini naik ke meja Anda.") % {"post": name}


def _ended(note: str) -> str:
    """A note as a sentence of its own."""
    return note if not note or note.endswith((".", "!", "?")) else f"{note}."
