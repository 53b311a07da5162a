"""A page never refers to what belongs to another website, whether new or old, draft or published."""

import json
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from wagtail.images.models import Image

from pendopo.content.models import NewsPage
from pendopo.content.planting import page_at
from pendopo.websites.forms import FOREIGN
from tests.websites.conftest import Kept
from tests.websites.walk import pixel

pytestmark = pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning"
)


def image_of(kept: Kept) -> Image:
    return Image.objects.create(
        title="Gambar", collection=kept.website.collection, file=ContentFile(pixel(), "gambar.png")
    )


def form(
    *, picture: Image | None = None, link: int | None = None, publish: bool = False
) -> dict[str, object]:
    """What the browser sends for a piece of news with one paragraph."""
    entity = {"0": {"type": "LINK", "mutability": "MUTABLE", "data": {"id": link, "url": "/", "parentId": 1}}}
    block = {"key": "a", "text": "Isi berita", "type": "unstyled", "depth": 0, "inlineStyleRanges": []}
    block["entityRanges"] = [{"key": 0, "offset": 0, "length": 3}] if link else []
    data: dict[str, Any] = {
        "title": "Panen raya",
        "slug": "panen-raya",
        "summary": "",
        "unit": "",
        "caption": "",
        "picture": picture.pk if picture else "",
        "picture_alt": "Sawah" if picture else "",
        "body-count": "1",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-type": "paragraph",
        "body-0-id": "",
        "body-0-value": json.dumps({"blocks": [block], "entityMap": entity if link else {}}),
    }
    return data | ({"action-publish": "1"} if publish else {})


def write(editor: Client, kept: Kept, data: dict[str, Any]):
    index = page_at(kept.website, "/berita/")
    return editor.post(reverse("wagtailadmin_pages:add", args=["content", "newspage", index.pk]), data)


@pytest.mark.parametrize("publish", [False, True])
def test_a_strangers_picture_is_refused(ours: Kept, theirs: Kept, editor: Client, publish: bool):
    answer = write(editor, ours, form(picture=image_of(theirs), publish=publish))

    assert answer.status_code == 200
    assert str(FOREIGN) in answer.content.decode()
    assert not NewsPage.objects.exists()


def test_a_link_to_a_strangers_draft_is_refused(ours: Kept, theirs: Kept, editor: Client):
    answer = write(editor, ours, form(link=page_at(theirs.website, "/kontak/").pk))

    assert str(FOREIGN) in answer.content.decode()
    assert not NewsPage.objects.exists()


def test_an_own_picture_and_an_own_link_are_welcome(ours: Kept, editor: Client):
    own = page_at(ours.website, "/kontak/")

    answer = write(editor, ours, form(picture=image_of(ours), link=own.pk, publish=True))

    assert answer.status_code == 302
    assert NewsPage.objects.get().live
