"""Reading the tree of posts: who holds what on a day, and where the work of a vacant post goes.

A day is a day in WIB; first and last day of an incumbency are included. While a post has a Plh its
definitif holder is absent and does not act in it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from pendopo.accounts.models import User
from pendopo.clock import WIB
from pendopo.opd.models import Incumbency, Jabatan

ACTING_FIRST: dict[str, int] = {
    Incumbency.Capacity.PLH: 0,
    Incumbency.Capacity.PLT: 1,
    Incumbency.Capacity.DEFINITIF: 2,
}


def day_of(at: datetime) -> date:
    """The office's day of a moment."""
    return at.astimezone(WIB).date()


def on_day(day: date, *, prefix: str = "", starts: str = "starts_on", ends: str = "ends_on") -> Q:
    """The condition that a stretch of days, both ends included, covers `day`; open ends are null."""
    until = Q(**{f"{prefix}{ends}__isnull": True}) | Q(**{f"{prefix}{ends}__gte": day})
    since = Q(**{f"{prefix}{starts}__isnull": True}) | Q(**{f"{prefix}{starts}__lte": day})
    return since & until


def existing(day: date) -> QuerySet[Jabatan]:
    """Posts that exist on a day, of agencies that do."""
    valid = {"starts": "valid_from", "ends": "valid_until"}
    return Jabatan.objects.filter(on_day(day, **valid), on_day(day, prefix="opd__", **valid))


def incumbent(day: date) -> QuerySet[Incumbency]:
    """Every holder of a day, the absent ones too, with post, agency, person and account."""
    return Incumbency.objects.filter(on_day(day), jabatan__in=existing(day)).select_related(
        "jabatan__opd", "pejabat__user"
    )


def present(holders: Iterable[Incumbency]) -> dict[int, Incumbency]:
    """The one who acts in each post, by the post's key: a Plh or Plt before the definitif holder."""
    ordered = sorted(holders, key=lambda held: (ACTING_FIRST[held.capacity], -held.starts_on.toordinal()))
    acting: dict[int, Incumbency] = {}
    for held in ordered:
        acting.setdefault(held.jabatan_id, held)
    return acting


def holder_of(jabatan: Jabatan, *, at: datetime) -> Incumbency | None:
    """Who acts in the post at this moment; None when it is vacant."""
    return present(incumbent(day_of(at)).filter(jabatan=jabatan)).get(jabatan.pk)


def vacant_posts(*, at: datetime) -> list[Jabatan]:
    """The posts of the office in which nobody acts at this moment."""
    day = day_of(at)
    held = incumbent(day).values("jabatan")
    return list(existing(day).filter(opd__office__isnull=False).exclude(pk__in=held).order_by("pk"))


def posts_held(user: User, *, at: datetime) -> list[Incumbency]:
    """Every post in which the user acts at this moment, Plt and Plh included."""
    day = day_of(at)
    mine = Incumbency.objects.filter(on_day(day), pejabat__user=user).values("jabatan")
    acting = present(incumbent(day).filter(jabatan__in=mine))
    return [held for held in acting.values() if held.pejabat.user_id == user.pk]


@dataclass(frozen=True)
class Tree:
    """Every post of a day with its holder; what rises and falls in it is read without further queries."""

    posts: dict[int, Jabatan]
    holders: dict[int, Incumbency]

    def standing_in(self, jabatan: Jabatan) -> Jabatan:
        """The post itself, or the nearest superior with a holder; the post itself if nobody is above."""
        for post in self.line(jabatan):
            if post.pk in self.holders:
                return post
        return jabatan

    def line(self, jabatan: Jabatan) -> list[Jabatan]:
        """The post and its superiors, upwards."""
        found: dict[int, Jabatan] = {}
        post: Jabatan | None = jabatan
        while post is not None and post.pk not in found:
            found[post.pk] = post
            post = self.posts.get(post.superior_id) if post.superior_id else None
        return list(found.values())


def tree(*, at: datetime) -> Tree:
    """The whole tree of posts at a moment, in two queries."""
    day = day_of(at)
    return Tree(
        posts={post.pk: post for post in existing(day).select_related("opd")}, holders=present(incumbent(day))
    )
