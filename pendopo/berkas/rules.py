"""Who may see and who may act on a berkas; nothing else decides."""

from datetime import datetime

from django.db.models import Q, QuerySet

from pendopo.accounts.models import User
from pendopo.berkas.models import Berkas, Surat
from pendopo.berkas.standing import Standing, standing
from pendopo.opd.models import Jabatan
from pendopo.opd.rules import files_for, is_official


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


def may_act(user: User, berkas: Berkas, at: datetime) -> bool:
    """Whether the berkas lies on the user's desk."""
    return berkas.holder is not None and bool(standing(at=at).desk_of(user, [berkas.holder]))


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
