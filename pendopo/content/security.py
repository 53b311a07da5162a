"""`/.well-known/security.txt` (RFC 9116): whom to tell about a hole in the website."""

from datetime import UTC, datetime

MONTHS = 6  # less than the year that the standard recommends as the longest


def security_txt(*, address: str, contacts: list[str], at: datetime) -> bytes:
    """The file as of the month of `at`; the month decides, so that baking again changes nothing within it."""
    lines = [
        *(f"Contact: {contact}" for contact in contacts),
        f"Expires: {months_on(at, MONTHS):%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: id, en",
        f"Canonical: {address}/.well-known/security.txt",
    ]
    return ("\n".join(lines) + "\n").encode()


def months_on(at: datetime, count: int) -> datetime:
    """The beginning of the month `count` months after that of `at`, in UTC."""
    here = at.astimezone(UTC)
    months = here.year * 12 + here.month - 1 + count
    return datetime(months // 12, months % 12 + 1, 1, tzinfo=UTC)
