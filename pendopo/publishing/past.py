"""Bakes the addresses that no page answers any more: a table for the street, and pages with words."""

import json
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from pendopo.websites.models import PastAddress, Website
from pendopo.websites.pages import TenantPage
from pendopo.websites.street import PAGES, TABLE

STATUS = {PastAddress.Kind.GONE: 410, PastAddress.Kind.WITHDRAWN: 200}


def past_files(
    website: Website,
    home: TenantPage,
    files: dict[str, bytes],
    *,
    request_for: Callable[[str], HttpRequest],
    body_of: Callable[[HttpResponse], bytes],
) -> dict[str, bytes]:
    """Nothing for an address where a page stands again: pages go first."""
    table: dict[str, dict[str, object]] = {}
    made: dict[str, bytes] = {}
    for past in website.past_addresses.order_by("pk"):
        if f"{past.path[1:]}/index.html" in files or past.path[1:] in files:
            continue
        if past.kind == PastAddress.Kind.MOVED:
            table[past.path] = {"to": past.target}
            continue
        name = f"{PAGES}{past.pk}.html"
        status = STATUS[PastAddress.Kind(past.kind)]
        answer = home.serve_past(
            request_for(past.path), title=past.title, note=past.note, at=past.at, status=status
        )
        made[name[1:]] = body_of(answer)
        table[past.path] = {"page": name, "status": status}
    return made | ({TABLE[1:]: json.dumps(table, sort_keys=True).encode()} if table else {})
