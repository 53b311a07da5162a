"""Answers for addresses without a page, from the table of the release: redirected, gone, or withdrawn."""

import json
import logging
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from pendopo.edge.shelf import read
from pendopo.websites.street import TABLE, key_of

log = logging.getLogger(__name__)
STATUS = {200: "200 OK", 410: "410 Gone"}


class Past(NamedTuple):
    """Either where the reader is led, or the page that is shown and with which status."""

    to: str = ""
    page: str = ""
    status: str = ""


def past_of(folder: Path, path: str) -> Past | None:
    """What the release says about an address without a page."""
    return table_of(folder).get(key_of(path))


@lru_cache(maxsize=64)  # a release never changes
def table_of(folder: Path) -> dict[str, Past]:
    """The table of a release; one that cannot be read leads nowhere."""
    item = read(folder, TABLE)
    if item is None:
        return {}
    try:
        rows = json.loads(b"".join(item.chunks()))
        return {path: past_from(row) for path, row in rows.items()}
    except (ValueError, KeyError, AttributeError, TypeError):
        log.exception("the table of addresses below %s cannot be read", folder)
        return {}


def past_from(row: dict[str, object]) -> Past:
    if "to" in row:
        return Past(to=str(row["to"]))
    return Past(page=str(row["page"]), status=STATUS[int(str(row["status"]))])
