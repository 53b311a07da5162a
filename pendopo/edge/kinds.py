"""Types and headers of what is served: decided by a table, never guessed from the content."""

import re

TEXT = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8",
    "json": "application/json",
    "map": "application/json",
    "txt": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
    "xml": "application/xml",
    "webmanifest": "application/manifest+json",
}
PICTURES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "avif": "image/avif",
    "gif": "image/gif",
}
TYPES = {
    **TEXT,
    **PICTURES,
    "svg": "image/svg+xml",
    "ico": "image/x-icon",
    "woff2": "font/woff2",
    "woff": "font/woff",
    "ttf": "font/ttf",
    "pdf": "application/pdf",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
# To keep, not to look at: a browser would show them as bare text, or ask a program that is not there.
TO_KEEP = {"csv", "ics", "odt", "ods", "odp", "docx", "xlsx", "pptx"}
UNKNOWN = "application/octet-stream"
FINGERPRINT = re.compile(r"[.-][0-9a-f]{8,64}(?:\.[a-z0-9]+)+\Z")

Headers = list[tuple[str, str]]

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
)


def type_of(path: str) -> str:
    """By the ending alone; what is not in the table is a download."""
    return TYPES.get(path.rpartition("/")[2].rpartition(".")[2], UNKNOWN)


def disposition(path: str) -> str:
    """What a browser is told to do with a file to keep; nothing where it may show it. The name is clean."""
    name = path.rpartition("/")[2]
    return f'attachment; filename="{name}"' if name.rpartition(".")[2] in TO_KEEP else ""


def is_compressed(path: str) -> bool:
    """Whether compressed twins may lie beside the file."""
    ending = path.rpartition(".")[2]
    return ending in TEXT or ending == "svg"


def freshness(path: str) -> str:
    """A fingerprinted name never changes its content; pages are asked for again after a minute."""
    if FINGERPRINT.search(path):
        return "public, max-age=31536000, immutable"
    return "public, max-age=60" if type_of(path).startswith("text/html") else "public, max-age=3600"


def public_headers(*, https: bool) -> Headers:
    """What every answer of a website carries. A promise of https has no place where there is none."""
    policy = f"{_POLICY}; upgrade-insecure-requests" if https else _POLICY
    headers = [
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        # Not same-origin: a picture of one agency may stand on the portal.
        ("Cross-Origin-Resource-Policy", "same-site"),
        ("Permissions-Policy", "geolocation=(), camera=(), microphone=()"),
    ]
    return [*headers, ("Strict-Transport-Security", "max-age=63072000")] if https else headers


STATIC_HEADERS: Headers = [("X-Content-Type-Options", "nosniff")]
