"""What tests of two pairs of eyes share: a website with three people, and the form of a piece of news."""

import json
from typing import Any

from django.conf import settings
from django.test import Client
from django.urls import reverse

from pendopo.accounts.models import User
from pendopo.content.models import NewsPage
from pendopo.content.planting import page_at
from pendopo.websites import rules_text
from pendopo.websites.models import Website
from pendopo.websites.services import accept_rules, add_member
from tests.conftest import MONDAY_8_WIB, make_user

SPAM = "Situs slot gacor maxwin terpercaya"
HONEST = "Panen raya padi di Kabupaten Serang"


def join(website: Website, username: str, role: str) -> User:
    """Somebody who keeps the website too, and has accepted its rules."""
    user = make_user(username, f"{role.title()} {website.name}")
    membership = add_member(website, user=user, role=role, at=MONDAY_8_WIB)
    accept_rules(membership, version=rules_text.current().version, at=MONDAY_8_WIB)
    return user


def browser(user: User) -> Client:
    client = Client()
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return client


def form(title: str = HONEST, *, html: str = "", **more: str) -> dict[str, Any]:
    """What the browser sends for a piece of news with one paragraph."""
    block = {"key": "a", "text": html or "Isi berita.", "type": "unstyled", "depth": 0}
    block |= {"inlineStyleRanges": [], "entityRanges": []}
    return {
        "title": title,
        "slug": "satu",
        "summary": "Ringkasan berita.",
        "unit": "",
        "caption": "",
        "picture": "",
        "picture_alt": "",
        "body-count": "1",
        "body_en-count": "0",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-type": "paragraph",
        "body-0-id": "",
        "body-0-value": json.dumps({"blocks": [block], "entityMap": {}}),
        **more,
    }


def write(client: Client, website: Website, data: dict[str, Any]) -> Any:
    index = page_at(website, "/berita/")
    return client.post(reverse("wagtailadmin_pages:add", args=["content", "newspage", index.pk]), data)


def edit(client: Client, page: NewsPage, data: dict[str, Any]) -> Any:
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)


def news(website: Website, title: str = HONEST, *, live: bool = False, slug: str = "satu") -> NewsPage:
    """A piece of news that stands in the tree; live ones went out before there was anything to hold."""
    page = NewsPage(title=title, slug=slug, summary="Ringkasan.", live=False)
    page_at(website, "/berita/").add_child(instance=page)
    revision = page.save_revision()
    if live:
        revision.publish()
    page.refresh_from_db()
    return page
