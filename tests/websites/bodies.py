"""What a browser would send to each view: complete enough that the change happens if nothing stands by."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.forms import (
    BooleanField,
    ChoiceField,
    DateField,
    DateTimeField,
    EmailField,
    Field,
    ModelChoiceField,
    URLField,
)
from wagtail.blocks import BlockField
from wagtail.images.models import Image
from wagtail.models import get_page_models

from pendopo.websites.pages import TenantPage
from tests.websites.furnishing import Ids, pixel

Body = dict[str, Any]  # a callable makes a file anew for each request


def picture() -> SimpleUploadedFile:
    return SimpleUploadedFile("gambar-baru.png", pixel(), "image/png")


def paper() -> SimpleUploadedFile:
    return SimpleUploadedFile("daftar.csv", b"nomor,nama\n1,padi\n", "text/csv")


def bodies(view: str, other: Ids) -> list[Body]:
    """The bodies for one view; whatever they refer to belongs to the stranger."""
    return [general(other), *(make(other) for part, make in SPECIAL if part in view)]


def general(other: Ids) -> Body:
    """Fields that many forms have; a form takes what it knows."""
    return {
        "title": "Judul baru",
        "name": "Nama baru",
        "new_title": "Salinan",
        "new_slug": "salinan",
        "new_parent_page": other.home,
        "destination_page_id": other.home,
        "revision_id": other.revision,
        "collection": other.collection,
        "parent": other.collection,
        "copy_subpages": "on",
        "publish_copies": "on",
        "restriction_type": "login",
        "chooser": other.home,
        "next": "/kelola/",
        "position": 0,
        "tags": "padi",
    }


def page(other: Ids, *, foreign: bool, publish: bool) -> Body:
    """The edit form of every page type at once; each chooser in it may name what is the stranger's."""
    body: Body = {}
    for model in get_page_models():
        if issubclass(model, TenantPage):
            form = model.get_edit_handler().get_form_class()
            for name, field in form.base_fields.items():
                body |= sent(name, field, other, foreign=foreign)
            for name in form.formsets:
                body |= {f"{name}-TOTAL_FORMS": "0", f"{name}-INITIAL_FORMS": "0"}
    body |= {"slug": "judul-baru"} | ({"action-publish": "1"} if publish else {})
    return {name: value for name, value in body.items() if value is not None}


def sent(name: str, field: Field, other: Ids, *, foreign: bool) -> Body:
    """One field, in the form in which its widget sends it."""
    if isinstance(field, BlockField):
        return {f"{name}-count": "0"}
    if isinstance(field, ModelChoiceField):
        strangers = other.image if field.queryset.model is Image else other.document
        return {name: strangers if foreign else None}
    if isinstance(field, ChoiceField):
        return {name: next((key for key, _label in field.choices if key), None)}
    if isinstance(field, DateField | DateTimeField):
        return {name: None if field.required is False else "2026-11-30"}
    if isinstance(field, BooleanField):
        return {name: None}
    return {
        name: {EmailField: "kantor@dinas.test", URLField: "https://dinas.test/"}.get(type(field), "1 kata")
    }


def file_form(prefix: str, collection: int, upload: Callable[[], SimpleUploadedFile] | None) -> Body:
    body: Body = {f"{prefix}title": "Judul baru", f"{prefix}collection": collection, f"{prefix}tags": "padi"}
    return body | ({f"{prefix}file": upload, "files[]": upload} if upload else {})


def account(_other: Ids) -> Body:
    return {"name_email-name": "Nama baru", "locale-current_time_zone": "Asia/Jakarta", "theme-theme": "dark"}


def external_link(_other: Ids) -> Body:
    """The address of a stranger's page: Wagtail would make a link to the page of it."""
    address = f"http://rahasiab.{settings.PENDOPO_DOMAIN}/berita/"
    return {"external-link-chooser-url": address, "external-link-chooser-link_text": ""}


def without_children(_other: Ids) -> Body:
    return {"title": "Salinan", "keep_live": "false"}


SPECIAL: tuple[tuple[str, Callable[[Ids], Body]], ...] = (
    ("pages:edit", lambda other: page(other, foreign=False, publish=True)),
    ("pages:edit", lambda other: page(other, foreign=True, publish=True)),
    ("pages:add", lambda other: page(other, foreign=True, publish=True)),
    ("pages:add", lambda other: page(other, foreign=False, publish=False)),
    ("preview_on", lambda other: page(other, foreign=True, publish=False)),
    ("api:pages:action", without_children),
    ("wagtailimages:edit", lambda other: file_form("", other.collection, None)),
    ("wagtailimages:edit", lambda other: file_form("", other.collection, picture)),
    ("wagtailimages:edit_multiple", lambda o: file_form(f"image-{o.image}-", o.collection, None)),
    ("wagtailimages:add", lambda other: file_form("", other.collection, picture)),
    (
        "wagtailimages:create_multiple",
        lambda o: file_form(f"uploaded-image-{o.upload}-", o.collection, None),
    ),
    ("wagtailimages_chooser:create", lambda o: file_form("image-chooser-upload-", o.collection, picture)),
    ("wagtaildocs:edit", lambda other: file_form("", other.collection, None)),
    ("wagtaildocs:edit", lambda other: file_form("", other.collection, paper)),
    ("wagtaildocs:edit_multiple", lambda o: file_form(f"doc-{o.document}-", o.collection, None)),
    ("wagtaildocs:add", lambda other: file_form("", other.collection, paper)),
    (
        "wagtaildocs:create_multiple",
        lambda o: file_form(f"uploaded-document-{o.upload}-", o.collection, None),
    ),
    ("wagtaildocs_chooser:create", lambda o: file_form("document-chooser-upload-", o.collection, paper)),
    ("wagtailadmin_account", account),
    ("choose_page_external_link", external_link),
)
