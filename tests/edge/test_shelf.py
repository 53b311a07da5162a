"""The cache is bounded by bytes, and reads nothing but plain files of its folder."""

import pytest

from pendopo.edge.shelf import LARGEST_KEPT, OVERHEAD, Shelf, is_clean

PLAIN = ("identity",)


@pytest.fixture
def release(tmp_path):
    for number in range(20):
        (tmp_path / f"{number}.html").write_bytes(b"x" * 1000)
    return tmp_path.resolve()


def test_the_bodies_never_exceed_the_limit(release):
    shelf = Shelf(limit=5 * (1000 + OVERHEAD))

    for number in range(20):
        shelf.take(release, f"/{number}.html", PLAIN)

        assert shelf.held <= shelf.limit

    assert shelf.held == 5 * (1000 + OVERHEAD)


def test_the_least_used_leave_first(release):
    shelf = Shelf(limit=2 * (1000 + OVERHEAD))
    first = shelf.take(release, "/0.html", PLAIN)
    shelf.take(release, "/1.html", PLAIN)
    shelf.take(release, "/0.html", PLAIN)
    shelf.take(release, "/2.html", PLAIN)

    assert shelf.take(release, "/0.html", PLAIN) is first


def test_a_large_file_is_streamed_and_never_kept(release):
    body = b"0123456789abcdef" * (LARGEST_KEPT // 16 + 1)
    (release / "besar.pdf").write_bytes(body)
    shelf = Shelf(limit=64 * LARGEST_KEPT)

    item = shelf.take(release, "/besar.pdf", PLAIN)

    assert item is not None
    assert shelf.held == 0
    assert b"".join(item.chunks()) == body


def test_a_folder_a_pipe_and_a_link_are_no_files(release):
    (release / "folder").mkdir()
    (release / "link.html").symlink_to(release / "0.html")
    shelf = Shelf(limit=1000)

    assert shelf.take(release, "/folder", PLAIN) is None
    assert shelf.take(release, "/link.html", PLAIN) is None


def test_a_twin_is_preferred_in_the_order_asked_for(release):
    (release / "0.html.gz").write_bytes(b"gz")
    shelf = Shelf(limit=100_000)

    found = [shelf.take(release, "/0.html", order) for order in (("br", "gzip", "identity"), PLAIN)]

    assert [item.body for item in found if item] == [b"gz", b"x" * 1000]


@pytest.mark.parametrize("path", ["/", "/a/b/", "/a.b-c_d~e", "/.well-known/x"])
def test_plain_paths_are_clean(path):
    assert is_clean(path)


@pytest.mark.parametrize(
    "path", ["", "a", "/.a", "/a/..", "//", "/a//b", "/a b", "/a\\b", "/a\n", "/é", "/" + "a" * 2000]
)
def test_other_paths_are_not(path):
    assert not is_clean(path)


def test_a_hostile_path_is_refused_in_no_time():
    assert not is_clean("/" + "a" * 1000 + "!")
