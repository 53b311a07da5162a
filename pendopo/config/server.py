"""`python -m pendopo.config.server PARENT PORT`: granian with the front as its application."""

import sys

from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels

from pendopo.edge.lifeline import die_with

ADDRESS = "127.0.0.1"
# More than an office has people at work at once: one that waits for Django keeps no website waiting.
THREADS = 24


def main() -> None:
    """Serve until told to end, or until the parent is gone."""
    parent, port = (int(word) for word in sys.argv[1:])
    die_with(parent)
    Granian(
        "pendopo.config.wsgi:application",
        address=ADDRESS,
        port=port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,  # the one in which every abuse of the Host header was tried
        workers=1,
        blocking_threads=THREADS,
        websockets=False,
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        workers_kill_timeout=3,
    ).serve()


if __name__ == "__main__":
    main()
