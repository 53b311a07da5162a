"""The Host header becomes the name of a folder: only a plain host comes through."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pendopo.hostnames import parse_host

D = "dinkes.bantenprov.localhost"


@pytest.mark.parametrize(
    ("value", "host"),
    [
        (D, D),
        (f"{D}:8080", D),
        ("DINKES.BantenProv.LOCALHOST", D),
        (f"{D}.", D),
        (f"{D}.:8080", D),
        ("localhost", "localhost"),
        ("Localhost:8000", "localhost"),
        ("localhost.", "localhost"),
        ("xn--bcher-kva.localhost", "xn--bcher-kva.localhost"),
        ("1.a", "1.a"),
        ("10.in-addr.arpa", "10.in-addr.arpa"),
        (f"{'a' * 63}.go.id", f"{'a' * 63}.go.id"),
    ],
)
def test_a_plain_host_is_written_in_one_way(value, host):
    assert parse_host(value) == host


@pytest.mark.parametrize(
    "value",
    [
        "", ".", "..", "...", " ", f" {D}", f"{D} ", f"{D}..", f"{D}:", f"{D}:abc", f"{D}:123456",
        f"{D}:80:80",
        f"{D}\n", f"{D}\x00.evil", f"{D}, evil", f"{D}@evil", f"evil@{D}", f"http://{D}", f"{D}/berita",
        "../../../../../etc", "/etc", f"{D}/../lain", "..\\..\\etc", f"{D}%2f..", "..%2f..%2fetc", "%2e%2e",
        f"*.{D}", "[::1]", "[::1]:80", "::1", f".{D}", "bücher.localhost", "{env.HOME}", "{http.request.uri}",
        "secret", "rahasia:80", "-a.localhost", "a-.localhost", "a_b.localhost", "a..localhost",
        f"{'a' * 64}.localhost", "a" * 300 + ".localhost", "a." * 127 + "localhost",
        "\N{KELVIN SIGN}.localhost",
    ],
)  # fmt: skip
def test_anything_else_is_no_host(value):
    assert parse_host(value) is None


@pytest.mark.parametrize(
    "value",
    ["127.0.0.1", "127.0.0.1:80", "127.1", "2130706433", "0x7f.1", "0x7f000001", "a.0x7f", "a.0x", "dinkes.1",
     "017700000001", "1.2.3.4.", "0X7F.1"],
)  # fmt: skip
def test_what_a_browser_reads_as_an_address_is_no_host(value):
    assert parse_host(value) is None


def test_a_host_has_at_most_253_characters():
    fits = ".".join(["a" * 49] * 5) + ".go"

    assert len(fits) == 252
    assert parse_host(f"{fits}v") == f"{fits}v"
    assert parse_host(f"{fits}v.:65535") == f"{fits}v"
    assert parse_host(f"{fits}vv") is None


@given(st.text(st.characters() | st.sampled_from("abc.-:/\\%0127xX"), max_size=80))
def test_whatever_comes_through_names_one_folder_below(value):
    host = parse_host(value)

    if host is not None:
        assert re.fullmatch(r"[a-z0-9][a-z0-9.-]*[a-z0-9]", host)
        assert ".." not in host
        assert parse_host(host) == host
        assert value.lower().startswith(host)
