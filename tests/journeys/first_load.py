"""P8, asked by `make bench ONLY=P8`: what the first visit to a page costs, pictures left out."""

import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from playwright.sync_api import Browser, Response

from tests.content.conftest import ours, reserved, site
from tests.content.filling import HOST, Site
from tests.edge.street import serving
from tests.journeys.whole_site import furnish

__all__ = ["ours", "reserved", "site"]

PAGES = {"home": "/", "news": "/berita/", "services": "/layanan/", "DIP": "/ppid/daftar-informasi-publik/"}
GOAL = 50 * 1024
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


def stored(folder: Path, path: str) -> int:
    """Bytes on the way: the compressed twin of the file where there is one, as the front sends it."""
    file = folder / (f"{path}index.html" if path.endswith("/") else path).lstrip("/")
    twin = file.with_name(f"{file.name}.br")
    return (twin if twin.is_file() else file).stat().st_size


@pytest.mark.django_db
def test_the_first_load_is_light_and_asks_nobody_else(site: Site, browser: Browser, settings: Any) -> None:
    furnish(site)
    call_command("collectstatic", interactive=False, verbosity=0)
    site.bake()

    heaviest, foreign = 0, 0
    with serving(Path(settings.PENDOPO_SITES).parent) as port:
        for name, path in PAGES.items():
            context = browser.new_context()
            page = context.new_page()
            answers: list[Response] = []
            page.on("response", lambda answer, heard=answers: heard.append(answer))
            page.goto(f"http://{HOST}:{port}{path}", wait_until="networkidle")
            context.close()
            asked = [(urlsplit(answer.url), answer.request.resource_type) for answer in answers]
            strangers = [url.netloc for url, _kind in asked if url.netloc != f"{HOST}:{port}"]
            paths = {url.path for url, kind in asked if kind != "image" or url.path.endswith(".svg")}
            size = sum(stored(Path(settings.PENDOPO_SITES) / HOST, path) for path in paths)
            heaviest, foreign = max(heaviest, size), foreign + len(strangers)
            sys.stdout.write(
                f"{name:<9} {size / 1024:.1f} KB br in {len(paths)} files, {len(strangers)} others\n"
            )
    met = heaviest <= GOAL and not foreign
    kilobytes = f"{heaviest / 1024:.1f}KB"
    sys.stdout.write(
        f"P8 first-load={kilobytes} third-party={foreign} goal<=50KB,0 {'ok' if met else 'short'}\n"
    )
    sys.stdout.write("P8 Lighthouse is left out: it is a program of npm, which this house does not ask for\n")

    assert met
