"""What every page of the home host knows: the office, its addresses, the reader's unread notices and rail."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from pendopo.accounts.models import User
from pendopo.notices.services import unread_count
from pendopo.opd.offices import find_office
from pendopo.opd.rules import manages_organisation


def office(request: HttpRequest) -> dict[str, object]:
    """Context processor; nothing is asked of the database until a template uses it."""

    def unread() -> int:
        user = getattr(request, "user", None)
        return unread_count(user) if isinstance(user, User) else 0

    def manages() -> bool:
        user = getattr(request, "user", None)
        return isinstance(user, User) and manages_organisation(user)

    def rail() -> str:
        """Administrators keep their own rail on the pages of every room; "" is the desk's."""
        return "organisasi/_rail.html" if manages() else ""

    def rail_home() -> str:
        return reverse("organisasi:agencies") if manages() else ""

    return {
        "office": SimpleLazyObject(find_office),
        "home_url": settings.PENDOPO_HOME_URL,
        "domain": settings.PENDOPO_DOMAIN,
        "demo": settings.PENDOPO_DEMO,
        "unread_notices": SimpleLazyObject(unread),
        "rail_template": rail,  # a template calls it; {% include %} takes no lazy object
        "rail_home": rail_home,
    }
