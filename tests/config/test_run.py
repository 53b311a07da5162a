"""`pendopo run`: one process tree that serves websites even without Django, and leaves nothing behind."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from pendopo.config import run
from pendopo.errors import Refused
from tests.edge import street
from tests.edge.street import D, ask, marker, wait_until


@pytest.fixture
def tree(tmp_path):
    """The tree over two websites and a broken Django; the run is over when its supervisor is."""
    street.lay_out(tmp_path)
    port = street.free_port()
    environment = {
        **os.environ,
        "PENDOPO_VAR": str(tmp_path),
        "PENDOPO_PORT": str(port),
        "DJANGO_SETTINGS_MODULE": "tests.config.broken_settings",
    }
    command = [sys.executable, "-m", "pendopo.cli", "run"]
    process = subprocess.Popen(
        command, cwd=street.ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    wait_until(lambda: street.listens(port))
    yield process, port
    process.kill()
    process.wait()
    wait_until(lambda: members(process.pid) == [])
    process.stdout.close()


def members(supervisor: int) -> list[int]:
    """The processes of the tree that are alive: each carries the supervisor's number among its words."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            words = (entry / "cmdline").read_bytes().split(b"\0")
            state = (entry / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
        except OSError:
            continue
        if str(supervisor).encode() in words and any(b"pendopo.config" in word for word in words):
            found += [int(entry.name)] if state != "Z" else []
    return found


def test_where_django_cannot_start_the_websites_are_served_and_hits_written(tree, tmp_path):
    _process, port = tree

    page, home, hit = ask(port), ask(port, "/meja/", "localhost"), ask(port, "/_hit?p=/")

    assert (page.status, hit.status) == (200, 204)
    assert marker(D) in page.text
    assert (home.status, home.headers["retry-after"]) == (503, "60")
    assert "Layanan sedang dirawat" in home.text
    assert (tmp_path / "hits" / "hits.jsonl").read_text(encoding="utf-8").count("\n") == 1


def test_the_end_comes_soon_and_takes_everything_along(tree):
    process, port = tree

    with socket.create_connection(("127.0.0.1", port)):  # a reader who keeps the line open
        process.terminate()
        status = process.wait(timeout=10)

    assert status == 0
    assert members(process.pid) == []
    assert "Layanan berhenti" in process.stdout.read().decode()


def test_a_killed_supervisor_leaves_no_orphan(tree):
    process, port = tree
    assert members(process.pid)

    process.kill()
    process.wait()

    wait_until(lambda: members(process.pid) == [])
    wait_until(lambda: not street.listens(port))


def test_a_killed_server_is_started_again(tree):
    process, port = tree
    before = set(members(process.pid))

    for member in before:
        os.kill(member, signal.SIGKILL)

    wait_until(lambda: before.isdisjoint(members(process.pid)) and answers(port))
    assert ask(port).status == 200


def answers(port: int) -> bool:
    """A dying worker may still hold the port and hang up: only an answer counts."""
    try:
        return ask(port).status == 200
    except (OSError, ValueError, IndexError):
        return False


def test_a_port_in_use_is_refused_with_a_way_on():
    with socket.socket() as other:
        other.bind((run.ADDRESS, 0))
        other.listen()
        number = other.getsockname()[1]

        with pytest.raises(Refused, match=f"PENDOPO_PORT={number + 1}"):
            run.check_port(number)


def test_two_services_never_share_a_data_folder(tmp_path):
    with run.folder_of_our_own(tmp_path), pytest.raises(Refused, match="sedang dipakai"):  # noqa: SIM117
        with run.folder_of_our_own(tmp_path):
            pass


@pytest.fixture
def on_sqlite(monkeypatch):
    """The data folder holds the database too, whatever the other tests run on."""
    monkeypatch.delenv("PENDOPO_DATABASE", raising=False)


@pytest.mark.usefixtures("on_sqlite")
def test_only_a_folder_that_a_service_ran_on_is_emptied(tmp_path):
    (tmp_path / "foto.jpg").touch()

    with pytest.raises(Refused, match="bukan folder data Pendopo"):
        run.check_reset(tmp_path)


def test_the_data_of_a_real_office_is_never_deleted(tmp_path):
    (tmp_path / run.MARK).touch()
    (tmp_path / "pendopo.toml").touch()

    with pytest.raises(Refused, match="kantor sungguhan"):
        run.check_reset(tmp_path)


@pytest.mark.usefixtures("on_sqlite")
def test_a_demo_begins_anew(tmp_path):
    (tmp_path / "sites").mkdir()
    (tmp_path / "pendopo.sqlite3").touch()
    with run.folder_of_our_own(tmp_path):
        run.check_reset(tmp_path)
        run.empty(tmp_path)

    assert [entry.name for entry in tmp_path.iterdir()] == [run.MARK]


def test_a_folder_that_is_new_may_begin_anew(tmp_path):
    run.check_reset(tmp_path / "baru")
    run.check_reset(tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_it_is_told_what_to_open_and_where_the_data_lies(monkeypatch):
    monkeypatch.setenv("PENDOPO_PORT", "8123")

    told = run.welcome()

    assert "http://localhost:8123/" in told
    assert "127.0.0.1 <nama>.localhost" in told
    assert str(run.environment.VAR) in told
