"""The Host header, read so strictly that its value may be used as the name of a folder."""

import re

LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
HOST = re.compile(rf"(?:localhost|{LABEL}(?:\.{LABEL})+)")
PORT = re.compile(r":[0-9]{1,5}\Z")
# Browsers and C libraries read a name that ends so as an IPv4 address: 127.0.0.1, 127.1, 0x7f.1.
NUMERIC_END = re.compile(r"(?:\A|\.)(?:[0-9]+|0x[0-9a-f]*)\Z")
LONGEST_HOST = 253


def parse_host(value: str) -> str | None:
    """The canonical host of a Host header, without port and final dot; None if it is malformed."""
    if not value.isascii() or len(value) > LONGEST_HOST + len(".:65535"):
        return None
    host = PORT.sub("", value.lower()).removesuffix(".")
    if len(host) > LONGEST_HOST or not HOST.fullmatch(host) or NUMERIC_END.search(host):
        return None
    return host
