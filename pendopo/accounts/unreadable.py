"""Requests that cannot be read, answered before a view, a form or the database stumbles over them.

PostgreSQL keeps no NUL in a text and no path may hold one; nobody types it, so it gets an answer of its own.
A form whose parts have headers longer than Django reads comes from a file with a very long name.
"""

from collections.abc import Callable, Iterable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

NUL = "\x00"


class RefuseUnreadable:
    """Middleware: 400 with a page that helps, or back to the form with a sentence."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        try:
            unreadable = any(NUL in text for text in _written(request))
        except MultiPartParserError:
            messages.error(
                request,
                _("Unggahan tidak terbaca. Beri berkasnya nama yang lebih pendek, lalu unggah kembali."),
            )
            return redirect(request.path)
        if unreadable:
            return render(request, "accounts/unreadable.html", status=400)
        return self.answer(request)


def _written(request: HttpRequest) -> Iterable[str]:
    """All that the sender wrote: the path, and names and values of query, form and files."""
    yield request.path
    for given in (request.GET, request.POST):
        for name, values in given.lists():
            yield name
            yield from values
    for name, files in request.FILES.lists():
        yield name
        yield from (file.name or "" for file in files)
