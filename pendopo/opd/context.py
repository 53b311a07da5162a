"""What every page of the home host knows: the office, its addresses, and the reader's unread notices."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from pendopo.accounts.models import User
from pendopo.notices.services import unread_count
from pendopo.opd.offices import find_office


def office(request: HttpRequest) -> dict[str, object]:
    """Context processor; nothing is asked of the database until a template uses it."""

    def unread() -> int:
        user = getattr(request, "user", None)
        return unread_count(user) if isinstance(user, User) else 0

    return {
        "office": SimpleLazyObject(find_office),
        "home_url": settings.PENDOPO_HOME_URL,
        "domain": settings.PENDOPO_DOMAIN,
        "demo": settings.PENDOPO_DEMO,
        "unread_notices": SimpleLazyObject(unread),
    }
