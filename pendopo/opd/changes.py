"""What rooms above do when the office's calendar changes; called in the transaction of the change."""

from datetime import datetime
from typing import Protocol

from pendopo.accounts.models import User


class Listener(Protocol):
    """`why` is the sentence that names the change; returns how many things it concerned."""

    def __call__(self, *, why: str, actor: User, at: datetime) -> int: ...


_listeners: list[Listener] = []


def on_calendar_change(listener: Listener) -> None:
    """From now on call `listener` whenever hours or holidays change. Called from `AppConfig.ready`."""
    _listeners.append(listener)


def calendar_changed(why: str, *, actor: User | None, at: datetime) -> None:
    """Tell all listeners; what a set-up enters concerns nothing that runs yet."""
    if actor is not None:
        for listener in _listeners:
            listener(why=why, actor=actor, at=at)
