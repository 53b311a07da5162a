"""A post falls vacant while a berkas lies on its desk: the superior to whom it rises is told."""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from pendopo.accounts.models import User
from pendopo.berkas.models import Berkas
from pendopo.berkas.standing import Standing, standing
from pendopo.clock import words
from pendopo.notices.models import Notice
from pendopo.notices.services import tell
from pendopo.opd.models import Jabatan
from pendopo.sop.engine import Status


def tell_risen(*, at: datetime) -> int:
    """Tell each superior once of what rose to them; a day may end an incumbency, so the worker looks.

    Whoever was told when it arrived is not told again. Returns how many berkas lie so.
    """
    who = standing(at=at)
    lying = Berkas.objects.filter(status__in=[Status.OPEN, Status.PAUSED], holder__isnull=False)
    desks = [(berkas, berkas.holder) for berkas in lying.select_related("holder") if berkas.holder]
    risen = [(berkas, post) for berkas, post in desks if who.is_vacant(post)]
    for berkas, post in risen:
        _tell(berkas, post, who)
    return len(risen)


def _tell(berkas: Berkas, post: Jabatan, who: Standing) -> None:
    held = who.incumbency_for(post)
    user = held.pejabat.user if held else None
    if user is None or _knows(user, berkas):
        return
    limit = _(" Batas %(moment)s.") % {"moment": words.format_moment(berkas.due_at)} if berkas.due_at else ""
    text = _("%(post)s kosong, jadi berkas %(number)s naik ke meja Anda: %(subject)s.") % {
        "post": post.name,
        "number": berkas.number,
        "subject": berkas.subject,
    }
    tell(
        [user],
        key=f"{berkas.number}:{berkas.since:%Y%m%d%H%M%S}:naik",
        text=f"{text}{limit}",
        url=reverse("meja:case", args=[berkas.pk]),
        at=who.at,
        subject=text,
    )


def _knows(user: User, berkas: Berkas) -> bool:
    """Whether the user was told when the berkas arrived where it lies."""
    arrivals = Notice.objects.filter(key__startswith=f"{berkas.number}:", key__endswith=":meja")
    return arrivals.filter(user=user, created_at__gte=berkas.since).exists()
