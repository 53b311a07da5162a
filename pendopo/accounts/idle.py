"""A session that nobody uses ends by itself; how long it may rest is `PENDOPO_IDLE_MINUTES`."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from pendopo import clock

SEEN = "terakhir"
NOTED_EVERY = 300  # seconds: not every request writes a row


def note_sign_in(*, request: HttpRequest, **_told: Any) -> None:
    """The session begins to be used."""
    request.session[SEEN] = int(clock.now().timestamp())


class EndIdleSessions:
    """Middleware, before the one that asks who is signed in."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if seen := request.session.get(SEEN):
            rested = timedelta(seconds=int(clock.now().timestamp()) - seen)
            if rested > timedelta(minutes=settings.PENDOPO_IDLE_MINUTES):
                logout(request)
            elif rested > timedelta(seconds=NOTED_EVERY):
                note_sign_in(request=request)
        return self.answer(request)
