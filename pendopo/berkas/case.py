"""One berkas as it lies open on the desk: where it stands, what was found out, and what may be done now."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from pendopo.accounts.models import User
from pendopo.berkas import timeline
from pendopo.berkas.catalogue import INSTRUCTIONS
from pendopo.berkas.desk import Left, left_of
from pendopo.berkas.models import Berkas, Disposisi, Peristiwa, Surat
from pendopo.berkas.registry import Check, kind_of
from pendopo.berkas.rules import is_at, may_act
from pendopo.berkas.services.ledger import sop_of, state_after
from pendopo.berkas.standing import Standing
from pendopo.clock import Calendar, words
from pendopo.opd.models import Jabatan
from pendopo.opd.services import office
from pendopo.sop.definition import Sop
from pendopo.sop.engine import Act, State, Status
from pendopo.ui.parts import TimelineEntry

LABELS = {
    Act.DISPOSISI: (_("Disposisikan"), "corner-up-right", "d"),
    Act.LAPORAN: (_("Laporkan"), "send", "l"),
    Act.JAWABAN: (_("Tinjau jawaban"), "mail", "j"),
    Act.LANJUTKAN: (_("Lanjutkan"), "arrow-right", "l"),
    Act.KEMBALI: (_("Kembalikan"), "corner-up-left", "k"),
    Act.JEDA: (_("Jeda, menunggu pemohon"), "pause", ""),
    Act.REKOMENDASI: (_("Beri rekomendasi"), "file-pen", ""),
    Act.TOLAK: (_("Tolak permohonan"), "circle-x", ""),
    Act.TARIK: (_("Tarik kembali disposisi"), "corner-up-left", ""),
}
FORWARD = (Act.DISPOSISI, Act.LAPORAN, Act.JAWABAN, Act.LANJUTKAN)
MORE = (Act.JEDA, Act.REKOMENDASI, Act.TOLAK)


@dataclass(frozen=True)
class Action:
    """Something that can be done now: its words, where it leads, and the key that presses it."""

    act: str
    label: str
    icon: str
    url: str
    key: str = ""


@dataclass(frozen=True)
class Case:
    """All that the page of a berkas shows, beside the facts that its kind renders itself."""

    berkas: Berkas
    state: State
    sop: Sop
    left: Left
    limit: str  # "batas 10.02, 1 jam kerja"
    steps: str  # "Langkah 2 dari 8: disposisi Kepala Dinas"
    source: str  # "SOP 555/02, versi 1"
    entries: list[TimelineEntry]
    checks: list[Check]
    panel: str
    order: Disposisi | None  # the disposisi by which the reader has it
    letter: Surat | None
    alarm: str  # the post is vacant
    mine: bool
    first: Action | None
    second: Action | None
    more: list[Action]
    where: str

    @property
    def done(self) -> int:
        """How many rows of the SOP are behind it."""
        return len(self.sop.steps) if self.state.status is Status.DONE else self.state.step.no - 1

    @property
    def now(self) -> int:
        """The row at which it stands; none when it is closed."""
        return self.state.step.no if self.state.under_way else 0

    @property
    def order_words(self) -> str:
        """The instructions of the disposisi, as a sentence."""
        chosen = [str(INSTRUCTIONS[code]) for code in self.order.instructions] if self.order else []
        return f"{', '.join(chosen)}." if chosen else ""

    @property
    def can_dispose(self) -> bool:
        """Whether the sheet of a disposisi belongs to the page."""
        return self.first is not None and self.first.act == Act.DISPOSISI


def case_of(request: HttpRequest, user: User, berkas: Berkas, *, who: Standing, calendar: Calendar) -> Case:
    """The berkas as this person may read it and act on it, at this moment."""
    sop, kind = sop_of(berkas), kind_of(berkas)
    rows = list(berkas.events.order_by("n"))
    state = state_after(berkas, rows)
    reading = _reading(rows, state, calendar=calendar, at=who.at)
    mine = is_at(user, state.position.holder, who=who)
    first, second, more = _actions(user, berkas, state, who)
    step = state.step
    return Case(
        berkas=berkas,
        state=state,
        sop=sop,
        left=left_of(berkas, who.at, calendar),
        limit=_limit(berkas, state, reading),
        steps=_("Langkah %(no)s dari %(total)s: %(step)s")
        % {"no": step.no, "total": len(sop.steps), "step": _inside(reading.worded(step.short))},
        source=_("SOP %(number)s, versi %(version)s")
        % {"number": sop.number.partition("-")[0], "version": sop.version},
        entries=timeline.for_officials(berkas, rows, sop, reading, mine=mine),
        checks=list(kind.checks(berkas)),
        panel=kind.panel(request, berkas),
        order=_order(berkas, state),
        letter=Surat.objects.filter(berkas=berkas).first(),
        alarm=_alarm(berkas, who),
        mine=mine,
        first=first,
        second=second,
        more=more,
        where=_where(berkas, reading),
    )


def _actions(
    user: User, berkas: Berkas, state: State, who: Standing
) -> tuple[Action | None, Action | None, list[Action]]:
    """The one way on, the one way back, and the rest; refusal is never beside the first."""
    allowed = [act for act in LABELS if may_act(user, act, state, who=who)]
    if Act.TARIK in allowed and berkas.read_at:
        allowed.remove(Act.TARIK)
    first = next((_action(berkas, act) for act in FORWARD if act in allowed), None)
    if first and first.act == Act.LAPORAN and (work := _work(berkas, state)):
        first = work
    second = _action(berkas, Act.KEMBALI) if Act.KEMBALI in allowed else None
    more = [_action(berkas, act) for act in (Act.TARIK, *MORE) if act in allowed]
    return first, second, more


def _work(berkas: Berkas, state: State) -> Action | None:
    """The work that comes before the laporan, until the system finds it done."""
    kind = kind_of(berkas)
    url = kind.work_url(berkas)
    if not url or set(state.step.conditions) <= kind.facts(berkas):
        return None
    return Action("kerjakan", str(_("Siapkan website")), "globe", url, "s")


def _action(berkas: Berkas, act: Act) -> Action:
    label, icon, key = LABELS[act]
    return Action(str(act), str(label), icon, reverse(f"meja:{act}", args=[berkas.pk]), key)


def _reading(rows: list[Peristiwa], state: State, *, calendar: Calendar, at: datetime) -> timeline.Reading:
    named = {row.to_id for row in rows if row.to_id} | set(state.posts.values())
    return timeline.Reading(
        posts=Jabatan.objects.in_bulk(named), role_names=office().role_names, calendar=calendar, at=at
    )


def _limit(berkas: Berkas, state: State, reading: timeline.Reading) -> str:
    if berkas.due_at is None:
        return ""
    return f"batas {reading.near(berkas.due_at)}" + (
        f", {words.span_words(state.step.limit)}" if state.step.limit else ""
    )


def _alarm(berkas: Berkas, who: Standing) -> str:
    if berkas.holder is None or not who.is_vacant(berkas.holder):
        return ""
    above = who.incumbency_for(berkas.holder)
    return f"{berkas.holder} kosong. " + (f"Berkas ini ditangani {above.title}." if above else "")


def _order(berkas: Berkas, state: State) -> Disposisi | None:
    given = berkas.disposisi.select_related("giver").filter(withdrawn_at__isnull=True)
    return given.filter(recipient=state.position.holder).last() if state.position.holder else None


def _where(berkas: Berkas, reading: timeline.Reading) -> str:
    if berkas.status == Status.RETURNED:
        return _("Diperbaiki pemohon, sejak %(moment)s") % {"moment": reading.near(berkas.since)}
    if berkas.holder is None:
        return f"{berkas.get_status_display()}, {reading.moment(berkas.since)}"
    return _("Di meja %(desk)s, sejak %(moment)s") % {
        "desk": berkas.holder,
        "moment": reading.near(berkas.since),
    }


def _inside(short: str) -> str:
    """A title within a sentence: capitals stay where a word has more of them (OPD)."""
    return short if short[1:2].isupper() else short[:1].lower() + short[1:]
