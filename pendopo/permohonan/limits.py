"""How often something may be asked in a minute; allauth's own limits count no GET."""

from datetime import datetime

from django.core.cache import cache

KEPT = 120  # seconds


def within(act: str, who: object, *, most: int, at: datetime) -> bool:
    """Count one more, and say whether it was still allowed."""
    key = f"batas:{act}:{who}:{at:%Y%m%d%H%M}"
    cache.add(key, 0, KEPT)
    try:
        return cache.incr(key) <= most
    except ValueError:  # it ran out in between
        return True
