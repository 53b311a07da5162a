"""N01: the name that was meant, out of what was typed or pasted."""

import re
import unicodedata

SCHEME = re.compile(r"\A(?:[a-z][a-z0-9+.-]*:)?//")
AFTER_HOST = re.compile(r"[/?#].*\Z", re.DOTALL)
PORT = re.compile(r":[0-9]{1,5}\Z")


def normalise(text: str, parent: str) -> str:
    """The label in lower case, without scheme, port, path, final dot and the parent domain."""
    # Lower-casing can undo the normal form, so it is made again.
    name = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).lower()).strip()
    name = AFTER_HOST.sub("", SCHEME.sub("", name, count=1))
    name = PORT.sub("", name.strip()).strip().rstrip(".")
    domain = parent.lower().strip(".")
    if name == domain:
        return ""
    while name.endswith(f".{domain}"):
        name = name.removesuffix(f".{domain}").rstrip(".")
    return name.strip()
