"""A street without a server: pages are rendered here, Chromium asks for them at http://ui.test."""

import mimetypes
from collections.abc import Callable
from pathlib import Path

import pytest
from django.template import Context, Template
from playwright.sync_api import Page, Route

STATIC = Path(__file__).resolve().parents[2] / "pendopo/ui/static"
STREET = "http://ui.test"
SOURCES = ("script-src", "style-src", "img-src", "font-src", "connect-src")
POLICY = "; ".join(["default-src 'none'", *(f"{source} 'self'" for source in SOURCES)])
FRAME = """{% load static ui %}<!doctype html><html lang="id"><title>Coba</title>
<script src="{% static 'ui/js/theme.js' %}"></script>
<script src="{% static 'ui/js/%SCRIPT%.js' %}" defer></script><main>%BODY%</main></html>"""


@pytest.fixture
def show(page: Page) -> Callable[..., Page]:
    """Open a page of `body` (a template) that loads one script, under the strict policy."""

    def open_page(script: str, body: str, **context: object) -> Page:
        source = FRAME.replace("%SCRIPT%", script).replace("%BODY%", body)
        html = Template(source).render(Context(context))

        def answer(route: Route) -> None:
            path = route.request.url.removeprefix(STREET).partition("?")[0]
            file = STATIC / path.removeprefix("/static/")
            if path.startswith("/static/") and file.is_file():
                kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
                route.fulfill(body=file.read_bytes(), content_type=kind)
            else:
                headers = {"Content-Security-Policy": POLICY}
                route.fulfill(body=html, content_type="text/html; charset=utf-8", headers=headers)

        page.route(f"{STREET}/**", answer)
        page.goto(f"{STREET}/")
        return page

    return open_page
