"""The demo's post: each mail becomes a file in the data folder, standing for its recipient's own mailbox."""

import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from pendopo import clock


@dataclass(frozen=True)
class Letter:
    """One delivered mail, as its recipient would see it."""

    to: str
    subject: str
    body: str
    at: datetime


def folder() -> Path:
    """Where the demo's mails lie."""
    return Path(settings.VAR) / "mailbox"


class Backend(BaseEmailBackend):
    """Delivers into `folder()` instead of over SMTP."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        folder().mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            at = clock.now()
            text = json.dumps(
                {
                    "to": message.to[0],
                    "subject": str(message.subject),
                    "body": str(message.body),
                    "at": at.isoformat(),
                },
                ensure_ascii=False,
            )
            name = f"{at:%Y%m%dT%H%M%S%f}-{secrets.token_hex(4)}"
            unfinished = folder() / f"{name}.tmp"
            unfinished.write_text(text, encoding="utf-8")
            unfinished.rename(folder() / f"{name}.json")
        return len(email_messages)


def newest(limit: int = 60) -> list[Letter]:
    """The latest mails, newest first."""
    found = sorted(folder().glob("*.json"), reverse=True)[:limit]
    return [_read(path) for path in found]


def _read(path: Path) -> Letter:
    fields = json.loads(path.read_text(encoding="utf-8"))
    return Letter(**{**fields, "at": datetime.fromisoformat(fields["at"])})
