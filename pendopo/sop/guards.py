"""Who may do what, where: the refusals of the engine, in their order, each with what to do instead."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pendopo.errors import Refused, Stale
from pendopo.sop.definition import StepKind
from pendopo.sop.events import Act
from pendopo.sop.state import State, Status

REASONS = {
    Act.KEMBALI: "Tulis apa yang harus diperbaiki, supaya penerima tahu apa yang harus dilakukan.",
    Act.TOLAK: "Tulis alasan penolakan.",
    Act.CABUT: "Tulis alasan pencabutan.",
    Act.JEDA: "Tulis apa yang ditunggu dari pemohon.",
    Act.REKOMENDASI: "Tulis dasar rekomendasi.",
}
APPLICANTS = {Act.AJUKAN, Act.CABUT, Act.PERBAIKI}
WAITING = {
    Status.PAUSED: "Berkas ini menunggu pemohon. Lanjutkan dahulu, lalu ulangi.",
    Status.RETURNED: "Berkas ini sedang diperbaiki pemohon. Sesudah dikirim ia kembali ke meja semula.",
}


@dataclass(frozen=True)
class Party:
    """Who acts: a person, in a post and a capacity, for posts that are theirs or vacant below them."""

    person: int
    title: str
    capacity: str = ""
    jabatan: int | None = None
    acts_for: frozenset[int] = frozenset()
    applicant: bool = False  # files for the agency that asks


@dataclass(frozen=True)
class Post:
    """A post to which a berkas may be given."""

    jabatan: int
    role: str
    in_office: bool = True


@dataclass(frozen=True)
class Proposal:
    """What somebody wants to do, on what they saw (`expected_n` events), and what the system knows."""

    act: Act
    party: Party
    at: datetime
    expected_n: int | None = None
    to: Post | None = None
    note: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)
    facts: frozenset[str] = frozenset()
    read: bool = False  # whether the present holder has opened it


def check(state: State, proposal: Proposal) -> None:
    """Refused unless the act may happen now, judged in this order: stale, closed, whose, what, why."""
    if proposal.expected_n is not None and proposal.expected_n != state.n:
        raise Stale  # first: whoever pressed twice is led to what the first press did
    if not state.under_way:
        raise Refused("Berkas ini sudah ditutup. Ajukan permohonan baru bila masih diperlukan.")
    if (proposal.act is Act.AJUKAN) != (state.n == 0):
        raise Refused("Berkas ini sudah diajukan. Muat ulang halaman untuk melihat keadaannya.")
    check_party(state, proposal.act, proposal.party)
    check_row(state, proposal.act)
    if proposal.act in REASONS and not proposal.note.strip():
        raise Refused(REASONS[proposal.act])
    if judge := _JUDGES.get(proposal.act):
        judge(state, proposal)


def check_party(state: State, act: Act, party: Party) -> None:
    """The applicant withdraws and corrects; everything else is for who acts in the post where it lies."""
    if act in APPLICANTS:
        if not party.applicant:
            raise Refused("Hanya OPD pemohon yang dapat melakukan ini. Hubungi OPD yang mengajukan.")
        return
    if act is Act.LANJUTKAN:
        if party.applicant:
            return
    elif state.status in WAITING:
        raise Refused(WAITING[state.status])
    place = state.undo if act is Act.TARIK else state.position
    if place is not None and place.holder not in party.acts_for:
        raise Refused("Berkas ini tidak di meja Anda. Muat ulang halaman untuk melihat di meja siapa.")


def check_row(state: State, act: Act) -> None:
    """Only what the row of the SOP allows, and only where something can be done at all."""
    if act in _ROWS:
        allowed, sentence = _ROWS[act]
        if not allowed(state):
            raise Refused(sentence)


def _works(state: State) -> bool:
    return state.position.task or (state.step.kind is StepKind.LAPORAN and bool(state.step.conditions))


def _answers(state: State) -> bool:
    return state.step.kind is StepKind.JAWABAN and not state.position.task


_ROWS: Mapping[Act, tuple[Callable[[State], bool], str]] = {
    Act.DISPOSISI: (
        lambda state: state.step.kind is StepKind.DISPOSISI,
        "Langkah ini bukan disposisi. Muat ulang halaman untuk melihat langkahnya.",
    ),
    Act.TARIK: (
        lambda state: state.undo is not None,
        "Tidak ada disposisi yang dapat ditarik. Minta penerimanya mengembalikan berkas.",
    ),
    Act.KERJAKAN: (_works, "Pekerjaan dicatat oleh petugas. Disposisikan dahulu sampai ke petugas."),
    Act.LAPORAN: (
        lambda state: state.position.task or state.step.kind is StepKind.LAPORAN,
        "Langkah ini bukan laporan. Muat ulang halaman untuk melihat langkahnya.",
    ),
    Act.JAWABAN: (_answers, "Langkah ini bukan jawaban. Muat ulang halaman untuk melihat langkahnya."),
    Act.REKOMENDASI: (
        lambda state: _answers(state) or state.step.may_refuse,
        "Rekomendasi diberikan oleh yang menjawab. Tulis usul Anda dalam laporan.",
    ),
    Act.KEMBALI: (
        lambda state: bool(state.step.back),
        "Langkah ini tidak dapat dikembalikan. Tulis catatan pada langkah berikutnya.",
    ),
    Act.TOLAK: (
        lambda state: state.step.may_refuse,
        "Langkah ini tidak dapat menolak. Kembalikan berkas dengan alasannya.",
    ),
    Act.PERBAIKI: (
        lambda state: state.status is Status.RETURNED,
        "Permohonan ini tidak sedang menunggu perbaikan. Muat ulang halaman.",
    ),
    Act.LANJUTKAN: (
        lambda state: state.status is Status.PAUSED,
        "Berkas ini tidak sedang dijeda. Muat ulang halaman.",
    ),
}


def _judge_filing(_state: State, proposal: Proposal) -> None:
    if proposal.to is None:
        raise Refused("Belum ada jabatan Kepala Dinas yang menerima permohonan. Hubungi Kominfo.")


def _judge_disposisi(state: State, proposal: Proposal) -> None:
    _judge_exception(state, proposal)
    to, wanted = proposal.to, state.step.to
    if to is None:
        raise Refused("Pilih jabatan yang menerima disposisi.")
    if to.role != wanted or not to.in_office:
        raise Refused(f"Disposisi ini untuk {wanted.replace('-', ' ')} di dinas ini. Pilih jabatan lain.")
    if to.jabatan == state.position.holder:
        raise Refused("Disposisi tidak dapat diberikan kepada jabatan Anda sendiri. Pilih jabatan lain.")


def _judge_take_back(_state: State, proposal: Proposal) -> None:
    if proposal.read:
        raise Refused("Disposisi ini sudah dibaca penerimanya. Minta ia mengembalikan berkas.")


def _judge_conditions(state: State, proposal: Proposal) -> None:
    if missing := [name for name in state.step.conditions if name not in proposal.facts]:
        raise Refused(
            f"Syarat belum terpenuhi: {', '.join(name.replace('-', ' ') for name in missing)}. "
            "Selesaikan penyiapan sampai pemeriksaan dari luar lulus, lalu ulangi."
        )


def _judge_reply(state: State, proposal: Proposal) -> None:
    _judge_exception(state, proposal)
    _judge_conditions(state, proposal)
    _judge_person(state, proposal)


def _judge_recommendation(state: State, proposal: Proposal) -> None:
    _judge_exception(state, proposal)
    _judge_person(state, proposal)


def _judge_exception(state: State, proposal: Proposal) -> None:
    """SOP 5.2 lets the Kepala Dinas dispose; of the office's own request the next superior should."""
    if state.own and not state.excepted and not str(proposal.data.get("exception", "")).strip():
        raise Refused(
            "Permohonan ini dari dinas sendiri dan jabatan atasan belum ditetapkan. "
            "Tulis alasan pengecualian, atau minta jabatan atasan ditetapkan di Organisasi."
        )


def _judge_person(state: State, proposal: Proposal) -> None:
    """Duties are separated by person, across all posts that the person holds."""
    if proposal.party.person in state.workers:
        raise Refused(
            "Anda sendiri yang menyiapkan pekerjaan ini, jadi jawabannya harus disetujui orang lain. "
            "Minta atasan menunjuk Plh. untuk langkah ini."
        )


_JUDGES: Mapping[Act, Callable[[State, Proposal], None]] = {
    Act.AJUKAN: _judge_filing,
    Act.DISPOSISI: _judge_disposisi,
    Act.TARIK: _judge_take_back,
    Act.LAPORAN: _judge_conditions,
    Act.JAWABAN: _judge_reply,
    Act.REKOMENDASI: _judge_recommendation,
}
