"""A page that still holds its guidance is not shown to citizens."""

from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from pendopo.content.models import STILL_GUIDANCE
from pendopo.content.planting import page_at
from tests.content.conftest import Kept


def form(page: Page, *, guidance: bool) -> dict[str, Any]:
    block = {
        "body-0-type": "panduan" if guidance else "call_out",
        "body-0-value-text": "Tulis alamat kantor.",
        "body-0-value-law": "",
        "body-0-value-title": "Alamat",
    }
    return {
        "title": page.title,
        "slug": page.slug,
        "summary": "",
        "body-count": "1",
        "body_en-count": "0",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-id": "",
        "action-publish": "1",
        **block,
    }


def test_publishing_with_guidance_is_refused_with_a_sentence(ours: Kept, editor: Client):
    page = page_at(ours.website, "/profil/sekilas/")

    answer = editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form(page, guidance=True))

    assert answer.status_code == 200
    assert str(STILL_GUIDANCE) in answer.content.decode()
    page.refresh_from_db()
    assert not page.live


def test_publishing_own_words_is_welcome(ours: Kept, editor: Client):
    page = page_at(ours.website, "/profil/sekilas/")

    answer = editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form(page, guidance=False))

    assert answer.status_code == 302
    page.refresh_from_db()
    assert page.live


def test_a_draft_with_guidance_may_be_saved(ours: Kept, editor: Client):
    page = page_at(ours.website, "/profil/sekilas/")
    data = form(page, guidance=True)
    del data["action-publish"]

    answer = editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)

    assert answer.status_code == 302
