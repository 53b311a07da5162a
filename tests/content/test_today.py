"""*Situs Anda hari ini*: what is missing, why, and one verb for each."""

from django.test import Client
from django.urls import reverse

from pendopo.content import today
from pendopo.content.models import NewsPage
from pendopo.content.planting import missing, page_at
from pendopo.websites.models import Website
from pendopo.websites.services import open_website
from tests.conftest import MONDAY_8_WIB
from tests.content.conftest import Kept


def test_a_new_website_shows_its_first_steps_and_what_the_law_asks(ours: Kept, editor: Client):
    page = editor.get(reverse("wagtailadmin_home")).content.decode()

    assert "Situs Anda hari ini" in page
    assert "Buka website" in page
    assert f"{len(missing(ours.website))} halaman" in page
    assert "UU 25/2009" in page
    assert reverse("wagtailadmin_pages:edit", args=[page_at(ours.website, "/kontak/").pk]) in page


def test_steps_are_done_one_by_one(ours: Kept):
    before = [step.done for step in today.context(ours.website)["steps"]]
    profile = page_at(ours.website, "/profil/sekilas/").specific
    profile.body = [("paragraph", "<p>Tugas kami.</p>")]
    profile.save_revision().publish()
    news = NewsPage(title="Panen raya", body=[])
    page_at(ours.website, "/berita/").add_child(instance=news)
    news.save_revision().publish()
    open_website(Website.objects.get(pk=ours.website.pk), user=ours.pengelola, at=MONDAY_8_WIB)

    after = [step.done for step in today.context(Website.objects.get(pk=ours.website.pk))["steps"]]

    assert before == [False, False, False, False]
    assert after == [True, True, False, True]


def test_the_menu_speaks_the_words_of_the_office(ours: Kept, editor: Client):
    page = editor.get(reverse("wagtailadmin_home")).content.decode()

    assert all(word in page for word in ("Hari ini", "Berita", "Halaman", "Gambar", "Berkas"))
    assert "/kelola/reports/" not in page
    assert "/kelola/users/" not in page
