"""What an answer carries: type, encoding, freshness, and the headers of the public street."""

import brotli
import pytest
from django.urls import resolve, reverse

from pendopo.edge.own_pages import LEADS_TO
from tests.edge.street import D, ask, marker


def test_a_page_comes_with_the_headers_of_the_street(port):
    headers = ask(port).headers

    assert headers["content-type"] == "text/html; charset=utf-8"
    assert headers["cache-control"] == "public, max-age=60"
    assert headers["vary"] == "Accept-Encoding"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'")
    assert "set-cookie" not in headers


def test_on_plain_http_nothing_promises_https(port):
    headers = ask(port).headers

    assert "strict-transport-security" not in headers
    assert "upgrade-insecure-requests" not in headers["content-security-policy"]


def test_a_compressed_twin_is_sent_to_those_who_accept_it(port):
    reply = ask(port, Accept_Encoding="gzip, deflate, br")

    assert reply.headers["content-encoding"] == "br"
    assert marker(D).encode() in brotli.decompress(reply.body)


@pytest.mark.parametrize("accepted", ["gzip", "gzip;q=1, br;q=0", "x-gzip"])
def test_the_twin_is_the_one_that_was_asked_for(port, accepted):
    assert ask(port, Accept_Encoding=accepted).headers["content-encoding"] == "gzip"


def test_without_a_wish_the_page_comes_plain(port):
    assert "content-encoding" not in ask(port).headers


def test_what_the_reader_holds_is_not_sent_again(port):
    for accepted in ("identity", "br"):
        first = ask(port, Accept_Encoding=accepted)

        again = ask(port, Accept_Encoding=accepted, If_None_Match=f'"other", W/{first.headers["etag"]}')

        assert (again.status, again.body) == (304, b"")
        assert again.headers["etag"] == first.headers["etag"]


def test_each_encoding_has_its_own_mark(port):
    marks = {ask(port, Accept_Encoding=accepted).headers["etag"] for accepted in ("br", "gzip", "identity")}

    assert len(marks) == 3


def test_head_tells_the_size_and_sends_nothing(port):
    whole = ask(port)

    head = ask(port, method="HEAD")

    assert (head.status, head.body) == (200, b"")
    assert head.headers["content-length"] == str(len(whole.body))
    assert head.headers["etag"] == whole.headers["etag"]


@pytest.mark.parametrize(
    ("path", "kind", "kept"),
    [
        ("/data.bin", "application/octet-stream", "public, max-age=3600"),
        ("/media/0.webp", "image/webp", "public, max-age=3600"),
        ("/gaya.0123456789ab.css", "text/css; charset=utf-8", "public, max-age=31536000, immutable"),
    ],
)
def test_the_type_is_told_by_the_name(port, path, kind, kept):
    headers = ask(port, path).headers

    assert (headers["content-type"], headers["cache-control"]) == (kind, kept)


def test_interface_files_of_the_home_host_are_served_without_django(port):
    reply = ask(port, "/static/app.css", "localhost")

    assert (reply.status, reply.text) == (200, "p{}")


@pytest.mark.parametrize("host", [D, "localhost", "tidak-ada.localhost"])
def test_our_own_pages_find_their_style_on_every_host(port, host):
    reply = ask(port, "/_edge/css/page.css", host)

    assert reply.status == 200
    assert "--paper" in reply.text


def test_where_django_fails_the_home_host_says_what_still_works(port):
    reply = ask(port, "/rusak/", "localhost")

    assert reply.status == 503
    assert reply.headers["retry-after"] == "60"
    assert "Website OPD tetap dapat dibuka" in reply.text


def test_our_own_pages_lead_to_pages_that_exist():
    ways = {way.removeprefix("$home") for way in LEADS_TO.values() if way.startswith("$home")}

    assert all(resolve(way) for way in ways)
    assert reverse("portal:directory") in ways
