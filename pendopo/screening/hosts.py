"""Which foreign hosts a piece of HTML leads to, whatever attribute carries the address."""

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from pendopo.screening.tags import Tag, stream

# Hosts of the state and of schools are nobody's advertisement.
OFFICIAL = ("go.id", "desa.id", "mil.id", "ac.id", "sch.id")
CARRIERS = ("href", "src", "action", "formaction", "data", "poster", "cite", "background")


def foreign_hosts(html: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """The hosts in `html` that are neither official nor `known` nor below a known one, in their order."""
    trusted = {*OFFICIAL, *(name.lower().strip(".") for name in known)}
    tags = (tag for tag in stream(html) if isinstance(tag, Tag))
    hosts = dict.fromkeys(host_of(address) for tag in tags for address in addresses(tag))
    return tuple(host for host in hosts if host and not below(host, trusted))


def below(host: str, trusted: set[str]) -> bool:
    """Whether the host or a domain above it is trusted."""
    labels = host.split(".")[-10:]
    return any(".".join(labels[place:]) in trusted for place in range(len(labels)))


def addresses(tag: Tag) -> Iterator[str]:
    """Every address that an element carries."""
    yield from (tag.given[name] for name in CARRIERS if name in tag.given)
    yield from (part.split()[0] for part in tag.given.get("srcset", "").split(",") if part.strip())
    refresh = tag.given.get("content", "") if tag.name == "meta" else ""
    _seconds, marker, address = refresh.replace("URL=", "url=").partition("url=")
    if marker:
        yield address.strip("'\" ")


def host_of(address: str) -> str:
    """The host of an absolute address as a browser reads it, in lower case; empty for one without."""
    # Browsers drop tabs and line ends in an address, and read a backslash as a slash.
    seen = "".join(address[:2000].split()).replace("\\", "/")
    try:
        parts = urlsplit(seen)
        host = parts.hostname or ""
    except ValueError:
        return ""
    return host.strip(".") if parts.scheme in {"http", "https", "ftp", ""} else ""
