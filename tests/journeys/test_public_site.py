"""A website with every page type and every block, read by axe-core, narrow and wide, light and dark."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.template import Template
from django.test.signals import template_rendered
from playwright.sync_api import Browser

from pendopo.content.blocks import GUIDANCE, BodyBlock
from tests.content.conftest import ours, reserved, site
from tests.content.filling import HOST, Site
from tests.edge.street import serving
from tests.journeys.inspection import Eye
from tests.journeys.whole_site import blocks, furnish, live_pages

__all__ = ["ours", "reserved", "site"]  # fixtures of the room next door

TEMPLATES = Path(__file__).resolve().parents[2] / "pendopo" / "content" / "templates"
# Screens of the editor, and blocks that no citizen sees.
NOT_PUBLIC = ("content/kelola/", "content/hari-ini.html", "content/blocks/panduan.html", "content/_panduan")
ALIKE = ("/bidang-", "/berita/berita-")
MORE = ("/cari/", "/peta-situs/", "/en/", "/en/profil/sekilas/", "/berita/halaman-2/", "/tarif-lama/")

pytestmark = pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning"
)


@contextmanager
def rendered() -> Iterator[set[str]]:
    """The names of the templates that are used meanwhile."""
    seen: set[str] = set()

    def note(template: Template, **_rest: Any) -> None:
        seen.add(str(template.name))

    template_rendered.connect(note)
    yield seen
    template_rendered.disconnect(note)


def public_templates() -> set[str]:
    names = {path.relative_to(TEMPLATES).as_posix() for path in (TEMPLATES / "content").rglob("*.html")}
    return {name for name in names if not name.startswith(NOT_PUBLIC)}


def addresses(site: Site) -> list[str]:
    """One page of those that are alike, all others, and what stands beside the pages."""
    paths = [f"/{page.url_path.split('/', 2)[2]}" for page in live_pages(site)]
    one_each = [path for path in paths if not path.startswith(ALIKE)]
    return [*one_each, *(next(path for path in paths if path.startswith(kind)) for kind in ALIKE), *MORE]


@pytest.mark.browser
@pytest.mark.django_db
def test_every_page_of_a_website_can_be_read_by_everybody(
    site: Site, browser: Browser, settings: Any
) -> None:
    furnish(site)
    call_command("collectstatic", interactive=False, verbosity=0)
    with rendered() as seen:
        site.bake()

    assert public_templates() - seen == set()
    used = {name for name, _value in blocks(site, site.picture())}
    assert used == set(BodyBlock().child_blocks) - {GUIDANCE}

    eye, wrong = Eye.of(browser), {}
    with serving(Path(settings.PENDOPO_SITES).parent) as port:
        for path in addresses(site):
            found = eye.open(f"http://{HOST}:{port}{path}")
            found += [f"third party: {url}" for url in foreign(eye)]
            wrong |= {path: found} if found else {}
        found = eye.open(f"http://{HOST}:{port}/tidak-ada/", status=404)
        wrong |= {"/tidak-ada/": found} if found else {}
    eye.context.close()

    assert wrong == {}


def foreign(eye: Eye) -> list[str]:
    """What the page fetched from other hosts."""
    names = eye.page.evaluate("() => performance.getEntriesByType('resource').map(entry => entry.name)")
    return [name for name in names if not name.startswith(f"http://{HOST}:")]
