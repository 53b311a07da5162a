"""A walk over every URL pattern of the management interface with the ids of another website."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import product

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.db import transaction
from django.http import HttpResponseBase
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RegexPattern
from PIL import Image as Picture
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.log_actions import log
from wagtail.models import GroupApprovalTask, Task, Workflow, WorkflowTask
from wagtail.models.media import UploadedFile

from pendopo.content.models import NewsPage
from pendopo.content.planting import page_at
from tests.websites.conftest import Kept

# Searches carry the first word, so that only an answer from the database can show the second.
PLACEHOLDER = re.compile(r"<(?:\w+:)?(\w+)>")
WORD, MARKER = "rahasiab", "rahasiab-sandikunci"
SEEN = "sandikunci"


def pixel() -> bytes:
    body = BytesIO()
    Picture.new("RGB", (2, 2)).save(body, "PNG")
    return body.getvalue()


@dataclass
class Ids:
    """What one website has, by the names that URL patterns use."""

    pages: list[int]
    image: int
    document: int
    collection: int
    revision: int
    user: int
    group: int
    upload: int
    workflow: int
    task: int
    site: int


@dataclass
class Found:
    """What a walk saw."""

    requests: int = 0
    leaks: set[str] = field(default_factory=set)
    errors: set[str] = field(default_factory=set)
    opened: set[str] = field(default_factory=set)


def furnish(kept: Kept, text: str) -> Ids:
    """Give a website something of everything, each with `text` in its words."""
    website, user = kept.website, kept.pengelola
    website.refresh_from_db()
    user.name, user.email = f"{text} nama", f"{text}@kantor.test"
    user.save()
    website.collection.name = f"{website.pk:08} {text} koleksi"
    website.collection.save()
    profile = page_at(website, "/profil/sekilas/").specific
    profile.title = profile.draft_title = f"{text} konsep"
    profile.owner = profile.locked_by = user
    profile.save()
    revision = profile.save_revision(user=user, log_action=True)
    log(profile, "wagtail.edit", user=user)
    website.site.site_name = f"{text} situs"
    website.site.save()
    news = NewsPage(title=f"{text} berita", summary=f"{text} ringkasan", body=[], owner=user)
    page_at(website, "/berita/").add_child(instance=news)
    news.save_revision(user=user).publish(user=user)
    log(news, "wagtail.edit", user=user)
    image, document = upload(kept, text)
    group, workflow, task = rule(kept, text)
    uploaded = UploadedFile.objects.create(
        file=ContentFile(pixel(), f"{text}-unggah.png"), uploaded_by_user=user
    )
    return Ids(
        pages=[news.pk, profile.pk, website.root_page_id],
        image=image.pk,
        document=document.pk,
        collection=website.collection_id,
        revision=revision.pk,
        user=user.pk,
        group=group.pk,
        upload=uploaded.pk,
        workflow=workflow.pk,
        task=task.pk,
        site=website.site_id,
    )


def rule(kept: Kept, text: str) -> tuple[Group, Workflow, Task]:
    """What stands behind a website: its group, a workflow and a task."""
    group = kept.pengelola.groups.get()
    group.name = f"{text} {group.name}" if text == MARKER else group.name
    group.save()
    workflow, task = (
        Workflow.objects.create(name=f"{text} alur"),
        GroupApprovalTask.objects.create(name=f"{text} tugas"),
    )
    WorkflowTask.objects.create(workflow=workflow, task=Task.objects.get(pk=task.pk), sort_order=1)
    return group, workflow, task


def upload(kept: Kept, text: str) -> tuple[Image, Document]:
    """A picture and a document of the website, with free tags."""
    image = Image.objects.create(
        title=f"{text} gambar", collection=kept.website.collection, file=ContentFile(pixel(), f"{text}.png")
    )
    image.tags.add(f"{text} tanda")
    document = Document.objects.create(
        title=f"{text} berkas",
        collection=kept.website.collection,
        file=ContentFile(b"%PDF-1.4", f"{text}.pdf"),
    )
    document.tags.add(f"{text} label")
    return image, document


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


def keys_of(view: str, ids: Ids) -> dict[str, list[object]]:
    """What stands in the place of each argument; `pk` means something else in each part."""
    own = {
        "images": ids.image,
        "documents": ids.document,
        "docs": ids.document,
        "collections": ids.collection,
        "users_users": ids.user,
        "users_groups": ids.group,
        "workflows": ids.workflow,
    }
    pk = [key for part, key in own.items() if part in view] or ids.pages
    if view.startswith("wagtailadmin_workflows:") and "task" in view:
        pk = [ids.task]
    named = {
        **dict.fromkeys(("page_id", "parent_page_id", "page_to_move_id"), ids.pages),
        **dict.fromkeys(("destination_id", "page_pk"), ids.pages[-1:]),
        **{key: [ids.document] for key in ("document_id", "doc_id")},
        **{key: [1] for key in ("task_state_id", "workflow_state_id", "session_id")},
        **{key: ["x"] for key in ("uidb64", "token")},
        "pk": pk,
        "object_id": ids.pages[:1],
        "image_id": [ids.image],
        "collection_id": [ids.collection],
        "revision_id": [ids.revision],
        "uploaded_file_id": [ids.upload],
        "workflow_pk": [ids.workflow],
        "task_id": [ids.task],
    }
    return named | WORDS


WORDS: dict[str, list[object]] = {
    "content_type_app_name": ["content"],
    "content_type_model_name": ["newspage"],
    "app_label": ["wagtailcore"],
    "model_name": ["page"],
    "app_name": ["taggit"],
    "action": ["delete", "move", "unpublish"],
    "action_name": ["delete"],
    "filter_spec": ["original"],
}
BULK = (
    ("wagtailcore", "page", "delete"),
    ("wagtailimages", "image", "delete"),
    ("wagtaildocs", "document", "delete"),
)


def paths(view: str, path: str, pattern: URLPattern, ids: Ids) -> Iterator[str]:
    """Every address of one pattern with these ids."""
    if isinstance(pattern.pattern, RegexPattern):
        yield from regex_paths(path, ids)
        return
    if view == "wagtail_bulk_action":
        yield from (f"/kelola/bulk/{app}/{model}/{action}/" for app, model, action in BULK)
        return
    keys = keys_of(view, ids)
    arguments = list(pattern.pattern.converters)
    for values in product(*(keys[name] for name in arguments)):
        chosen = dict(zip(arguments, values, strict=True))
        filled = PLACEHOLDER.sub(lambda found, chosen=chosen: str(chosen[found[1]]), path)
        yield f"/{filled.replace('^', '')}"


def regex_paths(path: str, ids: Ids) -> Iterator[str]:
    if "compare" in path:
        yield from (f"/kelola/pages/{page}/revisions/compare/live...latest/" for page in ids.pages)
        yield from (
            f"/kelola/pages/{page}/revisions/compare/earliest...{ids.revision}/" for page in ids.pages
        )


def queries(view: str, ids: Ids) -> list[dict[str, object]]:
    """Nothing, a search, and ids where a view reads them from the query."""
    asked: list[dict[str, object]] = [{}]
    if any(
        part in view
        for part in ("index", "choose", "search", "listing", "results", "explore", "report", "tag_")
    ):
        asked += [{"q": WORD, "term": WORD, "search": WORD}]
    if "chosen_multiple" in view or "bulk" in view:
        asked += [{"id": [*ids.pages, ids.image, ids.document]}, {"id": ids.pages[0]}, {"id": ids.image}]
        asked += [{"id": ids.document}, {"id": "all"}, {"id": "x"}]
    if "api:pages" in view:
        asked += [
            {"child_of": ids.pages[-1], "fields": "*"},
            {"descendant_of": ids.pages[-1]},
            {"fields": "*"},
        ]
    if "choose_page" in view:
        asked += [{"page_type": "content.NewsPage"}, {"allow_external_link": "true", "link_url": "x"}]
    return asked


def walk(client: Client, *, own: Ids, foreign: Ids) -> Found:
    """GET every pattern, with the stranger's ids and with our own, each undone afterwards."""
    found = Found()
    client.raise_request_exception = False
    for view, path, pattern in management():
        if view == "wagtailadmin_error_test":  # fails on purpose
            continue
        for ids in (foreign, own):
            for address in dict.fromkeys(paths(view, path, pattern, ids)):
                for query in queries(view, foreign):
                    visit(client, view, address, query, found)
    return found


def visit(client: Client, view: str, address: str, query: dict[str, object], found: Found) -> None:
    with transaction.atomic():
        response = client.get(address, query)
        text = text_of(response)
        transaction.set_rollback(True)
    found.requests += 1
    if response.status_code >= 500:
        found.errors.add(f"{view} {address} {query}")
    if response.status_code == 200:
        found.opened.add(view)
    if SEEN in text:
        found.leaks.add(view)


def text_of(response: HttpResponseBase) -> str:
    """The body, and the flash messages that a redirect carries to the next page."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    storage = getattr(response.wsgi_request, "_messages", None)
    told = [str(message) for message in getattr(storage, "_queued_messages", [])]
    return "\n".join([body.decode("utf-8", "replace"), response.headers.get("Location", ""), *told])
