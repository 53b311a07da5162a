"""The way of a berkas as officials read it: who, in which post, when, how long, with notes and reasons."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from pendopo.berkas.catalogue import INSTRUCTIONS
from pendopo.berkas.models import Berkas, Peristiwa
from pendopo.berkas.services import defects_of
from pendopo.berkas.services.ledger import event_of
from pendopo.clock import Calendar, words
from pendopo.opd.models import Jabatan
from pendopo.opd.services import day_of
from pendopo.sop.definition import Sop, Step
from pendopo.sop.engine import Act, State, Status, apply, begin
from pendopo.ui.parts import State as Look
from pendopo.ui.parts import TimelineEntry

LOOKS: Mapping[Act, Look] = {
    Act.KEMBALI: "returned",
    Act.TARIK: "returned",
    Act.JEDA: "paused",
    Act.TOLAK: "refused",
    Act.CABUT: "refused",
}
WHAT: Mapping[Act, object] = {
    Act.TARIK: _("Disposisi ditarik kembali"),
    Act.KERJAKAN: _("Pekerjaan dicatat dengan buktinya"),
    Act.JAWABAN: _("Surat jawaban {surat}"),
    Act.REKOMENDASI: _("Surat rekomendasi {surat}"),
    Act.PERBAIKI: _("Diperbaiki pemohon"),
    Act.TOLAK: _("Permohonan ditolak"),
    Act.CABUT: _("Permohonan dicabut pemohon"),
    Act.JEDA: _("Menunggu pemohon"),
    Act.LANJUTKAN: _("Dilanjutkan"),
    Act.HITUNG: _("Batas waktu dihitung ulang"),
}


@dataclass(frozen=True)
class Reading:
    """What is needed to tell the way: posts by key, the office's own names of roles, its hours, and now."""

    posts: Mapping[int, Jabatan]
    role_names: Mapping[str, str]
    calendar: Calendar
    at: datetime

    def name_of(self, post: int | None) -> str:
        """The name of a post; the applicant where there is none."""
        return self.posts[post].name if post is not None and post in self.posts else str(_("pemohon"))

    def worded(self, text: str) -> str:
        """A text of the SOP with the office's own names: “Ketua Tim” where it has no Kepala Seksi."""
        for role, name in self.role_names.items():
            if name and role in Jabatan.Role:
                text = text.replace(str(Jabatan.Role(role).label), name)
        return text

    def moment(self, at: datetime) -> str:
        """`24 Nov, 09.38`, with the year when it is another one."""
        if day_of(at).year != day_of(self.at).year:
            return words.format_moment(at)
        return f"{words.format_short(at)}, {words.format_time(at)}"

    def near(self, at: datetime) -> str:
        """`09.38` on the same day, else as `moment`."""
        return words.format_time(at) if day_of(at) == day_of(self.at) else self.moment(at)

    def spent(self, since: datetime | None, until: datetime) -> str:
        """Working time between two moments in words; nothing when there was none."""
        elapsed = self.calendar.elapsed(since, until) if since else None
        return _("%(time)s kerja") % {"time": words.duration_words(elapsed)} if elapsed else ""


def for_officials(
    berkas: Berkas, rows: Iterable[Peristiwa], sop: Sop, reading: Reading, *, mine: bool = False
) -> list[TimelineEntry]:
    """What happened, where it is now, and the steps to come; `mine`: on the reader's own desk."""
    entries: list[TimelineEntry] = []
    state = begin(sop, "")
    for row in rows:
        entries.append(_happened(row, state, reading))
        state = apply(state, event_of(row))
    if state.under_way:
        entries.append(_now(berkas, state, reading, mine=mine))
        entries += [_to_come(step, reading) for step in sop.steps[state.step.no :]]
    return entries


def _happened(row: Peristiwa, before: State, reading: Reading) -> TimelineEntry:
    act = Act(row.act)
    worked = before.n and act is not Act.HITUNG
    spent = reading.spent(before.position.since, row.at) if worked else ""
    when = " · ".join(part for part in (reading.moment(row.at), spent) if part)
    note, defects = row.note, tuple(defect.sentence for defect in defects_of(row))
    if act is Act.DISPOSISI:
        note = _instruction(row)
    note = ". ".join(part for part in (note, _exception(row)) if part)
    return TimelineEntry(
        LOOKS.get(act, "done"),
        reading.worded(_what(row, before, reading)),
        (row.title, when),
        note="" if defects else note,
        defects=defects,
    )


def _what(row: Peristiwa, before: State, reading: Reading) -> str:
    act = Act(row.act)
    if act is Act.KEMBALI:
        return _("Dikembalikan kepada %(desk)s") % {"desk": reading.name_of(row.to_id)}
    if act is Act.LAPORAN and before.position.task:
        return str(_("Laporan petugas"))
    if act in WHAT:
        return str(WHAT[act]).format(surat=row.data.get("surat", "")).strip()
    return before.step.short


def _instruction(row: Peristiwa) -> str:
    """`Tindak lanjuti, koordinasikan. Pastikan situs lama dialihkan.`"""
    chosen = ", ".join(str(INSTRUCTIONS.get(code, code)) for code in row.data.get("instructions", []))
    return ". ".join(part for part in (chosen, row.note) if part)


def _exception(row: Peristiwa) -> str:
    """Why the office decided on its own request, for whoever reads after it."""
    reason = row.data.get("exception", "")
    return _("Pengecualian: %(reason)s") % {"reason": reason} if reason else ""


def _now(berkas: Berkas, state: State, reading: Reading, *, mine: bool) -> TimelineEntry:
    if state.status is Status.RETURNED:
        since = _("sejak %(moment)s") % {"moment": reading.near(berkas.since)}
        return TimelineEntry("now", str(_("Diperbaiki pemohon")), (berkas.opd.name, since))
    desk = str(_("Di meja Anda")) if mine else reading.name_of(state.position.holder)
    read = str(_(", belum dibaca"))
    if berkas.read_at:
        read = _(", dibaca %(moment)s") % {"moment": reading.near(berkas.read_at)}
    since = "" if mine else _("sejak %(moment)s") % {"moment": reading.near(berkas.since)}
    limit = _("batas %(moment)s") % {"moment": reading.near(berkas.due_at)} if berkas.due_at else ""
    waiting = str(_("menunggu pemohon, waktu berhenti")) if state.status is Status.PAUSED else limit
    lines = (desk + read, since, waiting)
    return TimelineEntry("now", reading.worded(state.step.short), tuple(line for line in lines if line))


def _to_come(step: Step, reading: Reading) -> TimelineEntry:
    limit = (words.span_words(step.limit),) if step.limit else ()
    return TimelineEntry("todo", reading.worded(step.short), limit)
