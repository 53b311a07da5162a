"""U4: somebody new comes in by a link and publishes the first news with a picture in few presses."""

import re
import time
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.journeys import walk
from tests.journeys.service import Service

pytestmark = pytest.mark.browser

NEWS = "Posyandu buka setiap Rabu"
EMAIL = "humas.baru@dinkes.test"
MOST_PRESSES = 11  # link, password, rules (2), write, paragraph, picture (3), publish, look
LONGEST = 10 * 60


class Presses:
    """Counts what a person presses; what they type is not counted."""

    def __init__(self) -> None:
        self.count = 0

    def press(self, target: Locator) -> None:
        self.count += 1
        target.click()


def photo(folder: Path) -> Path:
    """A photograph as a telephone takes it."""
    path = folder / "posyandu.jpg"
    Image.effect_noise((1600, 1200), 60).convert("RGB").save(path, quality=80)
    return path


def invite(page: Page, service: Service) -> None:
    """The pengelola invites a penyunting on *Orang*."""
    walk.become(page, service, "pengelola.dinkes")
    page.goto(f"{service.home}/kelola/")
    page.get_by_role("link", name="Undang orang").click()
    page.get_by_label("Nama").fill("Humas Baru")
    page.get_by_label("Surel").fill(EMAIL)
    page.get_by_role("button", name="Kirim undangan").click()
    expect(page.get_by_text("Humas Baru diundang.").first).to_be_visible()


def come_in(page: Page, service: Service, hand: Presses) -> None:
    """By the mailed link to *Situs Anda hari ini*."""
    letter = page.locator("article", has_text=EMAIL).filter(has_text="/aktivasi/")
    page.goto(f"{service.home}/demo/surel/")
    walk.reload_until(page, letter.first)
    hand.press(letter.first.locator("a[href*='/aktivasi/']"))
    page.locator("input[name=password1]").fill(walk.PASSWORD)
    page.locator("input[name=password2]").fill(walk.PASSWORD)
    hand.press(page.get_by_role("button", name="Aktifkan dengan kata sandi"))
    hand.press(page.get_by_role("checkbox"))
    hand.press(page.get_by_role("button", name="Setuju dan mulai mengelola"))


def add_picture(page: Page, hand: Presses, file: Path) -> None:
    """Upload the lead picture without leaving the page, and say what it shows."""
    hand.press(page.get_by_role("button", name=re.compile("Pilih (sebuah )?gambar")).first)
    window = page.locator(".modal-body")
    hand.press(window.get_by_role("tab", name="Unggah"))
    window.locator("input[type=file]").set_input_files(file)
    expect(window.get_by_label("Judul")).not_to_have_value("")  # a script takes it from the file's name
    hand.press(window.get_by_role("button", name="Unggah"))
    expect(window).to_be_hidden()
    page.get_by_label("Teks pengganti").fill("Ibu dan anak di posyandu")


def write(page: Page, hand: Presses, file: Path) -> None:
    """Headline, one paragraph, one picture, *Terbitkan*."""
    hand.press(page.get_by_role("link", name="Tulis berita").first)
    page.wait_for_load_state("networkidle")
    page.get_by_label(re.compile("^Judul")).first.fill(NEWS)
    paragraph = page.locator("[contenteditable=true]").first
    hand.press(paragraph)
    page.keyboard.type("Posyandu di seluruh kecamatan buka setiap Rabu pukul 08.00.")
    add_picture(page, hand, file)
    hand.press(page.get_by_role("button", name="Terbitkan").first)


@pytest.mark.parametrize("device", ["page", "phone"])
def test_the_first_news_of_a_new_editor(
    service: Service, device: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    window: Page = request.getfixturevalue(device)
    invite(window, service)
    window.context.clear_cookies()
    hand, began = Presses(), time.monotonic()

    come_in(window, service, hand)
    write(window, hand, photo(tmp_path))
    on_air = window.get_by_text(re.compile(r"Tayang \d\d\.\d\d\.\d\d"))
    expect(on_air).to_be_visible(timeout=60_000)
    hand.press(window.get_by_role("link", name="Lihat halamannya"))

    expect(window.get_by_role("heading", name=NEWS)).to_be_visible()
    assert window.url.startswith(service.website("dinkes"))
    assert hand.count <= MOST_PRESSES
    assert time.monotonic() - began < LONGEST
