"""The organisation: reading it, and the acts that change it."""

from pendopo.opd.hours import calendar
from pendopo.opd.offices import find_office, office, role_name
from pendopo.opd.posts import day_of, desk_of, holder_of, posts_held, posts_under, standing_in, tree

__all__ = [
    "calendar",
    "day_of",
    "desk_of",
    "find_office",
    "holder_of",
    "office",
    "posts_held",
    "posts_under",
    "role_name",
    "standing_in",
    "tree",
]
