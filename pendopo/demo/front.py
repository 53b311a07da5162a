"""A front for the minute of the seeding: the checks from outside need somebody who answers."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

from django.conf import settings

from pendopo.edge.front import Front
from pendopo.edge.hits import HitLog


class Quiet(WSGIRequestHandler):
    """Says nothing of its requests."""

    def log_message(self, *_args: object, **_named: object) -> None:
        return


@contextmanager
def open_front() -> Iterator[None]:
    """Baked websites are answered at PENDOPO_FRONT until the block ends."""
    address, port = settings.PENDOPO_FRONT
    front = Front(
        Path(settings.PENDOPO_SITES),
        home_url=settings.PENDOPO_HOME_URL,
        fallback=None,
        hits=HitLog(Path(settings.VAR) / "hits"),
        static=Path(settings.STATIC_ROOT),
    )
    server = make_server(address, port, front, handler_class=Quiet)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
