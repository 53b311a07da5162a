"""The way of a permohonan as its OPD sees it: which post, since when, how long; no internal note (SOP 5)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pendopo.berkas.models import Berkas, Peristiwa
from pendopo.berkas.services import defects_of, sop_of
from pendopo.clock import Calendar
from pendopo.clock.words import duration_words, format_moment
from pendopo.opd.services import calendar
from pendopo.sop.definition import Sop
from pendopo.sop.engine import UNDER_WAY, Act
from pendopo.ui.parts import State, TimelineEntry


@dataclass(frozen=True)
class Journey:
    """What the page tells: where it is, how far, and the way so far and to come."""

    where: str
    done: int
    now: int
    total: int
    words: str
    running: str
    entries: list[TimelineEntry]


def journey(berkas: Berkas, *, at: datetime, public: bool = False) -> Journey:
    """The way until now; for the public without reasons and remarks, for they may name people."""
    sop = sop_of(berkas)
    hours = calendar(at=at)
    step = sop.step(berkas.step)
    closed = berkas.status not in UNDER_WAY
    past = [*_past(_standing(berkas.events.order_by("n")), sop, hours, public=public)]
    spent = duration_words(hours.elapsed(berkas.opened_at, berkas.closed_at or at))
    return Journey(
        where=_where(berkas),
        done=len(sop.steps) if berkas.status == Berkas.Status.DONE else step.no - 1,
        now=0 if closed else step.no,
        total=len(sop.steps),
        words=_("Langkah %(now)s dari %(total)s") % {"now": step.no, "total": len(sop.steps)},
        running=(_("selesai dalam %(time)s kerja") if closed else _("berjalan %(time)s kerja"))
        % {"time": spent},
        entries=[*past, *([] if closed else _ahead(berkas, sop))],
    )


def _where(berkas: Berkas) -> str:
    if berkas.status == Berkas.Status.OPEN and berkas.holder:
        return berkas.holder.name
    if berkas.status in UNDER_WAY:
        return _("OPD pemohon")
    return str(berkas.get_status_display())


def _standing(events: Iterable[Peristiwa]) -> list[Peristiwa]:
    """The events without those that were taken back, and without limits that were counted again."""
    found: list[Peristiwa] = []
    for event in events:
        if event.act == Act.HITUNG:
            continue
        if event.act == Act.TARIK:
            found.pop()
        else:
            found.append(event)
    return found


def _past(events: list[Peristiwa], sop: Sop, hours: Calendar, *, public: bool) -> Iterable[TimelineEntry]:
    since = events[0].at if events else None
    for event in events:
        spent = duration_words(hours.elapsed(since, event.at)) if since else ""
        entry = _entry(event, sop, spent, public=public)
        if event.act != Act.KERJAKAN:
            since = event.at
        if entry:
            yield entry


def _entry(event: Peristiwa, sop: Sop, spent: str, *, public: bool) -> TimelineEntry | None:
    moment = format_moment(event.at)
    act = Act(event.act)
    if act in {Act.DISPOSISI, Act.LAPORAN}:
        return TimelineEntry(
            "done", sop.step(event.step).short, (_("%(time)s kerja") % {"time": spent}, moment)
        )
    if act is Act.KEMBALI:
        if event.to_id is not None:  # inside the office
            return None
        listed = () if public else tuple(defect.sentence for defect in defects_of(event))
        return TimelineEntry("returned", _("Dikembalikan untuk diperbaiki"), (moment,), defects=listed)
    note = "" if public or act not in TOLD else event.note
    state, what = WORDS[act]
    return TimelineEntry(state, str(what), (moment,), note=note)


TOLD = {Act.JEDA, Act.LANJUTKAN, Act.TOLAK, Act.CABUT}
WORDS: dict[Act, tuple[State, Promise]] = {
    Act.AJUKAN: ("done", gettext_lazy("Permohonan diterima")),
    Act.KERJAKAN: ("done", gettext_lazy("Website disiapkan dan diperiksa dari luar")),
    Act.PERBAIKI: ("done", gettext_lazy("Perbaikan diterima")),
    Act.JEDA: ("paused", gettext_lazy("Menunggu jawaban OPD")),
    Act.LANJUTKAN: ("done", gettext_lazy("Permohonan berjalan lagi")),
    Act.JAWABAN: ("done", gettext_lazy("Surat jawaban terkirim")),
    Act.REKOMENDASI: ("done", gettext_lazy("Dijawab dengan rekomendasi")),
    Act.TOLAK: ("refused", gettext_lazy("Permohonan ditolak")),
    Act.CABUT: ("refused", gettext_lazy("Permohonan dicabut OPD")),
}


def _ahead(berkas: Berkas, sop: Sop) -> Iterable[TimelineEntry]:
    step = sop.step(berkas.step)
    if berkas.status == Berkas.Status.OPEN and berkas.holder:
        since = _("sejak %(moment)s") % {"moment": format_moment(berkas.since)}
        yield TimelineEntry("now", step.short, (berkas.holder.name, since))
    elif berkas.status == Berkas.Status.RETURNED:
        yield TimelineEntry("now", _("Anda memperbaiki permohonan"))
    for later in sop.steps[step.no :]:
        limit = (_("batas %(limit)s kerja") % {"limit": later.limit_words},) if later.limit else ()
        yield TimelineEntry("todo", later.short, limit)
