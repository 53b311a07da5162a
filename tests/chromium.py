"""Chromium for whoever asks: one process, one Playwright, for the whole run.

A plugin, not a conftest: a fixture imported into a second conftest is a second fixture, and a second
Playwright in one thread refuses to start.
"""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

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
    """A desktop's window."""
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
