"""*Situs Anda hari ini*: what is missing, why, and one verb for each."""

from datetime import timedelta

from django.test import Client
from django.urls import reverse

from pendopo.content import today
from pendopo.content.models import NewsPage
from pendopo.content.planting import missing, page_at
from pendopo.content.review import submit
from pendopo.content.schedule import alarm_overdue
from pendopo.notices.models import Notice
from pendopo.websites.models import Membership, Website
from pendopo.websites.services import add_member, open_website
from tests.conftest import MONDAY_8_WIB, make_user
from tests.content.conftest import Kept


def test_a_new_website_shows_its_first_steps_and_what_the_law_asks(ours: Kept, editor: Client):
    page = editor.get(reverse("wagtailadmin_home")).content.decode()

    assert "Situs Anda hari ini" in page
    assert "Buka website" in page
    assert f"{len(missing(ours.website))} halaman" in page
    assert "UU 25/2009" in page
    assert reverse("wagtailadmin_pages:edit", args=[page_at(ours.website, "/kontak/").pk]) in page


def told(ours: Kept, at=MONDAY_8_WIB) -> dict:
    return today.context(Website.objects.get(pk=ours.website.pk), user=ours.pengelola, at=at)


def done(ours: Kept) -> list[bool]:
    return [step.done for step in told(ours)["steps"]]


def rows(ours: Kept, title: str, at=MONDAY_8_WIB) -> list[tuple[str, str]]:
    return [
        (row.title, row.reason)
        for group in told(ours, at)["groups"]
        if group.title == title
        for row in group.rows
    ]


def profile_of(ours: Kept):
    profile = page_at(ours.website, "/profil/sekilas/").specific
    profile.body = [("paragraph", "<p>Tugas kami.</p>")]
    return profile


def test_a_page_older_than_its_limit_is_named_with_both_numbers(ours: Kept):
    profile_of(ours).save_revision().publish()
    published = page_at(ours.website, "/profil/sekilas/").last_published_at

    fresh = rows(ours, "Melewati batas umur", published + timedelta(days=180))
    stale = rows(ours, "Melewati batas umur", published + timedelta(days=181, hours=1))

    assert fresh == []
    assert [reason for _title, reason in stale] == ["Terakhir diperbarui 181 hari lalu, batas 180 hari"]


def test_news_without_a_day_of_its_own_neither_counts_nor_hides_the_others(ours: Kept):
    for title in ("Tanpa tanggal", "Panen raya"):
        page = NewsPage(title=title)
        page_at(ours.website, "/berita/").add_child(instance=page)
    page.save_revision().publish()

    assert NewsPage.latest(ours.website.root_page).first().title == "Panen raya"
    assert rows(ours, "Melewati batas umur") == []


def test_a_schedule_that_was_missed_is_shown_and_told_to_the_pengelola_once(ours: Kept):
    profile = profile_of(ours)
    profile.save_revision(approved_go_live_at=MONDAY_8_WIB)

    early = alarm_overdue(at=MONDAY_8_WIB + timedelta(minutes=9))
    late = [alarm_overdue(at=MONDAY_8_WIB + timedelta(minutes=11 + again)) for again in range(2)]

    assert (early, late) == (0, [1, 1])
    assert Notice.objects.filter(user=ours.pengelola, text__contains="seharusnya terbit").count() == 1
    assert len(rows(ours, "Terlambat terbit", MONDAY_8_WIB + timedelta(hours=1))) == 1


def test_a_draft_that_waits_is_shown_to_who_decides_and_not_to_its_writer(ours: Kept):
    writer = make_user("penulis", "Penulis")
    add_member(ours.website, user=writer, role=Membership.Role.PENULIS, at=MONDAY_8_WIB)
    revision = profile_of(ours).save_revision(user=writer)
    submit(revision, website=ours.website, actor=writer, reasons=[], at=MONDAY_8_WIB)

    own = today.context(ours.website, user=writer, at=MONDAY_8_WIB)["groups"]

    assert [title for title, _reason in rows(ours, "Menunggu tinjauan Anda")] == [revision.as_object().title]
    assert all(group.title != "Menunggu tinjauan Anda" for group in own)


def test_too_few_people_are_a_warning_with_a_way_out(ours: Kept, editor: Client):
    page = editor.get(reverse("wagtailadmin_home")).content.decode()

    assert "Kurang dari dua orang" in page
    assert reverse("websites:people", args=[ours.website.pk]) in page


def test_steps_are_done_one_by_one(ours: Kept):
    before = done(ours)
    profile = page_at(ours.website, "/profil/sekilas/").specific
    profile.body = [("paragraph", "<p>Tugas kami.</p>")]
    profile.save_revision().publish()
    news = NewsPage(title="Panen raya", body=[])
    page_at(ours.website, "/berita/").add_child(instance=news)
    news.save_revision().publish()
    open_website(Website.objects.get(pk=ours.website.pk), user=ours.pengelola, at=MONDAY_8_WIB)

    after = done(ours)

    assert before == [False, False, False, False]
    assert after == [True, True, False, True]


def test_the_menu_speaks_the_words_of_the_office(ours: Kept, editor: Client):
    page = editor.get(reverse("wagtailadmin_home")).content.decode()

    assert all(word in page for word in ("Hari ini", "Berita", "Halaman", "Gambar", "Berkas"))
    assert "/kelola/reports/" not in page
    assert "/kelola/users/" not in page
