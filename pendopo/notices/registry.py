"""Makers of secret mails: their text exists only while it is sent, and no row ever holds it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

Maker = Callable[[dict[str, Any], datetime], str]
_makers: dict[str, Maker] = {}


def register_secret(template: str, make: Maker) -> None:
    """From now on mails of `template` get their body from `make(context, at)` at the moment of sending.

    `make` may issue a fresh one-time code. It raises Refused when there is nothing left to send.
    """
    _makers[template] = make


def secret_body(template: str, context: Mapping[str, Any], *, at: datetime) -> str:
    """The text of a secret mail, with a code that was made for this attempt."""
    return _makers[template](dict(context), at)
