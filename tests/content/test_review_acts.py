"""A second person publishes what was held, or gives it back; whoever asked decides nothing."""

import pytest
from django.test import Client
from django.urls import reverse

from pendopo.accounts.models import User
from pendopo.audit.models import AuditEntry
from pendopo.content.models import NewsPage, Review
from pendopo.content.review import ask_second_person, give_back, hold, latest, release
from pendopo.content.rules import deciders
from pendopo.errors import Refused
from pendopo.notices.models import Notice
from tests.conftest import MONDAY_8_WIB, Cast, make_user
from tests.content.conftest import Kept
from tests.content.reviewing import HONEST, SPAM, browser, edit, form, join, news, write

PUBLISH = {"action-publish": "1"}


@pytest.fixture
def second(ours: Kept) -> User:
    return join(ours.website, "penyunting.dispertan", "penyunting")


@pytest.fixture
def held(ours: Kept, second: User) -> Review:
    page = news(ours.website)
    page.title = SPAM
    revision = page.save_revision(user=ours.pengelola)
    reasons = [{"code": "judi", "points": 10, "hits": [["kuat", "slot gacor", "situs slot gacor"]]}]
    return hold(revision, website=ours.website, reasons=reasons, actor=ours.pengelola, at=MONDAY_8_WIB)


def test_the_second_person_publishes_what_was_read(held: Review, second: User):
    release(held, actor=second, at=MONDAY_8_WIB)

    page = NewsPage.objects.get()
    assert (page.live, page.title) == (True, SPAM)
    assert (held.state, held.decided_by) == (Review.State.PUBLISHED, second)
    assert "diterbitkan" in Notice.objects.get(user=held.asked_by).text
    assert {entry.act for entry in AuditEntry.objects.all()} >= {"Terbitan ditahan", "Terbitan dilepas"}


def test_a_draft_is_given_back_with_a_note(held: Review, second: User):
    give_back(held, note="Hapus tautan itu.", actor=second, at=MONDAY_8_WIB)

    assert (held.state, held.note) == (Review.State.RETURNED, "Hapus tautan itu.")
    assert not NewsPage.objects.get().live
    assert latest(held.page) == held


def test_a_return_says_what_to_mend(held: Review, second: User):
    with pytest.raises(Refused):
        give_back(held, note="  ", actor=second, at=MONDAY_8_WIB)


def test_whoever_asked_publishes_nothing(held: Review):
    with pytest.raises(Refused):
        release(held, actor=held.asked_by, at=MONDAY_8_WIB)

    assert not NewsPage.objects.get().live


def test_a_penulis_and_a_stranger_decide_nothing(held: Review, ours: Kept):
    for user in (join(ours.website, "penulis", "penulis"), make_user("orang.lain", "Orang Lain")):
        with pytest.raises(Refused):
            release(held, actor=user, at=MONDAY_8_WIB)


def test_of_two_who_decide_one_is_refused(held: Review, ours: Kept, second: User):
    third = join(ours.website, "pengelola.dua", "pengelola")
    same = Review.objects.get(pk=held.pk)
    give_back(held, note="Perbaiki.", actor=second, at=MONDAY_8_WIB)

    with pytest.raises(Refused):
        release(same, actor=third, at=MONDAY_8_WIB)

    assert not NewsPage.objects.get().live


def test_a_newer_draft_takes_the_place_of_the_one_that_waits(held: Review, ours: Kept):
    page = NewsPage.objects.get()
    newer = page.save_revision(user=ours.pengelola)

    fresh = hold(newer, website=ours.website, reasons=[], actor=ours.pengelola, at=MONDAY_8_WIB)

    held.refresh_from_db()
    assert (held.state, fresh.state) == (Review.State.REPLACED, Review.State.WAITING)


def test_where_nobody_else_keeps_the_website_administrators_decide(ours: Kept, cast: Cast):
    people, own = deciders(ours.website, apart_from=ours.pengelola)

    assert (people, own) == ([cast.administrator], False)


def test_a_website_may_want_a_second_person_always(ours: Kept, second: User, editor: Client):
    editor.post(reverse("content:review_policy", args=[ours.website.pk]), {"dua": "ya"})

    write(editor, ours.website, form(**PUBLISH))
    review = Review.objects.get()
    assert [reason["code"] for reason in review.reasons] == ["dua_orang"]
    browser(second).post(reverse("content:release", args=[review.pk]))

    assert NewsPage.objects.get().live


def test_only_its_pengelola_asks_for_second_persons(ours: Kept, second: User):
    with pytest.raises(Refused):
        ask_second_person(ours.website, wanted=True, actor=second, at=MONDAY_8_WIB)


def test_the_screen_shows_reasons_changes_and_the_decision(held: Review, second: User):
    shown = browser(second).get(reverse("content:review", args=[held.pk])).content.decode()

    for words in ("mirip iklan judi online", SPAM, "Terbitkan", "Kembalikan dengan catatan"):
        assert words in shown


def test_the_writer_sees_who_decides_and_no_button(held: Review, second: User, editor: Client):
    shown = editor.get(reverse("content:review", args=[held.pk])).content.decode()

    assert second.get_full_name() in shown
    assert "Kembalikan dengan catatan" not in shown


def test_strangers_find_no_review(held: Review):
    stranger = browser(make_user("orang.lain", "Orang Lain"))

    for name in ("review", "release", "give_back"):
        url = reverse(f"content:{name}", args=[held.pk])
        assert (stranger.get if name == "review" else stranger.post)(url).status_code == 404


def test_an_administrator_reads_and_decides_without_keeping_a_website(held: Review, cast: Cast):
    page = browser(cast.administrator)

    assert page.get(reverse("content:reviews")).status_code == 200
    page.post(reverse("content:release", args=[held.pk]))

    assert NewsPage.objects.get().live


def test_after_a_return_the_mended_page_is_published(held: Review, second: User, editor: Client):
    give_back(held, note="Ganti judulnya.", actor=second, at=MONDAY_8_WIB)

    edit(editor, NewsPage.objects.get(), form(HONEST, **PUBLISH))

    assert NewsPage.objects.get().live
    assert latest(NewsPage.objects.get()) is None or Review.objects.count() == 1


def test_the_panel_in_the_editor_says_that_a_draft_waits(held: Review, editor: Client):
    shown = editor.get(reverse("content:remarks", args=[held.page_id])).content.decode()

    assert "Menunggu orang kedua" in shown
