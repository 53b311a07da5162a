"""The hall of a website's front leads to pages that are there, and claims nothing that nobody counts."""

import pytest

from pendopo.content.chrome import Chrome, Link


def chrome_with(*paths: str) -> Chrome:
    links = {path: Link(path, path) for path in ("/", *paths)}
    return Chrome(None, None, "", "", "", None, links, ())


@pytest.mark.parametrize("paths", [(), ("/kontak/",)])
def test_fewer_than_two_pages_make_no_hall(paths):
    assert chrome_with(*paths).sought == []


def test_two_pages_and_more_do_and_four_are_enough():
    paths = ("/kontak/", "/pengaduan/", "/berita/", "/layanan/", "/pengumuman/")

    assert [link.path for link in chrome_with(*paths[:2]).sought] == ["/kontak/", "/pengaduan/"]
    assert len(chrome_with(*paths).sought) == 4
