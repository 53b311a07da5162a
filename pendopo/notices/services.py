"""Telling people: rows in the transaction of the act, e-mails after it, at least once."""

import hashlib
import logging
from collections.abc import Iterable
from datetime import datetime, timedelta
from smtplib import SMTPException, SMTPRecipientsRefused, SMTPResponseException
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import QuerySet

from pendopo.accounts.models import User
from pendopo.errors import Refused
from pendopo.notices.models import Mail, Notice
from pendopo.notices.registry import secret_body

logger = logging.getLogger(__name__)

# 2, 4, 8 … minutes: the twelfth attempt comes almost three days after the first.
ATTEMPTS = 12
# A worker that dies while sending leaves its claim behind for so long.
LEASE = timedelta(minutes=5)


def tell(
    users: Iterable[User], *, key: str, text: object, url: str = "", at: datetime, subject: object = ""
) -> None:
    """Tell each of the users once, in their list and by e-mail; belongs into the act's transaction.

    `url` is a path of the home host. The same `key` never tells anybody twice.
    """
    people = list({user.pk: user for user in users}.values())
    Notice.objects.bulk_create(
        [Notice(user=user, key=key, text=str(text)[:300], url=url, created_at=at) for user in people],
        ignore_conflicts=True,
    )
    body = f"{text}\n\n{settings.PENDOPO_HOME_URL}{url}\n" if url else f"{text}\n"
    Mail.objects.bulk_create(
        [
            Mail(
                key=f"{key}:{user.pk}:mail",
                to=user.email,
                subject=str(subject or text)[:200],
                body=body,
                created_at=at,
                next_try_at=at,
            )
            for user in people
            if user.email
        ],
        ignore_conflicts=True,
    )


def enqueue_mail(*, to: str, key: str, subject: object, body: object, at: datetime) -> None:
    """Put an e-mail into the outbox; a second one with the same key is the same e-mail."""
    mail = Mail(key=key, to=to, subject=str(subject)[:200], body=str(body), created_at=at, next_try_at=at)
    Mail.objects.bulk_create([mail], ignore_conflicts=True)


def enqueue_secret_mail(
    *, to: str, key: str, subject: object, template: str, context: dict[str, Any], at: datetime
) -> None:
    """Put an e-mail into the outbox whose text is made only when it is sent (`registry.register_secret`)."""
    mail = Mail(
        key=key,
        to=to,
        subject=str(subject)[:200],
        template=template,
        context=context,
        created_at=at,
        next_try_at=at,
    )
    Mail.objects.bulk_create([mail], ignore_conflicts=True)


def unread_count(user: User) -> int:
    """How many notices the user has not read yet."""
    return Notice.objects.filter(user=user, read_at__isnull=True).count()


def mark_read(notices: QuerySet[Notice], *, at: datetime) -> int:
    """Mark those of the notices read that are not yet; how many there were."""
    return notices.filter(read_at__isnull=True).update(read_at=at)


def deliver_due(*, at: datetime, limit: int = 50) -> int:
    """Send what waits in the outbox; how many left. Never called inside a transaction."""
    if transaction.get_connection().in_atomic_block:
        raise RuntimeError("mails are sent after the transaction of the act, not inside it")
    due = Mail.objects.filter(next_try_at__lte=at).order_by("next_try_at", "pk")[:limit]
    return sum(_deliver(mail, at=at) for mail in due)


def _deliver(mail: Mail, *, at: datetime) -> bool:
    claimed = Mail.objects.filter(pk=mail.pk, attempts=mail.attempts, next_try_at=mail.next_try_at).update(
        attempts=mail.attempts + 1, next_try_at=at + LEASE
    )
    if not claimed:  # another worker was faster
        return False
    row = Mail.objects.filter(pk=mail.pk, sent_at__isnull=True)
    try:
        _message(mail, at=at).send()
    except Refused as reason:
        row.update(next_try_at=None, error=reason.sentence[:300])
        return False
    except (SMTPException, OSError) as error:
        text = _describe(error, secret=bool(mail.template))
        logger.warning("mail %s was not taken, attempt %s: %s", mail.pk, mail.attempts + 1, text)
        row.update(next_try_at=_next_try(mail.attempts + 1, at=at), error=text)
        return False
    row.update(sent_at=at, next_try_at=None, error="")
    return True


def _message(mail: Mail, *, at: datetime) -> EmailMessage:
    body = secret_body(mail.template, mail.context, at=at) if mail.template else mail.body
    name = hashlib.sha256(mail.key.encode()).hexdigest()[:40]
    return EmailMessage(
        subject=mail.subject,
        body=body,
        to=[mail.to],
        headers={
            "Message-ID": f"<{name}@{settings.PENDOPO_DOMAIN}>",
            "Auto-Submitted": "auto-generated",
        },
    )


def _next_try(attempts: int, *, at: datetime) -> datetime | None:
    return at + timedelta(minutes=2**attempts) if attempts < ATTEMPTS else None


def _describe(error: SMTPException | OSError, *, secret: bool) -> str:
    """What the server said; of a secret mail only its number, for a server may quote what it was given."""
    if secret:
        code = error.smtp_code if isinstance(error, SMTPResponseException) else ""
        return f"{type(error).__name__} {code}".strip()
    if isinstance(error, SMTPResponseException):
        said = error.smtp_error
        return f"{error.smtp_code} {said.decode(errors='replace') if isinstance(said, bytes) else said}"[:300]
    if isinstance(error, SMTPRecipientsRefused):
        return "; ".join(
            f"{code} {said.decode(errors='replace')}" for code, said in error.recipients.values()
        )[:300]
    return f"{type(error).__name__}: {error}"[:300]


def retry(mail: Mail, *, at: datetime) -> None:
    """Put an unsent mail at the head of the queue, with all its attempts before it."""
    Mail.objects.filter(pk=mail.pk, sent_at__isnull=True).update(next_try_at=at, attempts=0, error="")
