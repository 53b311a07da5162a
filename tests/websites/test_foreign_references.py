"""A page never refers to what belongs to another website, whether new or old, draft or published."""

import json
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import transaction
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.documents.models import Document
from wagtail.images.models import Image

from pendopo.content.models import NewsPage
from pendopo.content.planting import page_at
from pendopo.websites.forms import FOREIGN
from tests.websites.conftest import Kept
from tests.websites.furnishing import pixel

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
        "body_en-count": "0",
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


PLACES = ("picture", "link", "block picture", "block document")
whose = st.dictionaries(st.sampled_from(PLACES), st.sampled_from(["own", "foreign"]))


def body_of(chosen: dict[str, int]) -> dict[str, object]:
    """A piece of news that refers to these ids in these places."""
    data = form(link=chosen.get("link"), publish=True)
    data |= {"picture": chosen["picture"], "picture_alt": "Sawah"} if "picture" in chosen else {}
    count = 1
    for place, key in chosen.items():
        kind = place.removeprefix("block ")
        if kind == place:
            continue
        data |= {
            f"body-{count}-deleted": "",
            f"body-{count}-order": str(count),
            f"body-{count}-type": "picture" if kind == "picture" else "documents",
            f"body-{count}-id": "",
        }
        if kind == "picture":
            data |= {f"body-{count}-value-image": key, f"body-{count}-value-alt": "Sawah"}
            data |= {f"body-{count}-value-caption": ""}
        else:
            one = f"body-{count}-value-documents"
            data |= {f"{one}-count": "1", f"{one}-0-value": key, f"{one}-0-order": "0"}
            data |= {f"{one}-0-deleted": "", f"{one}-0-id": ""}
        count += 1
    return data | {"body-count": str(count)}


def belongings(kept: Kept) -> dict[str, int]:
    document = Document.objects.create(
        title="Rahasia berkas", collection=kept.website.collection, file=ContentFile(b"a,b", "a.csv")
    )
    image = image_of(kept)
    return {
        "picture": image.pk,
        "block picture": image.pk,
        "block document": document.pk,
        "link": page_at(kept.website, "/kontak/").pk,
    }


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(whose=whose, old=st.booleans())
def test_no_place_of_a_page_takes_what_is_a_strangers(
    ours: Kept, theirs: Kept, editor: Client, whose: dict[str, str], old: bool
):
    """New and old pages, every chooser, in any company of own references."""
    with transaction.atomic():
        keys = {"own": belongings(ours), "foreign": belongings(theirs)}
        page = NewsPage(title="Lama", slug="lama", summary="", body=[])
        page_at(ours.website, "/berita/").add_child(instance=page)
        data = body_of({place: keys[owner][place] for place, owner in whose.items()})
        if old:
            answer = editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
        else:
            answer = write(editor, ours, data)
        saved = answer.status_code == 302

        assert saved == ("foreign" not in whose.values()), answer.content.decode()
        assert saved or str(FOREIGN) in answer.content.decode()
        assert NewsPage.objects.filter(title="Panen raya").exists() == saved
        transaction.set_rollback(True)


def test_a_picture_forged_into_a_paragraph_is_left_out(ours: Kept, theirs: Kept, editor: Client):
    """No paragraph may hold pictures: what a forged editor sends of them is not kept."""
    data = form(publish=True)
    picture = {"type": "IMAGE", "mutability": "IMMUTABLE", "data": {"id": image_of(theirs).pk, "alt": ""}}
    block = {"key": "a", "text": " ", "type": "atomic", "depth": 0, "inlineStyleRanges": []}
    block["entityRanges"] = [{"key": 0, "offset": 0, "length": 1}]
    data["body-0-value"] = json.dumps({"blocks": [block], "entityMap": {"0": picture}})

    write(editor, ours, data)

    assert not any("embed" in str(news.body.raw_data[0]) for news in NewsPage.objects.all())
