"""One act of administration, noted in the transaction in which it happens."""

from datetime import datetime

from pendopo.accounts.models import User
from pendopo.audit.models import AuditEntry


def record(
    act: str, *, subject: object, user: User | None, at: datetime, data: dict[str, object] | None = None
) -> AuditEntry:
    """Note who did what about whom. `data` holds no NIP, no code and no password."""
    return AuditEntry.objects.create(act=act, subject=str(subject)[:200], user=user, at=at, data=data or {})
