"""The organisation: reading it, and the acts that change it."""

from pendopo.opd.hours import calendar
from pendopo.opd.offices import find_office, office, role_name
from pendopo.opd.posts import day_of, holder_of, posts_held, tree
from pendopo.opd.services.agencies import add_agency, change_agency, end_agency
from pendopo.opd.services.hours import add_holiday, confirm_year, remove_holiday, remove_hours, set_hours
from pendopo.opd.services.letterhead import change_office, name_roles
from pendopo.opd.services.people import (
    confirm_access,
    invite_opd,
    invite_pejabat,
    name_filer,
    refuse_access,
    renew_invitation,
    request_access,
    reset_sign_in,
    revoke_filer,
)
from pendopo.opd.services.posts import (
    Letter,
    NewPejabat,
    add_post,
    appoint,
    end_incumbency,
    end_post,
    move_post,
    register_pejabat,
    seat,
    set_acting,
)

__all__ = [
    "Letter",
    "NewPejabat",
    "add_agency",
    "add_holiday",
    "add_post",
    "appoint",
    "calendar",
    "change_agency",
    "change_office",
    "confirm_access",
    "confirm_year",
    "day_of",
    "end_agency",
    "end_incumbency",
    "end_post",
    "find_office",
    "holder_of",
    "invite_opd",
    "invite_pejabat",
    "move_post",
    "name_filer",
    "name_roles",
    "office",
    "posts_held",
    "refuse_access",
    "register_pejabat",
    "remove_holiday",
    "remove_hours",
    "renew_invitation",
    "request_access",
    "reset_sign_in",
    "revoke_filer",
    "role_name",
    "seat",
    "set_acting",
    "set_hours",
    "tree",
]
