"""To whom a disposisi may go: the posts of the next row, the usual one first."""

from dataclasses import dataclass

from django.db.models import Count, Q

from pendopo.berkas.models import Berkas, Disposisi
from pendopo.berkas.standing import Standing
from pendopo.opd.models import Jabatan
from pendopo.opd.services import office
from pendopo.sop.engine import State


@dataclass(frozen=True)
class Recipient:
    """A post that may be chosen, and what lies on its desk."""

    post: Jabatan
    load: int
    stands_in: Jabatan | None = None  # who gets it while the post is vacant

    @property
    def hint(self) -> str:
        """`2 berkas di meja`, and where it rises while the post is vacant."""
        load = f"{self.load} berkas di meja" if self.load else "Meja kosong"
        return f"Jabatan kosong, naik ke {self.stands_in} · {load}" if self.stands_in else load


def recipients(berkas: Berkas, state: State, who: Standing) -> list[Recipient]:
    """The posts to which the present step may hand it down: those below the giver, else all of the office.

    First comes the one to whom this post gave last, else the first of the organisation.
    """
    wanted, giver, own = state.step.to, berkas.holder, office().opd_id
    posts = [
        post
        for post in who.tree.posts.values()
        if post.role == wanted and post.opd_id == own and post != giver
    ]
    below = [post for post in posts if giver in who.tree.line(post)]
    choices = below or posts
    last = Disposisi.objects.filter(giver=giver, recipient__in=choices).order_by("-given_at").first()
    loads = dict(
        Jabatan.objects.filter(pk__in=[post.pk for post in choices])
        .annotate(waiting=Count("inbox", filter=Q(inbox__status=Berkas.Status.OPEN)))
        .values_list("pk", "waiting")
    )
    ordered = sorted(choices, key=lambda post: last is None or post.pk != last.recipient_id)
    return [_recipient(post, loads[post.pk], who) for post in ordered]


def _recipient(post: Jabatan, load: int, who: Standing) -> Recipient:
    return Recipient(post, load, who.tree.standing_in(post) if who.is_vacant(post) else None)
