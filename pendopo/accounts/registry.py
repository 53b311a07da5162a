"""What rooms above add to accounts: where a one-time code leads, what for, and how links are mailed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from pendopo.accounts.models import User


@dataclass(frozen=True)
class Arrival:
    """Where the owner of a redeemed code goes, and what the activation page says they come for."""

    url: Callable[[User, datetime], str]
    describe: Callable[[User], str] | None = None


_arrivals: dict[str, Arrival] = {}
_mailers: list[Callable[[User, datetime], None]] = []
_homes: list[Callable[[User, datetime], str]] = []


def after_activation(
    purpose: str, url: Callable[[User, datetime], str], describe: Callable[[User], str] | None = None
) -> None:
    """From now on a redeemed code of `purpose` leads to `url(user, at)`. Called from `AppConfig.ready`.

    `describe(user)` names the post or the website for which the account is, for the activation page.
    """
    _arrivals[purpose] = Arrival(url, describe)


def destination(purpose: str, user: User, at: datetime) -> str:
    """The page after activation; the user's own account page when no room has claimed the purpose."""
    return _arrivals[purpose].url(user, at) if purpose in _arrivals else reverse("account")


def description(purpose: str, user: User) -> str:
    """What the account is for, as the room of the purpose says it; empty when nobody knows."""
    arrival = _arrivals.get(purpose)
    return arrival.describe(user) if arrival and arrival.describe else ""


def home_after_sign_in(url: Callable[[User, datetime], str]) -> None:
    """Ask `url(user, at)` where somebody's work lies; an empty answer leaves it to the next who was added."""
    _homes.append(url)


def home(user: User, at: datetime) -> str:
    """The page on which a sign-in lands; the account's own when nobody knows better."""
    answers = (url(user, at) for url in _homes)
    return next(filter(None, answers), reverse("account"))


def mail_password_links_with(send: Callable[[User, datetime], None]) -> None:
    """From now on `send(user, at)` takes a forgotten password's link to its owner."""
    _mailers[:] = [send]


def send_password_link(user: User, at: datetime) -> None:
    """Have a link for a new password mailed to the user."""
    for send in _mailers:
        send(user, at)
