"""The front, and Django behind it; where Django cannot start, the websites are answered all the same."""

import logging
import multiprocessing
import os
from typing import TYPE_CHECKING

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from pendopo.config import environment
from pendopo.edge.front import Front
from pendopo.edge.hits import HitLog
from pendopo.edge.lifeline import die_with

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

log = logging.getLogger(__name__)


def load_django() -> "WSGIApplication | None":
    """Django with all its rooms; None, and the reason in the log, where one of them is broken."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pendopo.config.settings")
    try:
        loaded = get_wsgi_application()
        get_resolver().check()  # reads every room's URLs now, not at the first reader's expense
    except Exception:  # the outermost loop of the start
        log.exception(
            "Django could not start: websites are answered, the home host says that it is being mended"
        )
        return None
    return loaded


if parent := multiprocessing.parent_process():  # a worker of the server: never left behind without it
    die_with(parent.pid or 0)

application = Front(
    environment.VAR / "sites",
    home_url=environment.street().home_url,
    fallback=load_django(),
    hits=HitLog(environment.VAR / "hits"),
    static=environment.VAR / "static",
)
