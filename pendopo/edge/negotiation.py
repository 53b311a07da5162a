"""What a reader accepts: the encoding of the answer, and whether they hold it already."""

import re
from functools import lru_cache

PREFERRED = ("br", "gzip", "identity")
QUALITY = re.compile(r"[01](?:\.[0-9]{0,3})?")
ETAG = re.compile(r'(?:W/)?"([^"]*)"')


@lru_cache(maxsize=512)
def accepted_encodings(header: str) -> tuple[str, ...]:
    """The encodings that may be sent, best first; identity is always the last resort."""
    asked = _qualities(header)
    everything = asked.get("*", 0.0)
    wanted = {name: asked.get(name, everything) for name in PREFERRED}
    wanted["identity"] = asked.get("identity", asked.get("*", 0.001))
    ranked = sorted(PREFERRED, key=lambda name: (-wanted[name], PREFERRED.index(name)))
    chosen = [name for name in ranked if wanted[name] > 0]
    return tuple(chosen) if "identity" in chosen else (*chosen, "identity")


def _qualities(header: str) -> dict[str, float]:
    """`gzip;q=0.5, br` as numbers; what cannot be read counts as refused."""
    found: dict[str, float] = {}
    for part in header.lower().split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        quality = 1.0
        for parameter in parameters:
            key, _, value = parameter.partition("=")
            if key.strip() == "q":
                text = value.strip()
                quality = min(float(text), 1.0) if QUALITY.fullmatch(text) else 0.0
        found[{"x-gzip": "gzip"}.get(name, name)] = quality
    return found


def holds(if_none_match: str, etag: str) -> bool:
    """Whether the reader's copy is the one that would be sent (weak comparison, RFC 9110 13.1.2)."""
    if not if_none_match:
        return False
    if if_none_match.strip() == "*":
        return True
    return etag.strip('"') in ETAG.findall(if_none_match)
