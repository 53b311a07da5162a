"""Addresses without a page: read from a file with a preview, never looping, never leading astray."""

import pytest
from django.test import Client
from django.urls import reverse

from pendopo.errors import Refused
from pendopo.websites import past
from pendopo.websites.models import PastAddress
from tests.conftest import MONDAY_8_WIB

GOOD = "lama,baru\n/index.php,/profil/sekilas/\n/unduh/renstra.pdf,https://ppid.bantenprov.go.id/renstra\n"


def problems(kept, text):
    return {line.path: line.problem for line in past.read_lines(kept.website, text) if line.problem}


def test_a_good_file_is_kept_line_by_line(ours):
    lines = past.read_lines(ours.website, GOOD)

    assert past.save_redirects(ours.website, lines, actor=ours.pengelola, at=MONDAY_8_WIB) == 2
    assert dict(ours.website.past_addresses.values_list("path", "target")) == {
        "/index.php": "/profil/sekilas/",
        "/unduh/renstra.pdf": "https://ppid.bantenprov.go.id/renstra",
    }


def test_a_file_of_an_office_with_semicolons_is_read_too(ours):
    lines = past.read_lines(ours.website, "\ufefflama;baru\r\n/a.html;/kontak/\r\n")

    assert [(line.path, line.target, line.problem) for line in lines] == [("/a.html", "/kontak/", "")]


@pytest.mark.parametrize("old", ["profil", "/", "/?p=12", "/a b", "/../x", "/kelola/", "/media/x.pdf", ""])
def test_an_address_that_the_street_cannot_be_asked_for_is_refused(old):
    with pytest.raises(Refused):
        past.check_path(old)


@pytest.mark.parametrize(
    "target",
    [
        "http://contoh.go.id/",
        "//jahat.test/",
        "/\\jahat.test",
        "javascript:alert(1)",
        "https://",
        "https://bantenprov.go.id@jahat.test/",
        "https://a.test/x\r\nSet-Cookie: a=b",
        "https://a.test/ b",
        "",
    ],
)
def test_a_target_is_an_own_path_or_https_and_nothing_else(target):
    with pytest.raises(Refused):
        past.check_target(target)


def test_redirects_never_go_round_in_a_circle(ours):
    past.remember(ours.website, path="/c", kind=PastAddress.Kind.MOVED, target="/a/", at=MONDAY_8_WIB)

    found = problems(ours, "/a,/b/\n/b/,/c\n/d,/kontak/\n/e,/e/\n")

    assert set(found) == {"/a", "/b", "/e"}
    assert all("berputar" in problem for problem in found.values())


def test_a_line_twice_and_a_line_of_a_living_page_are_refused(ours):
    found = problems(ours, "/x,/kontak/\n/x/,/profil/\n/berita/,/kontak/\n")

    assert "baris lain" in found["/x"]
    assert "masih dipakai" in found["/berita"]


def test_the_error_file_holds_what_is_wrong_and_no_formula(ours):
    lines = past.read_lines(ours.website, "=1+1,/kontak/\n/baik,/kontak/\n")

    text = past.error_file(lines)

    assert "'=1+1,/kontak/,1," in text
    assert "/baik" not in text


def test_pressing_through_preview_and_keeping(ours, editor: Client):
    address = reverse("websites:read_redirects", args=[ours.website.pk])
    empty = editor.post(address)
    preview = editor.post(address, {"lines": GOOD + "/salah,ftp://x\n"})
    before = ours.website.past_addresses.count()
    errors = editor.post(address, {"lines": GOOD + "/salah,ftp://x\n", "galat": "ya"})
    kept = editor.post(address, {"lines": GOOD + "/salah,ftp://x\n", "simpan": "ya"})
    listed = editor.get(reverse("websites:redirects", args=[ours.website.pk]))

    assert (empty.status_code, preview.status_code, kept.status_code) == (422, 200, 302)
    assert "1 baris perlu diperbaiki" in preview.content.decode()
    assert (before, ours.website.past_addresses.count()) == (0, 2)
    assert errors.headers["Content-Disposition"].endswith('"pengalihan-bermasalah.csv"')
    assert "/unduh/" in listed.content.decode()


def test_an_address_is_forgotten_by_its_own_website_only(ours, theirs, editor: Client):
    own, foreign = (
        past.remember(
            kept.website, path="/a", kind=PastAddress.Kind.MOVED, target="/kontak/", at=MONDAY_8_WIB
        )
        for kept in (ours, theirs)
    )
    answers = [
        editor.post(reverse("websites:forget_redirect", args=[one.pk])).status_code for one in (own, foreign)
    ]

    assert answers == [302, 404]
    assert list(PastAddress.objects.all()) == [foreign]
