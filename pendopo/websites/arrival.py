"""Where a new member goes after activation, and what the activation page says they come for."""

from django.urls import reverse

from pendopo.accounts.models import User
from pendopo.websites.rules import visible_to


def url(_user: User) -> str:
    """The rules first, then the management interface."""
    return reverse("websites:arrive")


def describe(user: User) -> str:
    """`pengelola website Dinas Pertanian`; empty for somebody who keeps none any more."""
    names = [website.name for website in visible_to(user)]
    return f"pengelola website {', '.join(names)}" if names else ""
