"""*Meja saya*: what waits for a person's posts, overdue first; what was passed on; what is closed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Exists, F, OuterRef, QuerySet

from pendopo.accounts.models import User
from pendopo.berkas.models import Berkas, Peristiwa
from pendopo.berkas.rules import desk_posts, of_the_desk
from pendopo.berkas.standing import Standing
from pendopo.clock import Calendar, describe_remaining, words
from pendopo.opd.models import Jabatan
from pendopo.opd.services import day_of
from pendopo.sop.engine import UNDER_WAY

WAITING, PASSED_ON, CLOSED = "menunggu", "diteruskan", "selesai"
LONGEST = 100


@dataclass(frozen=True)
class Left:
    """How much time is left, in words; `look` is "", is-warn (half of it gone) or is-bad (late)."""

    words: str = ""
    look: str = ""

    @property
    def icon(self) -> str:
        """The sign beside the words: colour alone says nothing."""
        return {"is-bad": "clock-alert", "is-warn": "clock"}.get(self.look, "")


@dataclass(frozen=True)
class Row:
    """One berkas in the list."""

    berkas: Berkas
    what: str
    left: Left
    unread: bool = False
    alarm: str = ""  # the post is vacant and this desk stands in

    @property
    def number(self) -> str:
        """The number without its year: `PW-0042`."""
        return short_number(self.berkas)


@dataclass(frozen=True)
class Group:
    """Rows under one heading."""

    title: str
    right: str
    rows: list[Row]


@dataclass(frozen=True)
class Desk:
    """The list of one tab, and how much lies behind the others."""

    tab: str
    groups: list[Group]
    waiting: int
    passed_on: int
    posts: list[Jabatan] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether the tab holds nothing."""
        return not any(group.rows for group in self.groups)


def desk_of(user: User, *, tab: str, who: Standing, calendar: Calendar) -> Desk:
    """A person's desk at a moment."""
    posts = desk_posts(user, at=who.at, who=who)
    mine = [held.jabatan_id for held in who.tree.holders.values() if held.pejabat.user_id == user.pk]
    waiting = list(
        _listed(Berkas.objects.filter(of_the_desk(posts))).order_by(F("due_at").asc(nulls_last=True), "since")
    )
    acted = Exists(Peristiwa.objects.filter(berkas=OuterRef("pk"), jabatan__in=mine))
    passed_on = Berkas.objects.filter(acted, status__in=UNDER_WAY).exclude(holder__in=posts)
    if tab == PASSED_ON:
        groups = [Group("Sudah diteruskan", "terbaru dahulu", _passed(passed_on, who.at, calendar))]
    elif tab == CLOSED:
        done = Berkas.objects.filter(acted).exclude(status__in=UNDER_WAY)
        groups = [Group("Ditutup", "terbaru dahulu", _closed(done))]
    else:
        groups = _by_deadline(waiting, who, calendar)
    return Desk(tab, groups, len(waiting), passed_on.count(), posts)


def left_of(berkas: Berkas, at: datetime, calendar: Calendar) -> Left:
    """The time left for the present step; half of it gone is a warning (SOP limits are short)."""
    if berkas.status == Berkas.Status.PAUSED:
        return Left("Menunggu pemohon")
    if berkas.due_at is None:
        return Left()
    remaining = describe_remaining(berkas.due_at, at, calendar)
    if remaining.code == "late":
        return Left(words.remaining_words(remaining), "is-bad")
    whole, used = calendar.elapsed(berkas.since, berkas.due_at), calendar.elapsed(berkas.since, at)
    return Left(words.remaining_words(remaining), "is-warn" if used * 2 >= whole else "")


def short_number(berkas: Berkas) -> str:
    """The number without the year, where it ends with one."""
    return berkas.number.removesuffix(f"/{day_of(berkas.opened_at).year}")


def _listed(found: QuerySet[Berkas]) -> QuerySet[Berkas]:
    return found.select_related("opd", "holder")


def _by_deadline(waiting: Iterable[Berkas], who: Standing, calendar: Calendar) -> list[Group]:
    today = day_of(who.at)
    now, later, paused = [], [], []
    for berkas in waiting:
        row = _row(berkas, who, calendar)
        if berkas.status == Berkas.Status.PAUSED:
            paused.append(row)
        elif berkas.due_at and day_of(berkas.due_at) <= today:
            now.append(row)
        else:
            later.append(row)
    groups = [
        Group(f"Hari ini, {words.format_short(today)}", "batas terdekat dahulu", now),
        Group("Berikutnya", "", later),
        Group("Menunggu pemohon", "waktu berhenti", paused),
    ]
    return [group for group in groups if group.rows]


def _row(berkas: Berkas, who: Standing, calendar: Calendar) -> Row:
    vacant = berkas.holder is not None and who.is_vacant(berkas.holder)
    return Row(
        berkas,
        what=f"Diterima {_near(berkas.since, who.at)}",
        left=left_of(berkas, who.at, calendar),
        unread=berkas.read_at is None,
        alarm=f"{berkas.holder} kosong: Anda bertindak a.n." if vacant else "",
    )


def _passed(found: QuerySet[Berkas], at: datetime, calendar: Calendar) -> list[Row]:
    return [
        Row(
            berkas,
            what=f"{berkas.holder or 'OPD pemohon'}, sejak {_near(berkas.since, at)}",
            left=left_of(berkas, at, calendar),
        )
        for berkas in _listed(found).order_by("-since")[:LONGEST]
    ]


def _closed(found: QuerySet[Berkas]) -> list[Row]:
    return [
        Row(
            berkas,
            what=f"{words.format_short_year(berkas.closed_at)}",
            left=Left(berkas.get_status_display()),
        )
        for berkas in _listed(found).order_by("-closed_at")[:LONGEST]
        if berkas.closed_at
    ]


def _near(at: datetime, now: datetime) -> str:
    """`09.02` on the same day, `23 Nov` on another."""
    return words.format_time(at) if day_of(at) == day_of(now) else words.format_short(at)
