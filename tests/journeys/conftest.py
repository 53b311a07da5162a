"""Chromium, and a service of one's own for each journey."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.journeys.service import Service, running

# Debian's Chromium; without the flags it calls its maker's hosts at every start.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PICTURES = Path(__file__).resolve().parents[2] / "test-results"


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a demo as it stands after the first start; journeys play in copies of it."""
    folder = tmp_path_factory.mktemp("demo")
    with running(folder, "--demo"):
        pass
    return folder / "var"


@pytest.fixture
def service(seeded: Path, tmp_path: Path) -> Iterator[Service]:
    """A demo of one's own."""
    shutil.copytree(seeded, tmp_path / "var", symlinks=True)
    with running(tmp_path, "--demo") as started:
        yield started


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("Chromium is not installed: apt-get install chromium")
    # Playwright's loop would make Django believe that it is called from async code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        locale="id-ID", timezone_id="Asia/Jakarta", viewport={"width": 1280, "height": 900}
    )
    watch_the_policy(context)
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        locale="id-ID",
        timezone_id="Asia/Jakarta",
        viewport={"width": 360, "height": 740},
        has_touch=True,
        is_mobile=True,
    )
    watch_the_policy(context)
    yield context.new_page()
    context.close()


def watch_the_policy(context: BrowserContext) -> None:
    """Keep what the Content-Security-Policy refused, for `violations(page)`."""
    context.add_init_script(
        "window.refused=[];document.addEventListener('securitypolicyviolation',"
        "e=>window.refused.push(e.effectiveDirective+' '+e.blockedURI))"
    )


@pytest.fixture
def picture(request: pytest.FixtureRequest) -> Callable[[Page, str], None]:
    """Takes a screenshot into `test-results/<test>/<n>-<name>.png`."""
    folder = PICTURES / request.node.name
    shutil.rmtree(folder, ignore_errors=True)
    taken = 0

    def take(page: Page, name: str) -> None:
        nonlocal taken
        taken += 1
        page.screenshot(path=folder / f"{taken:02}-{name}.png", full_page=True)

    return take
