"""On whose desk a berkas lies: its post's, or the nearest superior's while it is vacant (a.n.)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from pendopo.accounts.models import User
from pendopo.errors import Refused
from pendopo.opd.actors import Actor, official
from pendopo.opd.models import Incumbency, Jabatan
from pendopo.opd.posts import Tree
from pendopo.opd.services import tree


@dataclass(frozen=True)
class Standing:
    """The tree of posts of a moment, read once and asked often."""

    tree: Tree
    at: datetime

    def desk_of(self, user: User, holders: Iterable[Jabatan]) -> list[Jabatan]:
        """Those of the holders' posts whose work is the user's."""
        return [post for post in holders if self.person_for(post) == user.pk]

    def person_for(self, post: Jabatan) -> int | None:
        """The user who acts for a post at this moment, if anybody with an account does."""
        held = self.incumbency_for(post)
        return held.pejabat.user_id if held else None

    def incumbency_for(self, post: Jabatan) -> Incumbency | None:
        """The one who acts for a post: its present holder, or the nearest superior's."""
        held: Incumbency | None = self.tree.holders.get(self.tree.standing_in(post).pk)
        return held

    def is_vacant(self, post: Jabatan) -> bool:
        """Whether nobody holds the post itself."""
        return post.pk not in self.tree.holders

    def actor_for(self, user: User, post: Jabatan) -> Actor:
        """The user as the one who acts for a post; Refused for everybody else."""
        if user.is_technical or self.person_for(post) != user.pk:
            raise Refused("Berkas ini tidak di meja Anda. Muat ulang halaman untuk melihat di meja siapa.")
        return official(user, jabatan=self.tree.standing_in(post), at=self.at)


def standing(*, at: datetime) -> Standing:
    """Who stands where at a moment, in two queries."""
    return Standing(tree(at=at), at)
