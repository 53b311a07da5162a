"""Every door to publishing leads through the gate: what looks abused stays a draft for a second person."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.models import Page

from pendopo.accounts.models import User
from pendopo.content.models import LinkedHost, NewsPage, Review
from pendopo.content.planting import page_at
from pendopo.content.review import ask_second_person
from pendopo.notices.models import Notice
from tests.conftest import MONDAY_8_WIB
from tests.content.conftest import Kept
from tests.content.reviewing import HONEST, SPAM, browser, edit, form, join, news, write

pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture
def second(ours: Kept) -> User:
    return join(ours.website, "penyunting.dispertan", "penyunting")


def test_honest_news_is_published_at_once(ours: Kept, second: User, editor: Client):
    write(editor, ours.website, form(**{"action-publish": "1"}))

    assert NewsPage.objects.get().live
    assert not Review.objects.exists()


def test_new_news_that_looks_like_spam_is_held(ours: Kept, second: User, editor: Client):
    answer = write(editor, ours.website, form(SPAM, **{"action-publish": "1"}))

    page = NewsPage.objects.get()
    review = Review.objects.get()
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert (page.live, page.has_unpublished_changes, page.live_revision_id) == (False, True, None)
    assert (review.state, review.asked_by, review.revision_id) == (
        Review.State.WAITING,
        ours.pengelola,
        page.latest_revision_id,
    )
    assert review.reasons[0]["code"] == "judi"
    assert "menunggu Anda" in Notice.objects.get(user=second).text


def test_the_writer_is_told_why_and_who_publishes(ours: Kept, second: User, editor: Client):
    answer = write(editor, ours.website, form(SPAM, **{"action-publish": "1"}))

    shown = editor.get(answer.url).content.decode()
    assert "Draf tersimpan dan menunggu orang kedua" in shown
    assert second.get_full_name() in shown


def test_an_edit_of_a_live_page_is_held_and_the_page_stays_as_it_was(ours: Kept, editor: Client):
    page = news(ours.website, live=True)

    edit(editor, page, form(SPAM, **{"action-publish": "1"}))

    page.refresh_from_db()
    assert (page.live, page.title) == (True, HONEST)
    assert page.get_latest_revision_as_object().title == SPAM
    assert Review.objects.get().page_id == page.pk


def test_a_schedule_is_held_when_it_is_made(ours: Kept, editor: Client):
    day = timezone.localtime() + timedelta(days=2)

    write(editor, ours.website, form(SPAM, **{"action-publish": "1", "go_live_at": f"{day:%Y-%m-%d %H:%M}"}))

    assert Review.objects.exists()
    assert NewsPage.objects.get().scheduled_revision is None


def test_a_schedule_is_looked_at_again_when_its_time_comes(ours: Kept):
    page = news(ours.website)
    revision = page.save_revision(
        user=ours.pengelola, approved_go_live_at=timezone.now() - timedelta(minutes=1)
    )
    ask_second_person(ours.website, wanted=True, actor=ours.pengelola, at=MONDAY_8_WIB)

    call_command("publish_scheduled", verbosity=0)
    call_command("publish_scheduled", verbosity=0)

    page.refresh_from_db()
    assert not page.live
    assert [review.revision_id for review in Review.objects.all()] == [revision.pk]


def test_many_at_once_are_held_too(ours: Kept):
    page = news(ours.website)
    page.title = SPAM
    revision = page.save_revision(user=ours.pengelola)

    revision.publish(user=ours.pengelola)  # as the bulk action, the API and workflows do

    page.refresh_from_db()
    assert not page.live
    assert Review.objects.get().revision_id == revision.pk


def test_going_back_to_an_old_version_goes_through_the_gate(ours: Kept, editor: Client):
    page = news(ours.website, SPAM)
    old = page.latest_revision
    page.title = HONEST
    page.save_revision().publish()

    edit(editor, page, form(SPAM, **{"action-publish": "1", "revision": str(old.pk)}))

    page.refresh_from_db()
    assert page.title == HONEST
    assert Review.objects.exists()


@pytest.mark.parametrize("published", ["on", ""])
def test_a_copy_begins_as_a_draft(ours: Kept, editor: Client, published: str):
    page = news(ours.website, live=True)
    index = page_at(ours.website, "/berita/")
    data = {"new_title": SPAM, "new_slug": "dua", "new_parent_page": index.pk, "publish_copies": published}

    editor.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), data)

    copied = Page.objects.get(slug="dua")
    assert (copied.live, copied.draft_title) == (False, SPAM)


def test_an_alias_shows_only_what_passed(ours: Kept, editor: Client):
    page = news(ours.website, live=True)
    CreatePageAliasAction(page, update_slug="alias", user=ours.pengelola).execute()

    edit(editor, page, form(SPAM, **{"action-publish": "1"}))

    assert [alias.title for alias in Page.objects.filter(alias_of=page)] == [HONEST]


def test_a_moved_page_keeps_what_it_says(ours: Kept, editor: Client):
    page = news(ours.website)
    page.title = SPAM
    page.save_revision(user=ours.pengelola)

    page.move(page_at(ours.website, "/berita/"), pos="last-child", user=ours.pengelola)

    page.refresh_from_db()
    assert (page.live, page.title) == (False, HONEST)


def test_the_interface_of_many_at_once_is_closed_to_members(ours: Kept, editor: Client):
    page = news(ours.website)
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    assert editor.post(f"{url}?id={page.pk}").status_code == 404


def test_a_new_foreign_host_is_held_with_other_signs_only(ours: Kept, editor: Client):
    page = news(ours.website)
    page.title = "Daftar webinar"
    page.body = [("paragraph", '<p><a href="https://ruang.example/daftar">Daftar webinar</a></p>')]
    page.save_revision(user=ours.pengelola).publish(user=ours.pengelola)

    page.refresh_from_db()
    assert page.live
    assert [known.host for known in LinkedHost.objects.all()] == ["ruang.example"]


def test_hidden_links_are_held(ours: Kept):
    page = news(ours.website)
    page.body = [("paragraph", '<p>Isi</p><div style="display:none"><a href="https://x.example">x</a></div>')]

    page.save_revision(user=ours.pengelola).publish(user=ours.pengelola)

    page.refresh_from_db()
    assert not page.live
    assert {reason["code"] for reason in Review.objects.get().reasons} == {"tersembunyi", "tautan_baru"}


def test_a_penulis_sends_the_draft_and_cannot_publish(ours: Kept, second: User):
    writer = join(ours.website, "penulis.dispertan", "penulis")
    client = browser(writer)

    write(client, ours.website, form(**{"action-publish": "1", "action-tinjau": ""}))
    assert not NewsPage.objects.get().live
    edit(client, NewsPage.objects.get(), form(**{"action-tinjau": "1"}))

    review = Review.objects.get()
    assert [reason["code"] for reason in review.reasons] == ["kiriman"]
    assert not NewsPage.objects.get().live
