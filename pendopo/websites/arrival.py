"""Where a member comes in: after activation, and at every sign-in from then on."""

from datetime import datetime

from django.urls import reverse

from pendopo.accounts.models import User
from pendopo.opd import invitations
from pendopo.websites.rules import visible_to


def url(_user: User, _at: datetime) -> str:
    """The rules first, then the management interface."""
    return reverse("websites:arrive")


def landing(user: User, at: datetime) -> str:
    """The management interface for who keeps a website and has no other work here; empty for all others."""
    works_elsewhere = invitations.landing(user, at)
    return url(user, at) if not works_elsewhere and visible_to(user).exists() else ""


def describe(user: User) -> str:
    """`pengelola website Dinas Pertanian`; empty for somebody who keeps none any more."""
    names = [website.name for website in visible_to(user)]
    return f"pengelola website {', '.join(names)}" if names else ""
