"""`pendopo run`: one process tree of the server and its worker, prepared, watched and ended together.

Knows no Django: where Django is broken, the websites are served all the same.
"""

import argparse
import errno
import fcntl
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

from pendopo.config import environment
from pendopo.errors import Refused

ADDRESS = "127.0.0.1"
MARK = "run.lock"  # stands in every folder that a service has run on
LOOK_EVERY = 0.2
GRACE = 5.0  # seconds between "please end" and the end
STEADY = 10.0  # a child that lived so long is started again at once
LONGEST_DELAY = 30.0


def say(text: str = "") -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


@dataclass
class Child:
    """A process of the tree that is started again when it dies."""

    name: str
    arguments: Sequence[str]
    process: "subprocess.Popen[bytes] | None" = None
    started: float = 0.0
    delay: float = field(default=1.0)

    def start(self) -> None:
        command = [sys.executable, "-m", self.arguments[0], str(os.getpid()), *self.arguments[1:]]
        self.process = subprocess.Popen(command)  # noqa: S603 - our own modules
        self.started = time.monotonic()

    def look_after(self) -> None:
        """Start it if it does not run, after a pause that grows while it dies young."""
        if self.process is None:
            self.start()
        if self.process is None or self.process.poll() is None:
            return
        lived = time.monotonic() - self.started
        self.delay = 1.0 if lived > STEADY else self.delay
        if lived < self.delay:
            return
        say(f"  {self.name} berhenti (kode {self.process.returncode}) dan dijalankan kembali.")
        self.delay = min(self.delay * 2, LONGEST_DELAY)
        self.start()


def arguments(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="pendopo run",
        description="Menjalankan layanan: peladen dan pekerjanya, dalam satu pohon proses.",
    )
    parser.add_argument("--demo", action="store_true", help="dengan kantor contoh")
    parser.add_argument("--reset", action="store_true", help="hapus data contoh, mulai dari awal")
    return parser.parse_args(words)


def port() -> int:
    return int(environment.setting("PORT", "8000"))


def check_port(number: int) -> None:
    """Refuse before anything is touched when somebody else listens there."""
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((ADDRESS, number))
        except OSError as problem:
            if problem.errno not in {errno.EADDRINUSE, errno.EACCES}:
                raise
            why = (
                "sedang dipakai program lain" if problem.errno == errno.EADDRINUSE else "tidak boleh dipakai"
            )
            raise Refused(
                f"Port {number} {why}. Hentikan program itu, atau pilih port lain: "
                f"PENDOPO_PORT={number + 1} make run"
            ) from problem


@contextmanager
def folder_of_our_own(folder: Path) -> Iterator[None]:
    """Two services on one data folder would bake over each other."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / MARK).open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as held:
            raise Refused(
                f"Folder data {folder} sedang dipakai layanan yang berjalan. Hentikan dahulu (Ctrl+C), "
                "atau pilih folder lain: PENDOPO_VAR=folder make run"
            ) from held
        yield


def check_reset(folder: Path) -> None:
    """Only the data of a demo is deleted without asking."""
    if not folder.exists() or not any(folder.iterdir()):
        return
    if (folder / "pendopo.toml").exists():
        raise Refused(f"{folder} memuat data kantor sungguhan (pendopo.toml), maka tidak dihapus.")
    if environment.setting("DATABASE", ""):
        raise Refused(
            "Basis data PostgreSQL tidak dihapus dari sini. Kosongkan dahulu, lalu jalankan tanpa RESET."
        )
    if not (folder / MARK).exists():
        raise Refused(
            f"{folder} bukan folder data Pendopo, maka tidak dihapus. "
            "Periksa PENDOPO_VAR, atau kosongkan sendiri."
        )


def empty(folder: Path) -> None:
    """Begin anew; the lock stays, it is held."""
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        elif entry.name != MARK:
            entry.unlink()


def prepare(ending: Event) -> None:
    """Bring data up to this version; where that fails, websites on disk are served all the same."""
    say("Menyiapkan")
    command = [sys.executable, "-m", "pendopo.config.prepare", str(os.getpid())]
    process = subprocess.Popen(command)  # noqa: S603 - our own module
    while process.poll() is None:
        if ending.wait(LOOK_EVERY):
            process.terminate()
            process.wait()
    if process.returncode == 0 or ending.is_set():
        return
    sites = environment.VAR / "sites"
    if not sites.exists() or not any(sites.iterdir()):
        raise Refused("Persiapan gagal; sebabnya tertulis di atas. Perbaiki, lalu jalankan kembali.")
    say("Persiapan gagal; sebabnya tertulis di atas. Website yang sudah terbit tetap dilayani.")


def answers(number: int) -> bool:
    """Whether the server takes connections."""
    try:
        socket.create_connection((ADDRESS, number), timeout=1).close()
    except OSError:
        return False
    return True


def welcome() -> str:
    """What to open, how to end, where the data lies."""
    street = environment.street()
    hosts = f"127.0.0.1 <nama>.{street.domain}"
    return f"""
  Buka       {street.home_url}/
  Website    {street.scheme}://<nama>.{street.domain}{street.suffix}/
             Tidak ditemukan peramban? Tambahkan pada berkas hosts: {hosts}
  Data       {environment.VAR}
  Berhenti   Ctrl+C
"""


def watch(children: Sequence[Child], ending: Event) -> None:
    """Keep the children alive until told to end."""
    greeted = False
    while not ending.wait(LOOK_EVERY):
        for child in children:
            child.look_after()
        if not greeted and answers(port()):
            say(welcome())
            greeted = True


def end(children: Sequence[Child]) -> None:
    """Ask all to end at once, wait a little, then insist."""
    running = [child.process for child in children if child.process is not None]
    for process in running:
        process.terminate()
    last = time.monotonic() + GRACE
    for process in running:
        try:
            process.wait(timeout=max(0.0, last - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def serve(*, reset: bool, ending: Event) -> None:
    """Prepare, start and watch the tree; raises Refused before anything is touched."""
    folder = environment.VAR
    check_port(port())
    if reset:
        check_reset(folder)
    children = [
        Child("Peladen", ["pendopo.config.server", str(port())]),
        Child("Pekerja", ["pendopo.config.worker"]),
    ]
    with folder_of_our_own(folder):
        if reset:
            empty(folder)
        prepare(ending)
        try:
            watch(children, ending)
        finally:
            end(children)


def main(words: Sequence[str]) -> int:
    """Run the office until told to end; 1 when it may not run, with the reason."""
    asked = arguments(words)
    if asked.demo:
        os.environ["PENDOPO_DEMO"] = "1"
    ending = Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda _number, _frame: ending.set())
    try:
        serve(reset=asked.reset, ending=ending)
    except Refused as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1
    say("Layanan berhenti. Data tetap tersimpan.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
