"""Abuse of the Host header against a real server: never the body of another host, never a failure."""

import pytest

from tests.edge.street import OUTSIDE, D, S, ask, marker, send

OWN = [
    pytest.param(D.encode(), id="plain"),
    pytest.param(D.encode() + b":8080", id="port"),
    pytest.param(b" " + D.encode() + b" ", id="spaces"),
    pytest.param(D.encode() + b"\r\nX-Forwarded-Host: " + S.encode(), id="forwarded"),
    pytest.param(b"DINKES.BantenProv.LOCALHOST", id="capitals"),
    pytest.param(D.encode() + b".", id="final-dot"),
]
MALFORMED = [
    D.encode() + b":abc",
    D.encode() + b"..",
    b"..",
    b".",
    b"../../../../../etc",
    b"/etc",
    D.encode() + b"/../" + S.encode(),
    D.encode() + b"/berita",
    b"..\\..\\etc",
    D.encode() + b"\x00.evil",
    b"",
    D.encode() + b", evil",
    D.encode() + b"\r\nHost: " + S.encode(),
    D.encode() + b"%2f..",
    b"..%2f..%2fetc",
    b"*.bantenprov.localhost",
    b"[::1]",
    b".hidden.localhost",
    "bücher.localhost".encode(),
    b"{env.HOME}",
    b"{http.request.uri}",
    D.encode() + b"@evil",
    b"secret",
    b"a" * 300 + b".localhost",
    b"127.0.0.1",
    b"-dinkes.bantenprov.localhost",
]
UNKNOWN = [b"xn--bcher-kva.localhost", b"pinjam.bantenprov.localhost", b"a." + D.encode(), b"evil.example"]


def request(host: bytes, target: bytes = b"/marker.txt") -> bytes:
    return b"GET " + target + b" HTTP/1.1\r\nHost: " + host + b"\r\nConnection: close\r\n\r\n"


@pytest.mark.parametrize("host", OWN)
def test_a_spelling_of_the_host_gets_its_own_website(port, host):
    reply = send(port, request(host))

    assert (reply.status, reply.text) == (200, marker(D))


@pytest.mark.parametrize("host", MALFORMED, ids=repr)
def test_a_malformed_host_gets_nobodys_website(port, host):
    reply = send(port, request(host))

    assert reply.status == 400
    assert "MARKER" not in reply.text


@pytest.mark.parametrize("host", UNKNOWN, ids=repr)
def test_a_host_that_is_not_ours_is_not_found(port, host):
    reply = send(port, request(host))

    assert reply.status == 404
    assert "MARKER" not in reply.text
    assert "Website tidak ditemukan" in reply.text


@pytest.mark.parametrize("target", [f"http://{S}/marker.txt".encode(), b"http://../marker.txt"])
def test_of_an_absolute_address_the_host_header_counts(port, target):
    reply = send(port, request(D.encode(), target))

    assert reply.status in {200, 400, 421}
    assert marker(S) not in reply.text
    assert OUTSIDE not in reply.text


@pytest.mark.parametrize(
    "raw", [b"GET /marker.txt HTTP/1.0\r\n\r\n", b"GET /marker.txt HTTP/1.1\r\nConnection: close\r\n\r\n"]
)
def test_without_a_host_nobodys_website_answers(port, raw):
    reply = send(port, raw)

    assert reply.status == 400
    assert "MARKER" not in reply.text


def test_a_malformed_host_is_told_where_the_service_is(port):
    reply = ask(port, host="127.0.0.1")

    assert f'href="http://localhost:{port}/"' in reply.text


def test_the_home_host_is_answered_by_django_under_any_spelling(port):
    for host in ("localhost", f"LOCALHOST:{port}", "localhost."):
        assert ask(port, "/meja/", host).text == f"HOME {host} /meja/"
