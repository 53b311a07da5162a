"""A page leaves the air for one of three reasons, and the street answers its address accordingly."""

import pytest
from django.test import Client
from django.urls import reverse

from pendopo.content.planting import page_at
from pendopo.content.withdrawing import withdraw
from pendopo.edge.front import Front
from pendopo.edge.hits import HitLog
from pendopo.errors import Invalid, Refused
from pendopo.publishing.baker import bake
from pendopo.websites.models import PastAddress, Website
from pendopo.websites.past import remember
from tests.conftest import MONDAY_8_WIB

HOST = "dispertan.localhost"


@pytest.fixture
def website(ours, tmp_path, settings):
    """Ours, open, with places on disk of its own."""
    settings.PENDOPO_SITES = tmp_path / "sites"
    settings.PENDOPO_RELEASES = tmp_path / "releases"
    settings.MEDIA_ROOT = tmp_path / "media"
    Website.objects.filter(pk=ours.website.pk).update(status=Website.Status.LIVE, opened_at=MONDAY_8_WIB)
    return Website.objects.get(pk=ours.website.pk)


@pytest.fixture
def profile(website):
    """A live page of a website that is open."""
    return publish(website, "/profil/sekilas/", "<p>Tugas kami.</p>")


def publish(website, path, text):
    page = page_at(website, path).specific
    page.body = [("paragraph", text)]
    page.save_revision().publish()
    return page_at(website, path).specific


def ask(website, path, settings, tmp_path):
    """Bake, then ask the street: status, headers and text."""
    bake(website, at=MONDAY_8_WIB)
    front = Front(
        settings.PENDOPO_SITES,
        home_url="http://localhost",
        fallback=None,
        hits=HitLog(tmp_path / "hits"),
        static=tmp_path,
    )
    told = {}

    def start(status, headers, exc_info=None):
        told.update(status=status, headers=dict(headers))

    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": path, "HTTP_HOST": website.host.name}
    body = b"".join(front(environ, start)).decode()
    return told["status"], told["headers"], body


def test_what_was_a_mistake_is_gone(profile, website, ours, settings, tmp_path):
    withdraw(profile, website, reason="keliru", actor=ours.pengelola, at=MONDAY_8_WIB)

    status, headers, body = ask(website, "/profil/sekilas/", settings, tmp_path)

    assert status == "410 Gone"
    assert headers["Cache-Control"] == "no-store"
    assert "Halaman ini dihapus" in body


def test_what_was_merged_leads_to_the_other_page(profile, website, ours, settings, tmp_path):
    other = publish(website, "/profil/visi-misi/", "<p>Maju.</p>")
    withdraw(profile, website, reason="digabung", into=other, actor=ours.pengelola, at=MONDAY_8_WIB)

    status, headers, _body = ask(website, "/profil/sekilas", settings, tmp_path)

    assert (status, headers["Location"]) == ("301 Moved Permanently", "/profil/visi-misi/")


def test_what_was_withdrawn_tells_the_reader(profile, website, ours, settings, tmp_path):
    withdraw(
        profile,
        website,
        reason="ditarik",
        note="Sejak 1 November berlaku tarif baru.",
        actor=ours.pengelola,
        at=MONDAY_8_WIB,
    )

    status, _headers, body = ask(website, "/profil/sekilas/", settings, tmp_path)

    assert status == "200 OK"
    assert "Sejak 1 November berlaku tarif baru." in body
    assert 'content="noindex"' in body


def test_a_page_that_stands_again_goes_before_what_was_said(profile, website, ours, settings, tmp_path):
    withdraw(profile, website, reason="keliru", actor=ours.pengelola, at=MONDAY_8_WIB)
    publish(website, "/profil/sekilas/", "<p>Kembali.</p>")

    status, _headers, body = ask(website, "/profil/sekilas/", settings, tmp_path)

    assert status == "200 OK"
    assert "Kembali." in body


def test_a_redirect_of_the_table_is_answered_without_django(website, settings, tmp_path):
    remember(
        website,
        path="/index.php",
        kind=PastAddress.Kind.MOVED,
        target="https://ppid.bantenprov.go.id/",
        at=MONDAY_8_WIB,
    )

    answers = [ask(website, path, settings, tmp_path) for path in ("/index.php", "/.alamat/tabel.json")]

    assert [status for status, _headers, _body in answers] == ["301 Moved Permanently", "404 Not Found"]
    assert answers[0][1]["Location"] == "https://ppid.bantenprov.go.id/"


def test_a_reason_without_what_belongs_to_it_is_refused(profile, website, ours):
    for reason in ("digabung", "ditarik"):
        with pytest.raises(Invalid):
            withdraw(profile, website, reason=reason, actor=ours.pengelola, at=MONDAY_8_WIB)


def test_the_front_page_and_a_page_with_pages_below_stay(profile, website, ours):
    for path, words in (("/", "Beranda"), ("/profil/", "Di bawahnya")):
        with pytest.raises(Refused, match=words):
            withdraw(
                page_at(website, path),
                website,
                reason="keliru",
                actor=ours.pengelola,
                at=MONDAY_8_WIB,
            )


def test_the_editors_own_way_leads_to_the_reasons(profile, editor: Client):
    asked = editor.get(reverse("wagtailadmin_pages:unpublish", args=[profile.pk]))
    sent = editor.post(reverse("wagtailadmin_pages:unpublish", args=[profile.pk]))
    form = editor.get(reverse("content:withdraw", args=[profile.pk]))
    wrong = editor.post(reverse("content:withdraw", args=[profile.pk]), {"reason": "ditarik"})
    done = editor.post(reverse("content:withdraw", args=[profile.pk]), {"reason": "keliru"})

    assert reverse("content:withdraw", args=[profile.pk]) in asked.content.decode()
    assert sent.headers["Location"] == reverse("content:withdraw", args=[profile.pk])
    assert [answer.status_code for answer in (form, wrong, done)] == [200, 422, 302]
    profile.refresh_from_db()
    assert not profile.live
