"""What is to be baked: rows written with the change, and the worker's step that works them off."""

import logging
from datetime import datetime, timedelta

from django.db import transaction

from pendopo.publishing.baker import Busy, bake, take_down
from pendopo.publishing.models import Dirty, Release
from pendopo.websites.models import Website

logger = logging.getLogger(__name__)
RETRY = timedelta(seconds=30)


def mark_dirty(website: Website, *, reason: str, at: datetime) -> None:
    """Ask for a bake, inside the transaction of the change: neither is lost without the other."""
    Dirty.objects.create(website=website, reason=reason, at=at)


def wake_stale(*, at: datetime) -> int:
    """Ask to bake the websites on which something ended by itself, an announcement or an event; how many."""
    woken = 0
    for release in Release.objects.filter(stale_at__lte=at).select_related("website"):
        with transaction.atomic():
            # Compare and set: of two workers one asks, and a bake in between has set a new moment.
            seen = Release.objects.filter(pk=release.pk, stale_at=release.stale_at)
            if seen.update(stale_at=None):
                mark_dirty(release.website, reason="waktunya tiba", at=at)
                woken += 1
    return woken


def bake_dirty(*, at: datetime, limit: int = 20) -> int:
    """Bake the websites that changed, the longest waiting first; how many were done (the worker's step)."""
    done = 0
    waiting = Dirty.objects.filter(at__lte=at).order_by("at", "pk").values_list("website_id", flat=True)
    for website_id in list(dict.fromkeys(waiting))[:limit]:
        done += work_off(website_id, at=at)
    return done


def work_off(website_id: int, *, at: datetime) -> bool:
    """Bake one website and forget the rows that stood there before; newer ones ask for the next bake."""
    seen = list(Dirty.objects.filter(website_id=website_id).values_list("pk", flat=True))
    website = Website.objects.get(pk=website_id)
    try:
        if website.status in {Website.Status.PREPARED, Website.Status.LIVE}:
            bake(website, at=at)
        elif website.status == Website.Status.CLOSED:
            take_down(website, at=at)
    except Busy:
        return False
    except Exception:  # the outermost loop: one website that fails does not hold up the others
        logger.exception("website %s could not be baked", website_id)
        Dirty.objects.filter(pk__in=seen).update(at=at + RETRY)
        return False
    Dirty.objects.filter(pk__in=seen).delete()
    return True
