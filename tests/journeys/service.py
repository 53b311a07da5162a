"""A running Pendopo of its own: the whole process tree on a free port, ended with everything it began."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pendopo import probe

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 300  # seconds for the first answer: migrations and demo data on two busy cores


@dataclass(frozen=True)
class Service:
    """Where it answers and where its data lies."""

    port: int
    var: Path
    settings: Mapping[str, str] = field(default_factory=dict)  # more PENDOPO_*, without the prefix

    @property
    def environment(self) -> dict[str, str]:
        """What its commands are run with; nothing of ours leaks in."""
        ours = ("PENDOPO_", "DJANGO_")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        given = {"PORT": str(self.port), "VAR": str(self.var), **self.settings}
        return kept | {f"PENDOPO_{name}": value for name, value in given.items()}

    @property
    def home(self) -> str:
        return f"http://localhost:{self.port}"

    def website(self, label: str) -> str:
        return f"http://{label}.localhost:{self.port}"

    def log(self) -> str:
        return (self.var.parent / "service.log").read_text(encoding="utf-8")


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def command(service: Service, *words: str) -> str:
    """Run `pendopo <words>` on the data of a service; what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "pendopo.cli", *words],
        cwd=ROOT,
        env=service.environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@contextmanager
def running(folder: Path, *arguments: str) -> Iterator[Service]:
    """`pendopo run …` on a new data folder below `folder`, until the block ends."""
    with started(Service(port=free_port(), var=folder / "var"), *arguments) as service:
        yield service


@contextmanager
def started(service: Service, *arguments: str) -> Iterator[Service]:
    """`pendopo run …` on the data folder of a service, until the block ends."""
    with (service.var.parent / "service.log").open("a", encoding="utf-8") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "pendopo.cli", "run", *arguments],
            cwd=ROOT,
            env=service.environment,
            stdout=log,
            stderr=log,
        )
    try:
        wait_until_it_answers(service, process)
        yield service
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)


def wait_until_it_answers(service: Service, process: "subprocess.Popen[bytes]") -> None:
    """Returns at the first 200 of the landing page; fails with the log when it ended or is too slow."""
    give_up_at = time.monotonic() + PATIENCE
    while time.monotonic() < give_up_at:
        if process.poll() is not None:
            raise AssertionError(f"The service ended: {service.log()[-3000:]}")
        try:
            if probe.fetch("localhost", "/", address="127.0.0.1", port=service.port).status == 200:
                return
        except probe.Unreachable:
            time.sleep(0.2)  # not a wait for luck: the port is polled until it opens
    raise AssertionError(f"No answer in {PATIENCE} s: {service.log()[-3000:]}")
