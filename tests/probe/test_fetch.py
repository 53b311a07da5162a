"""What a visitor would get, asked at an address of our choice."""

import socket
import ssl
import threading

import pytest

from pendopo.probe import Unreachable, fetch, title_of

HOST = "dinkes.bantenprov.localhost"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


def ask(address, path="/", host=HOST, **more):
    return fetch(host, path, address=address[0], port=address[1], **more)


def test_a_website_answers_at_an_address_that_no_name_leads_to(website):
    answer = ask(website)

    assert answer.status == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert title_of(answer.body) == "Dinas Kesehatan"
    assert 0 < answer.elapsed < 5


def test_the_host_is_told_with_the_port_as_a_browser_does(website):
    said = ask(website, "/asked").body.decode()

    assert f"Host: {HOST}:{website[1]}\n" in said
    assert said.count("Host:") == 1
    assert "Accept-Encoding: identity" in said
    assert "User-Agent: Pendopo-Probe/1" in said


def test_repeated_headers_are_joined(website):
    assert ask(website).headers["x-twice"] == "satu, dua"


def test_a_redirect_is_reported_and_not_followed(website):
    answer = ask(website, "/moved")

    assert (answer.status, answer.headers["location"]) == (301, "/home")


def test_a_closed_website_is_an_answer_too(website):
    assert ask(website, "/gone").status == 410


def test_a_body_of_exactly_the_limit_is_read_and_one_byte_more_is_not(website):
    assert len(ask(website, "/large", max_bytes=100_000).body) == 100_000

    with pytest.raises(Unreachable) as refused:
        ask(website, "/large", max_bytes=99_999)
    assert refused.value.code == "too_large"


def test_nobody_at_home_is_refused():
    with socket.create_server(("127.0.0.1", 0)) as closed:
        address = closed.getsockname()

    with pytest.raises(Unreachable) as refused:
        ask(address)

    assert refused.value.code == "refused"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        pytest.param(b"", "protocol", id="hangs up"),
        pytest.param(b"SSH-2.0-OpenSSH_9.2\r\n", "protocol", id="another protocol"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", "protocol", id="breaks off"),
        pytest.param(CHUNKED + b"zz\r\n", "protocol", id="bad chunk"),
        pytest.param(b"HTTP/1.1 200 OK\r\n" + b"X: 1\r\n" * 200 + b"\r\n", "protocol", id="too many headers"),
        pytest.param(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 70_000, "protocol", id="endless header"),
    ],
)
def test_an_answer_that_is_none_has_a_code(raw, said, code):
    address = raw(said)

    with pytest.raises(Unreachable) as refused:
        ask(address)

    assert refused.value.code == code


def test_an_answer_without_a_length_ends_with_the_line(raw):
    address = raw(b"HTTP/1.0 200 OK\r\n\r\n<title>Kantor</title>")

    assert title_of(ask(address).body) == "Kantor"


def test_a_chunked_answer_is_put_together(raw):
    address = raw(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
    )

    assert ask(address).body == b"abcde"


@pytest.mark.parametrize(
    "said", [b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"]
)
def test_a_server_that_says_no_more_is_left_in_time(raw, said):
    address = raw(said, silent=True)

    with pytest.raises(Unreachable) as refused:
        ask(address, timeout=0.2)

    assert refused.value.code == "timeout"


def test_a_server_that_drips_for_ever_is_left_in_time():
    """Each byte comes well within the time of a single wait; together they would take minutes."""
    finished = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def drip():
            line, _ = listening.accept()
            with line:
                line.recv(65_536)
                line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n")
                while not finished.wait(0.02):
                    try:
                        line.sendall(b".")
                    except OSError:
                        return

        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        with pytest.raises(Unreachable) as refused:
            ask(listening.getsockname(), timeout=0.3)
        finished.set()
        thread.join(10)

    assert refused.value.code == "timeout"


def test_a_valid_certificate_lets_the_answer_through(secure_website):
    address, trust = secure_website

    assert title_of(ask(address, tls=True, trust=trust).body) == "Dinas Kesehatan"


def test_a_certificate_that_nobody_vouches_for_is_refused(secure_website):
    address, _ = secure_website

    with pytest.raises(Unreachable) as refused:
        ask(address, tls=True)

    assert refused.value.code == "tls"


def test_a_certificate_of_another_host_is_refused(secure_website):
    address, trust = secure_website

    with pytest.raises(Unreachable) as refused:
        ask(address, host="disdik.bantenprov.localhost", tls=True, trust=trust)

    assert refused.value.code == "tls"


def test_plain_http_at_a_port_of_tls_is_no_answer(website):
    with pytest.raises(Unreachable) as refused:
        ask(website, tls=True, trust=ssl.create_default_context())

    assert refused.value.code == "tls"


def test_an_address_that_cannot_be_is_told():
    with pytest.raises(Unreachable) as refused:
        fetch(HOST, "/", address="bukan alamat", port=80)

    assert refused.value.code == "address"


@pytest.mark.parametrize("host", ["", "DINKES", "a b", "a\r\nX: 1", "a/b", "-a", "a:80", "a" * 254, "é.id"])
def test_a_host_that_could_bend_the_request_is_a_mistake_of_the_caller(host):
    with pytest.raises(ValueError, match="not a host"):
        fetch(host, "/", address="127.0.0.1", port=9)


@pytest.mark.parametrize("path", ["", "berita", "/a b", "/a\r\nX: 1", "/é", "/\x00", "http://lain/"])
def test_so_is_a_path(path):
    with pytest.raises(ValueError, match="not a path"):
        fetch(HOST, path, address="127.0.0.1", port=9)
