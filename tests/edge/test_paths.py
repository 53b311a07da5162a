"""Abuse of the path against a real server: no file outside the release, no hidden file, never a failure."""

import pytest

from tests.edge.street import OUTSIDE, D, S, ask, marker

FOREIGN = [
    f"/../{S}/marker.txt",
    f"/%2e%2e/{S}/marker.txt",
    f"/..%2f{S}/marker.txt",
    "/%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd",
    "/....//....//etc/passwd",
    "/..\\..\\etc\\passwd",
    "//etc/passwd",
    f"//{S}/marker.txt",
    "/./marker.txt",
    "/berita/../marker.txt",
    "/marker.txt/",
    "/marker%2etxt/..",
    "*",
]
HIDDEN = ["/.env", "/.git/config", "/.%67it/config", "/sub/.secret", "/%2eenv", "/.well-known/.env"]
LINKS = ["/link-out", "/folder-out/marker.txt", "/folder-out/"]
ODD = [
    "/index.html%00.png",
    "/INDEX.HTML",
    "/index.html.gz",
    "/index.html.br",
    "/a%20b",
    "/" + "a/" * 2000,
    "/" + "a" * 300,
]


@pytest.mark.parametrize("path", [*FOREIGN, *HIDDEN, *LINKS, *ODD])
def test_what_is_not_of_the_website_is_not_found(port, path):
    reply = ask(port, path)

    assert reply.status in {400, 404, 414}
    assert not any(text in reply.text for text in (marker(S), OUTSIDE, "root:"))


def test_the_well_known_folder_is_open(port):
    assert marker(D) in ask(port, "/.well-known/security.txt").text


def test_a_folder_without_its_slash_is_sent_there(port):
    reply = ask(port, "/berita?hal=2")

    assert reply.status == 308
    assert reply.headers["location"] == "/berita/?hal=2"
    assert ask(port, "/berita/").status == 200


@pytest.mark.parametrize("path", ["/media", "/media/"])
def test_a_folder_without_a_page_is_not_listed(port, path):
    assert ask(port, path).status == 404


def test_a_page_that_is_not_there_is_told_by_the_website_itself(port):
    reply = ask(port, "/tidak-ada/")

    assert reply.status == 404
    assert f"tidak ada, {marker(D)}" in reply.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PROPFIND", "TRACE"])
def test_pages_are_only_read(port, method):
    reply = ask(port, "/", method=method, Content_Length="0")

    assert reply.status == 405
    assert reply.headers["allow"] == "GET, HEAD"


@pytest.mark.parametrize("path", ["/kelola", "/kelola/", "/kelola/pages/7/edit/"])
def test_the_management_interface_is_at_the_home_host(port, path):
    reply = ask(port, path)

    assert reply.status == 302
    assert reply.headers["location"] == f"http://localhost:{port}/kelola/"


@pytest.mark.parametrize(
    "path", ["/static/../marker.txt", "/static/.git/marker.txt", "/static/", "/static/x.css"]
)
def test_the_home_hosts_interface_files_are_as_closed(port, path):
    reply = ask(port, path, "localhost")

    assert reply.status == 404
    assert OUTSIDE not in reply.text
