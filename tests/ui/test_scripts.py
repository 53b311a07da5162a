"""The scripts in Chromium, under the strict policy; every page works without them, too."""

import json

import pytest
from playwright.sync_api import Route, expect

from pendopo.ui.forms import SampleForm

pytestmark = pytest.mark.browser

SHEET = """<a href="/disposisi/" data-sheet="lembar" data-key="d">Disposisikan</a><input aria-label="cari">
<dialog class="sheet" id="lembar" aria-label="Disposisi"><form class="sheet-body">
<button type="button" data-sheet-close aria-label="Tutup">x</button></form></dialog>"""


def test_of_two_presses_one_is_sent_and_the_button_says_what_goes_on(show):
    page = show(
        "once", '<form method="post" action="/kirim/"><button data-working="Mengirim">Kirim</button></form>'
    )
    sent: list[str] = []

    def nothing_new(route: Route) -> None:
        """204: the page stays as it is, as while a slow answer is on its way."""
        sent.append(route.request.method)
        route.fulfill(status=204)

    page.route("**/kirim/", nothing_new)
    page.get_by_role("button").click()
    expect(page.get_by_role("button")).to_have_text("Mengirim")
    page.get_by_role("button").click()
    page.evaluate("document.querySelector('form').requestSubmit()")

    assert sent == ["POST"]


def test_a_key_presses_its_button_and_the_sheet_opens_over_the_page(show):
    page = show("keys", SHEET + """<script src="/static/ui/js/sheet.js" defer></script>""")
    page.keyboard.press("d")

    expect(page.get_by_role("dialog")).to_be_visible()
    page.get_by_role("button", name="Tutup").click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert page.url.endswith("/")


def test_a_key_typed_into_a_field_is_a_letter(show):
    page = show("keys", SHEET + """<script src="/static/ui/js/sheet.js" defer></script>""")
    page.get_by_label("cari").fill("")
    page.get_by_label("cari").press("d")

    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_label("cari")).to_have_value("d")


def test_the_name_is_checked_while_typing_and_an_offered_name_fills_the_field(show):
    page = show("namecheck", "{% field form.name suffix='.go.id' check_url='/periksa/' %}", form=SampleForm())
    sentences = ["Garis bawah tidak dapat dipakai.", "Pakai <b>huruf</b>."]
    answers = {
        "dinas_pangan": {"level": "block", "sentences": sentences, "alternatives": ["dispangan"]},
        "dispangan": {"level": "ok", "sentences": ["Nama ini tersedia."], "alternatives": []},
    }

    def answer(route: Route) -> None:
        route.fulfill(
            body=json.dumps(answers[route.request.url.partition("nama=")[2]]), content_type="application/json"
        )

    page.route("**/periksa/**", answer)
    page.get_by_label("Sub domain").fill("dinas_pangan")
    message = page.locator("#id_name_jawaban")
    expect(message).to_contain_text("Garis bawah tidak dapat dipakai. Pakai <b>huruf</b>. Coba dispangan")
    expect(page.get_by_label("Sub domain")).to_have_attribute("aria-invalid", "true")
    page.get_by_role("button", name="dispangan").click()

    expect(page.get_by_label("Sub domain")).to_have_value("dispangan")
    expect(message).to_have_text("Nama ini tersedia.")
    expect(page.locator("#id_name_isian")).to_have_class("field is-ok")


def test_a_page_with_errors_begins_at_their_summary_and_leads_into_the_fields(show):
    body = "{% error_summary form %}{% field form.title %}{% field form.kind %}"
    page = show("summary", body, form=SampleForm({}))
    expect(page.locator(".error-summary")).to_be_focused()
    page.locator(".error-summary a[href='#id_kind_isian']").click()

    expect(page.get_by_label("Pembuatan")).to_be_focused()


def test_dark_once_chosen_stays_chosen(show):
    page = show("once", "{% include 'ui/_theme_switch.html' %}")
    page.get_by_role("button", name="Tampilan gelap").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.reload()

    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.get_by_role("button", name="Tampilan terang")).to_be_visible()


def test_nothing_of_it_breaks_the_policy(show):
    page = show("once", '<form method="post"><button data-working="Mengirim">Kirim</button></form>')

    assert page.evaluate("window.refused") == []
