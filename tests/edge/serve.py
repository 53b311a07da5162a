"""What the tests' granian serves: the front over the folder `STREET`, with a plain program as its Django."""

import os
from pathlib import Path

from pendopo.edge.front import Front
from pendopo.edge.hits import HitLog

FOLDER = Path(os.environ["STREET"])


def home(environ, start_response):
    """Says which host it was asked for; fails when told to."""
    if environ["PATH_INFO"] == "/rusak/":
        raise RuntimeError("told to fail")
    body = f"HOME {environ['HTTP_HOST']} {environ['PATH_INFO']}".encode()
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))])
    return [body]


application = Front(
    FOLDER / "sites",
    home_url=f"http://localhost:{os.environ['PENDOPO_PORT']}",
    fallback=home,
    hits=HitLog(FOLDER / "hits"),
    static=FOLDER / "static",
)
