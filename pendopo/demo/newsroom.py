"""The living website of the demo: its people accepted the rules, filled pages in, and write."""

import tomllib
from datetime import datetime, timedelta
from importlib import resources
from typing import Any

from wagtail.models import Page

from pendopo.accounts.models import User
from pendopo.content.models import NewsIndexPage, NewsPage, WrittenPage
from pendopo.content.planting import page_at
from pendopo.websites import rules_text
from pendopo.websites import services as websites
from pendopo.websites.models import Membership, Website

TEXTS = resources.files("pendopo.demo").joinpath("data")


def open_and_fill(website: Website, *, now: datetime) -> None:
    """Accept the rules, open the website, write its pages, and publish the news of two weeks."""
    member = Membership.objects.get(website=website, until__isnull=True)
    User.objects.filter(pk=member.user_id).update(
        username="pengelola.dinkes", name="Pengelola situs Dinas Kesehatan"
    )
    opened = now - timedelta(days=15)
    websites.accept_rules(member, version=rules_text.current().version, at=opened)
    websites.open_website(website, user=member.user, at=opened)
    texts = tomllib.loads(TEXTS.joinpath("dinkes.toml").read_text(encoding="utf-8"))
    for path, paragraphs in texts["halaman"].items():
        fill(page_at(website, path), paragraphs, user=member.user)
    index = NewsIndexPage.objects.descendant_of(website.root_page).get()
    for item in reversed(texts["berita"]):
        write_news(index, item, user=member.user, now=now)


def body_of(paragraphs: list[str]) -> Any:
    return [("paragraph", f"<p>{text}</p>") for text in paragraphs]


def fill(found: Page | None, paragraphs: list[str], *, user: User) -> None:
    """Replace the guidance by the agency's own words, and publish."""
    page = found.specific if found else None
    if not isinstance(page, WrittenPage):
        raise TypeError(f"{found} has no body to write in")
    page.body = body_of(paragraphs)
    page.save_revision(user=user).publish(user=user)


def write_news(index: NewsIndexPage, item: dict[str, Any], *, user: User, now: datetime) -> None:
    """Publish one piece of news as of some days ago."""
    news = NewsPage(
        title=item["judul"],
        summary=item["ringkasan"],
        unit=item["unit"],
        body=body_of(item["isi"]),
        owner=user,
        live=False,
    )
    index.add_child(instance=news)
    news.save_revision(user=user).publish(user=user)
    then = now - timedelta(days=item["hari_lalu"])
    NewsPage.objects.filter(pk=news.pk).update(
        first_published_at=then, last_published_at=then, latest_revision_created_at=then
    )
