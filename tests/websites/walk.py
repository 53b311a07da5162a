"""A walk over every URL pattern of the management interface, by GET, POST and whatever else a view takes."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from django.db import transaction
from django.http import HttpResponseBase
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RegexPattern

from tests.websites.bodies import bodies
from tests.websites.furnishing import Ids
from tests.websites.ledger import Ledger

PLACEHOLDER = re.compile(r"<(?:\w+:)?(\w+)>")
# Searches carry the first word, so that only an answer from the database can show the second.
WORD, MARKER, SEEN = "rahasiab", "rahasiab-sandikunci", "sandikunci"
BOTH = ("get", "post")
ON_PURPOSE = "wagtailadmin_error_test"  # fails by design


@dataclass
class Found:
    """What a walk saw."""

    requests: int = 0
    leaks: set[str] = field(default_factory=set)
    errors: set[str] = field(default_factory=set)
    damage: set[str] = field(default_factory=set)
    changing: set[str] = field(default_factory=set)  # views that wrote into a stranger's rows
    statuses: Counter[int] = field(default_factory=Counter)


def patterns(resolver: URLResolver, path: str = "", name: str = "") -> Iterator[tuple[str, str, URLPattern]]:
    """View name, path with placeholders, and pattern of everything below a resolver."""
    for entry in resolver.url_patterns:
        step = path + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from patterns(entry, step, name + (f"{entry.namespace}:" if entry.namespace else ""))
        else:
            yield f"{name}{entry.name}", step, entry


def management() -> list[tuple[str, str, URLPattern]]:
    return [found for found in patterns(get_resolver()) if found[1].startswith("kelola/") and found[2].name]


def keys_of(view: str, ids: Ids) -> dict[str, list[Any]]:
    """What stands in the place of each argument; `pk` means something else in each part."""
    own = {
        "images": ids.image,
        "documents": ids.document,
        "docs": ids.document,
        "collections": ids.collection,
        "users_users": ids.user,
        "users_groups": ids.group,
        "workflows": ids.task if "task" in view else ids.workflow,
    }
    pages = pages_for(view, ids)
    return WORDS | {
        "page_id": pages,
        "parent_page_id": pages,
        "page_to_move_id": pages,
        "destination_id": [ids.home],
        "page_pk": [ids.home],
        "document_id": [ids.document],
        "doc_id": [ids.document],
        "pk": [key for part, key in own.items() if part in view] or pages,
        "object_id": [ids.draft],
        "image_id": [ids.image],
        "collection_id": [ids.collection],
        "revision_id": [ids.revision],
        "uploaded_file_id": [ids.upload],
        "workflow_pk": [ids.workflow],
        "workflow_state_id": [ids.workflow_state],
        "task_id": [ids.task],
        "task_state_id": [ids.task_state],
        "session_id": [ids.session],
    }


def pages_for(view: str, ids: Ids) -> list[int]:
    """A page in the state in which the view has something to say about it."""
    if "convert_alias" in view:
        return [ids.alias]
    if "workflow" in view:
        return [ids.draft, ids.news]
    if any(part in view for part in ("revision", "draft", "lock", "history")):
        return [ids.draft]
    return [ids.news, ids.home]


WORDS: dict[str, list[Any]] = {
    "content_type_app_name": ["content"],
    "content_type_model_name": ["newspage"],
    "app_label": ["wagtailcore"],
    "model_name": ["page"],
    "app_name": ["taggit"],
    "action_name": ["approve"],
    "filter_spec": ["original"],
    "uidb64": ["x"],
    "token": ["x"],
}
API_ACTIONS = ["publish", "unpublish", "copy", "move", "delete", "create_alias", "revert_to_page_revision"]
BULK = (
    *(("wagtailcore", "page", action) for action in ("publish", "unpublish", "move", "delete")),
    *(("wagtailimages", "image", action) for action in ("delete", "add_tags", "add_to_collection")),
    *(("wagtaildocs", "document", action) for action in ("delete", "add_tags", "add_to_collection")),
)


def addresses(view: str, path: str, pattern: URLPattern, ids: Ids) -> Iterator[str]:
    """Every address of one pattern with these ids."""
    if isinstance(pattern.pattern, RegexPattern):
        for span in ("live...latest", f"earliest...{ids.revision}"):
            yield f"/kelola/pages/{ids.draft}/revisions/compare/{span}/"
        return
    if view == "wagtail_bulk_action":
        yield from (f"/kelola/bulk/{app}/{model}/{action}/" for app, model, action in BULK)
        return
    keys = keys_of(view, ids)
    if view == "wagtailadmin_api:pages:action":
        keys |= {"pk": [ids.news], "action_name": API_ACTIONS}
    if view.startswith("wagtailadmin_workflows:add_task"):
        keys |= {"app_label": ["wagtailcore"], "model_name": ["groupapprovaltask"]}
    arguments = list(pattern.pattern.converters)
    for values in product(*(keys[name] for name in arguments)):
        chosen = dict(zip(arguments, values, strict=True))
        filled = PLACEHOLDER.sub(lambda found, chosen=chosen: str(chosen[found[1]]), path)
        yield f"/{filled.replace('^', '')}"


LISTING = ("index", "choose", "search", "listing", "results", "explore", "report", "tag_", "type_use")


def queries(view: str, ids: Ids) -> list[dict[str, Any]]:
    """Nothing, a search, and the stranger's ids where a view reads them from the query."""
    asked: list[dict[str, Any]] = [{}]
    if any(part in view for part in LISTING):
        asked += [{"q": WORD, "term": WORD, "search": WORD}]
    if "chosen_multiple" in view or "bulk" in view:
        pages, files = [ids.news, ids.home], [ids.image, ids.document]
        asked += [{"id": [*pages, *files]}, *({"id": key} for key in (ids.news, *files, "all", "x"))]
    if "api:" in view and view.endswith(("listing", "find")):
        asked += [{"child_of": ids.home, "fields": "*"}, {"id": ids.news}]
    if "choose_page" in view:
        asked += [{"page_type": "content.NewsPage"}]
    if "report" in view:
        asked += [{"export": "csv"}]
    return asked


def other_methods(pattern: URLPattern) -> Iterator[str]:
    """What a view takes beside GET and POST."""
    view = getattr(pattern.callback, "view_class", None) or getattr(pattern.callback, "cls", None)
    return (method for method in ("put", "patch", "delete") if hasattr(view, method))


def walk(
    client: Client,
    *,
    foreign: Ids,
    own: Ids | None = None,
    ledger: Ledger | None = None,
    methods: tuple[str, ...] = BOTH,
    own_methods: tuple[str, ...] = BOTH,
    searching: bool = True,
) -> Found:
    """Ask every pattern with the stranger's ids, then with our own; each request is undone afterwards."""
    found = Found()
    client.raise_request_exception = False
    for view, path, pattern in management():
        if view == ON_PURPOSE:
            continue
        seen: set[str] = set()  # an address without an id is the same for both
        for ids, means in ((foreign, methods), (own, own_methods)):
            fresh = [one for one in addresses(view, path, pattern, ids) if one not in seen] if ids else []
            seen.update(fresh)
            for address in fresh:
                for method, query, body in asked(view, pattern, foreign, own, means):
                    if WORD in query.values() and not searching:
                        continue
                    visit(client, (view, method, address, query, body), found, ledger)
    return found


def asked(
    view: str, pattern: URLPattern, foreign: Ids, own: Ids | None, methods: tuple[str, ...]
) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Method, query and body of each request to one address."""
    if "get" in methods:
        yield from (("get", query, {}) for query in queries(view, foreign))
    if "post" not in methods:
        return
    posted: list[dict[str, Any]] = [{}]
    if view == "wagtail_bulk_action":
        posted = [*queries(view, foreign)[1:-1], {"id": (own or foreign).news}]
    for query, body in product(posted, bodies(view, foreign)):
        yield "post", query, body
    yield from ((method, {}, {}) for method in other_methods(pattern))


def visit(
    client: Client,
    request: tuple[str, str, str, dict[str, Any], dict[str, Any]],
    found: Found,
    ledger: Ledger | None,
) -> None:
    """One request in a savepoint: what it tells, and what it leaves in the tables."""
    view, method, address, query, body = request
    with transaction.atomic():
        if ledger is None:
            response = ask(client, method, address, query, body)
        else:
            with ledger.listening():
                response = ask(client, method, address, query, body)
            damage = ledger.damage()
            if damage:
                found.changing.add(view)
                found.damage.update(f"{method} {address} {query}: {reason}" for reason in damage)
        text = text_of(response)
        transaction.set_rollback(True)
    found.requests += 1
    found.statuses[response.status_code] += 1
    if response.status_code >= 500:
        found.errors.add(f"{view} {method} {address} {query}")
    if SEEN in text:
        found.leaks.add(view)


def ask(
    client: Client, method: str, address: str, query: dict[str, Any], body: dict[str, Any]
) -> HttpResponseBase:
    sent = {name: value() if callable(value) else value for name, value in body.items()}
    headers = {"X-Requested-With": "XMLHttpRequest"} if "/multiple/" in address else {}
    if method == "get":
        return client.get(address, query)
    if method == "post":
        return client.post(address, sent, query_params=query, headers=headers)
    return client.generic(method.upper(), address, b"", query_params=query)


def text_of(response: HttpResponseBase) -> str:
    """The body, and the flash messages that a redirect carries to the next page."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    storage = getattr(getattr(response, "wsgi_request", None), "_messages", None)
    told = [str(message) for message in getattr(storage, "_queued_messages", [])]
    return "\n".join([body.decode("utf-8", "replace"), response.headers.get("Location", ""), *told])
