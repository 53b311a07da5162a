"""Who may see and who may act on a berkas; nothing else decides."""

from datetime import datetime

from django.db.models import Q, QuerySet

from pendopo.accounts.models import User
from pendopo.berkas.models import Berkas, Surat
from pendopo.berkas.standing import Standing, standing
from pendopo.opd.models import Jabatan
from pendopo.opd.rules import files_for, is_official
from pendopo.sop.engine import Act, Party, State, may


def visible_to(user: User, at: datetime) -> QuerySet[Berkas]:
    """Officials of the office see every berkas, an agency its own; technical administrators none."""
    if user.is_technical or not user.is_active:
        return Berkas.objects.none()
    if is_official(user, at):
        return Berkas.objects.all()
    return Berkas.objects.filter(opd__in=files_for(user, at))


def works_at_a_desk(user: User, at: datetime) -> bool:
    """Whether the user has a desk: officials of the office do."""
    return not user.is_technical and is_official(user, at)


def letters_visible_to(user: User, at: datetime) -> QuerySet[Surat]:
    """The letters of the berkas that the user sees."""
    return Surat.objects.filter(berkas__in=visible_to(user, at))


def desk_posts(user: User, *, at: datetime, who: Standing | None = None) -> list[Jabatan]:
    """The posts with something on their desks that the user answers for, vacant ones below included."""
    if user.is_technical:
        return []
    holders = Jabatan.objects.filter(pk__in=Berkas.objects.filter(holder__isnull=False).values("holder"))
    return (who or standing(at=at)).desk_of(user, holders)


def is_at(user: User, holder: int | None, *, who: Standing) -> bool:
    """Whether the user acts for a post at this moment, its own or a vacant one below."""
    if user.is_technical or holder is None:
        return False
    post = who.tree.posts.get(holder) or Jabatan.objects.get(pk=holder)
    return who.person_for(post) == user.pk


def lies_with(user: User, berkas: Berkas, at: datetime) -> bool:
    """Whether the berkas lies on the user's desk."""
    return is_at(user, berkas.holder_id, who=standing(at=at))


def may_act(user: User, act: Act, state: State, *, who: Standing) -> bool:
    """Whether the act is open to the user where the berkas stands: its row and its desk both allow it."""
    places = {place.holder for place in (state.position, state.undo) if place and place.holder}
    mine = frozenset(place for place in places if is_at(user, place, who=who))
    return may(state, act, Party(person=user.pk, title="", acts_for=mine))


def may_keep_scan(user: User, surat: Surat, at: datetime) -> bool:
    """Whoever acts in the post that approved a letter keeps its signed scan, as do the posts below."""
    signer = surat.incumbency.jabatan
    who = standing(at=at)
    return any(
        held.pejabat.user_id == user.pk and signer.pk in {post.pk for post in who.tree.line(held.jabatan)}
        for held in who.tree.holders.values()
    )


def of_the_desk(posts: list[Jabatan]) -> Q:
    """The condition of what waits on the desks of these posts."""
    return Q(holder__in=posts, status__in=[Berkas.Status.OPEN, Berkas.Status.PAUSED])
