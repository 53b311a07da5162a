"""The script of the management interface, in Chromium."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

SCRIPT = Path(__file__).resolve().parents[2] / "pendopo/websites/static/websites/kelola.js"
# As Draftail does: what is typed reaches the form's field a quarter of a second later.
FORM = """<form method="post" action="http://kelola.test/simpan">
<div class="Draftail-Editor"><div contenteditable="true" role="textbox">.</div></div>
<input type="hidden" name="isi"><button name="action" value="terbit">Terbitkan</button></form>"""
LATE = """const box = document.querySelector("[role=textbox]");
let late;
box.addEventListener("input", () => {
  clearTimeout(late);
  late = setTimeout(() => { document.querySelector("[name=isi]").value = box.textContent; }, 250);
});"""

pytestmark = pytest.mark.browser


def test_what_was_typed_just_before_publishing_is_published(page: Page) -> None:
    page.route("http://kelola.test/**", lambda route: route.fulfill(body=FORM, content_type="text/html"))
    page.goto("http://kelola.test/")
    page.add_script_tag(path=SCRIPT)
    page.add_script_tag(content=LATE)
    page.get_by_role("textbox").press_sequentially("kata terakhir")
    with page.expect_request("http://kelola.test/simpan") as sent:
        page.get_by_role("button").click()

    assert "isi=kata+terakhir" in (sent.value.post_data or "")
    assert "action=terbit" in (sent.value.post_data or "")
