"""What a release tells the street about addresses without a page; read there without Django."""

# A hidden name: the street never serves it by itself.
TABLE = "/.alamat/tabel.json"
PAGES = "/.alamat/"


def key_of(path: str) -> str:
    """An address with and without its last slash is one address."""
    return path.rstrip("/") or "/"
