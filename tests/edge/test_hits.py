"""The beacon: one whole line a page view, and nothing in it that points at a person."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from pendopo.edge.hits import HitLog, device, hit
from tests.edge import street
from tests.edge.street import D, S, ask

NOON = datetime(2026, 11, 23, 5, tzinfo=UTC)
PHONE = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/141.0 Mobile Safari/537.36"


def lines(folder):
    return [json.loads(line) for path in folder.glob("*.jsonl") for line in path.read_text().splitlines()]


@pytest.fixture
def own_street(tmp_path):
    street.lay_out(tmp_path)
    with street.serving(tmp_path) as port:
        yield port, tmp_path / "hits"


def test_a_page_view_is_answered_and_written_down(own_street):
    port, hits = own_street
    query = "/_hit?p=%2Fberita%2Fpekan-imunisasi%2F%3Fnik%3D123&r=https%3A%2F%2Fwww.mesin.example%3A443"

    replies = [ask(port, query, method=method, User_Agent=PHONE, Cookie="a=b") for method in ("POST", "GET")]
    stranger = ask(port, "/_hit?p=/", "tidak-ada.localhost")

    assert [(reply.status, reply.headers["cache-control"]) for reply in replies] == [(204, "no-store")] * 2
    assert stranger.status == 404
    found = lines(hits)
    assert [line.pop("t")[:2] for line in found] == ["20", "20"]
    assert found == [{"h": D, "p": "/berita/pekan-imunisasi/", "r": "www.mesin.example", "d": "phone"}] * 2


def test_views_at_once_are_whole_lines(own_street):
    port, hits = own_street

    with ThreadPoolExecutor(8) as crew:
        replies = list(crew.map(lambda number: ask(port, f"/_hit?p=/{number}", S), range(200)))

    assert {reply.status for reply in replies} == {204}
    assert sorted(line["p"] for line in lines(hits)) == sorted(f"/{number}" for number in range(200))


def test_where_the_disk_refuses_the_reader_notices_nothing(own_street):
    port, hits = own_street
    hits.write_text("a file where the folder should be", encoding="utf-8")

    assert ask(port, "/_hit?p=/").status == 204
    assert ask(port, "/").status == 200


def test_a_full_file_is_set_aside(tmp_path):
    log = HitLog(tmp_path, roll_at=150)
    for second in range(5):
        log.write(host=D, query="p=/", agent="", at=NOON.replace(second=second))

    assert len(list(tmp_path.glob("hits-*.jsonl"))) == 2
    assert len(lines(tmp_path)) == 5


@pytest.mark.parametrize(
    "query",
    ["", "p=", "p=%00%0a", "p=//[", "r=//[", "r=http://[", "p=" + "a" * 5000, "%%%", "p=\xff", "p=%ff"],
)
def test_a_hostile_query_is_one_plain_line(tmp_path, query):
    HitLog(tmp_path).write(host=D, query=query, agent="", at=NOON)

    (line,) = lines(tmp_path)
    assert line["p"].startswith("/")
    assert len(line["p"]) <= 300
    assert line["r"] == ""


def test_only_these_five_things_are_kept():
    kept = hit(host=D, query="p=/&ip=203.0.113.9", agent=PHONE, at=NOON)

    assert kept == {"t": "2026-11-23T05:00:00.000+00:00", "h": D, "p": "/", "r": "", "d": "phone"}


@pytest.mark.parametrize(
    ("agent", "kind"),
    [
        (PHONE, "phone"),
        (PHONE.replace("Mobile ", ""), "tablet"),
        ("Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X)", "tablet"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Mobile/15E148", "phone"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/141.0", "desktop"),
        ("Mozilla/5.0 (compatible; Googlebot/2.1)", "bot"),
        ("", ""),
    ],
)
def test_the_device_is_known_by_its_class_only(agent, kind):
    assert device(agent) == kind
