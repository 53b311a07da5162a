"""The fence names what is open: everything else is closed, and nothing that it names is gone from Wagtail."""

from pathlib import Path

from django.test import Client
from django.urls import reverse

from pendopo.content.planting import page_at
from pendopo.websites import fence
from pendopo.websites.guard import PREFIX
from tests.websites.conftest import Kept
from tests.websites.walk import management

NAMED = fence.OPEN | fence.PAGE | fence.DOCUMENT | fence.IMAGE | set(fence.BY_QUERY)
CLOSED = set(Path(__file__).with_name("closed.txt").read_text(encoding="utf-8").split())


def test_each_name_in_the_fence_is_a_view_of_wagtail():
    there = {view for view, _path, _pattern in management()}

    assert NAMED - there == set()


def test_a_view_that_is_new_must_be_opened_or_listed_as_closed():
    there = {view for view, _path, _pattern in management()}

    assert there == NAMED | CLOSED
    assert NAMED.isdisjoint(CLOSED)


def test_what_the_fence_does_not_name_is_closed(ours: Kept, editor: Client):
    closed = ("wagtailusers_users:index", "wagtailadmin_reports:site_history", "wagtailadmin_workflows:index")

    assert [editor.get(reverse(name)).status_code for name in closed] == [404, 404, 404]


def test_own_pages_open_and_a_strangers_are_not_there(ours: Kept, theirs: Kept, editor: Client):
    own = page_at(ours.website, "/kontak/")
    foreign = page_at(theirs.website, "/kontak/")

    assert editor.get(reverse("wagtailadmin_pages:edit", args=[own.pk])).status_code == 200
    assert editor.get(reverse("wagtailadmin_pages:edit", args=[foreign.pk])).status_code == 404


def test_somebody_who_keeps_no_website_finds_nothing(cast, client: Client):
    client.force_login(cast.petugas.user)

    assert client.get(reverse("wagtailadmin_home")).status_code == 404


def test_nobody_signs_in_at_wagtails_own_door(client: Client, db):
    answer = client.get(f"/{PREFIX}login/?next=/kelola/pages/")

    assert answer.status_code in {301, 302}
    assert answer.headers["Location"].startswith(reverse("account_login"))


def test_publishing_many_at_once_is_closed(ours: Kept, editor: Client):
    page = page_at(ours.website, "/kontak/")
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    assert editor.get(address, {"id": page.pk}).status_code == 404


def test_all_pages_of_the_installation_are_nobodys_selection(ours: Kept, editor: Client):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])

    assert editor.get(address, {"id": "all"}).status_code == 404
