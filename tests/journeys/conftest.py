"""A service of one's own for each journey."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.journeys.service import Service, running

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
