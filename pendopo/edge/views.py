"""What the home host says where Django itself fails in the midst of a request."""

import sys

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.views.defaults import server_error

from pendopo.edge.own_pages import pages


def failed(request: HttpRequest) -> HttpResponse:
    """503 while the database is away, since that passes; 500 for a fault of ours."""
    if not isinstance(sys.exception(), OperationalError | InterfaceError):
        return server_error(request)
    answer = HttpResponse(pages(settings.PENDOPO_HOME_URL)["down"], status=503)
    answer["Retry-After"] = "60"
    answer["Cache-Control"] = "no-store"
    return answer
