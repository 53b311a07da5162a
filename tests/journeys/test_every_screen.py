"""Every screen of ours, at every width and in both themes: axe-core, no sideways scroll, a strict policy.

A view of ours that nobody looks at here fails the last test.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.urls import URLPattern, URLResolver, get_resolver
from playwright.sync_api import Browser, expect

from tests.journeys import walk
from tests.journeys.inspection import Eye
from tests.journeys.screens import DINKES, PEOPLE, PUBLIC, WEBSITES, Screen
from tests.journeys.service import Service, running

# Views that show no page of their own.
NO_PAGES = {
    "content:appearance_sheet": "a style sheet",
    "content:give_back": "POST",
    "content:review_policy": "POST",
    "content:release": "POST",
    "content:remarks": "a part of the editor",
    "websites:forget_redirect": "POST",
    "websites:invite": "POST, a part of the page of people",
    "websites:invite_again": "POST",
    "mfa_index": "the account",
    "mfa_list_webauthn": "the account",
    "meja:preview": "a PDF",
    "meja:preview_page": "a picture",
    "meja:sheet": "a PDF",
    "meja:surat_pdf": "a PDF",
    "meja:surat_scan": "a PDF",
    "organisasi:letter": "a PDF",
    "permohonan:form_pdf": "a PDF",
    "permohonan:receipt": "a PDF",
    "permohonan:signed_form": "a PDF",
    "portal:sop_pdf": "a PDF",
    "permohonan:access_on_paper": "POST, a PDF",
    "permohonan:name_check": "JSON",
    "permohonan:of_berkas": "leads on",
    "portal:rules": "leads on",
    "websites:arrive": "leads on",
    "websites:media": "a file",
    "notices:open": "POST",
    "notices:read_all": "POST",
    "notices:retry": "POST",
    "organisasi:remove_holiday": "POST",
    "organisasi:remove_hours": "POST",
    "organisasi:revoke_filer": "POST",
    "organisasi:renew_invitation": "POST",
    "permohonan:discard": "POST",
    "permohonan:renew": "POST",
    "permohonan:renew_by_office": "POST",
    "permohonan:upload": "POST",
    "provisioning:start": "POST",
    "provisioning:retry": "POST",
    "websites:open": "POST",
}
# Pages that the tests below come to by what they press.
ON_THE_WAY = {
    "content:review",
    "meja:lanjutkan",
    "organisasi:confirm_access",
    "organisasi:refuse_access",
    "permohonan:form",
    "permohonan:send",
    "websites:read_redirects",
}
PASSWORD = "pohon jati di tepi sawah"
browser_test = pytest.mark.browser


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with running(tmp_path_factory.mktemp("demo"), "--demo") as started:
        yield started


@pytest.fixture
def eye(browser: Browser) -> Iterator[Eye]:
    opened = Eye.of(browser)
    yield opened
    opened.context.close()


def walk_past(eye: Eye, service: Service, screens: tuple[Screen, ...]) -> list[str]:
    """What is wrong with each of the screens, one line a finding."""
    return [
        f"{screen}: {wrong}"
        for screen in screens
        for wrong in eye.open(screen.address(service), status=screen.status, ours=not screen.others)
    ]


def go(eye: Eye, service: Service, name: str, finder: str, what: str) -> None:
    """Open a screen without looking at it: something is to be done there."""
    eye.page.goto(Screen(name, (finder, what)).address(service))


@browser_test
def test_the_front_hall(eye: Eye, service: Service) -> None:
    assert walk_past(eye, service, PUBLIC) == []


@browser_test
def test_the_websites(eye: Eye, service: Service) -> None:
    assert walk_past(eye, service, WEBSITES) == []


@browser_test
@pytest.mark.parametrize("username", PEOPLE)
def test_what_stands_before(username: str, eye: Eye, service: Service) -> None:
    walk.become(eye.page, service, username)

    assert walk_past(eye, service, PEOPLE[username]) == []


@browser_test
def test_a_permohonan_from_the_empty_form_to_the_receipt(eye: Eye, service: Service, tmp_path: Path) -> None:
    page = eye.page
    walk.become(eye.page, service, "opd.disketapang")
    page.goto(f"{service.home}/permohonan/baru/")
    page.get_by_role("button", name="Mulai mengisi").click()
    wrong = eye.look()
    page.get_by_role("button", name="Periksa dan kirim").click()
    wrong += eye.look()
    walk.fill_in(page, subdomain="disketapang")
    walk.sign(page, tmp_path)
    wrong += eye.look()
    page.get_by_role("button", name="Periksa dan kirim").click()
    wrong += eye.look()
    page.get_by_role("button", name="Kirim permohonan").click()
    wrong += eye.look()

    assert wrong == []


@browser_test
def test_a_berkas_that_was_paused_and_one_that_was_refused(eye: Eye, service: Service) -> None:
    page = eye.page
    walk.become(eye.page, service, "kepala.dinas")
    go(eye, service, "meja:jeda", "berkas", "dinsos")
    page.get_by_role("button", name="Jeda berkas").click()
    wrong = eye.look()
    page.get_by_label("Yang ditunggu dari pemohon").fill("Surat tugas penanggung jawab yang baru.")
    page.get_by_role("button", name="Jeda berkas").click()
    go(eye, service, "meja:tolak", "berkas", "rsudmalingping")
    page.get_by_role("button", name="Tolak dan tutup berkas").click()
    wrong += eye.look()
    page.get_by_role("checkbox").first.check()
    page.get_by_label("Penjelasan untuk pemohon").fill("Rumah sakit ini dilayani website dinasnya.")
    page.get_by_role("button", name="Tolak dan tutup berkas").click()
    wrong += walk_past(
        eye,
        service,
        (
            Screen("meja:case", ("berkas", "dinsos")),
            Screen("meja:lanjutkan", ("berkas", "dinsos")),
            Screen("meja:case", ("berkas", "rsudmalingping")),
        ),
    )
    for username, subdomain in (("opd.dinsos", "dinsos"), ("opd.rsudmalingping", "rsudmalingping")):
        walk.become(eye.page, service, username)
        wrong += walk_past(eye, service, (Screen("permohonan:case", ("permohonan", subdomain)),))

    assert wrong == []


@browser_test
def test_a_permohonan_that_was_returned_is_mended_withdrawn_and_tracked(eye: Eye, service: Service) -> None:
    page = eye.page
    walk.become(eye.page, service, "opd.birohukum")
    go(eye, service, "permohonan:case", "permohonan", "birohukum")
    code = re.search(r"Kode lacak: (\S+)", page.get_by_role("main").inner_text())
    assert code is not None
    page.get_by_role("link", name="Perbaiki").click()
    wrong = eye.look()
    go(eye, service, "permohonan:withdraw", "permohonan", "birohukum")
    page.get_by_label(re.compile("^Alasan")).fill("Websitenya digabung dengan website sekretariat.")
    page.get_by_role("button", name="Cabut permohonan").click()
    wrong += walk_past(eye, service, (Screen("permohonan:case", ("permohonan", "birohukum")),))
    page.goto(f"{service.home}/lacak/?nomor=PW-0004/2026")
    page.get_by_label(re.compile("^Kode lacak")).fill("AAAA-AAAA")
    page.get_by_role("button", name="Lacak").click()
    wrong += eye.look()
    page.get_by_label(re.compile("^Kode lacak")).fill(code.group(1))
    page.get_by_role("button", name="Lacak").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Pembuatan website birohukum")
    wrong += eye.look()

    assert wrong == []


@browser_test
def test_a_page_that_is_held_and_addresses_that_are_checked(eye: Eye, service: Service) -> None:
    page, title = eye.page, "Situs slot gacor maxwin"
    walk.become(page, service, "pengelola.dinkes")
    page.goto(f"{service.home}/kelola/")
    walk.publish_news(page, title=title)
    held = Screen("content:review", ("tinjauan", title))
    wrong = walk_past(eye, service, (Screen("content:reviews"), held))
    go(eye, service, "websites:redirects", *DINKES)
    page.get_by_label("Atau tulis di sini").fill("/lama.html,/profil/\n/putar/,/putar/")
    page.get_by_role("button", name="Periksa dahulu").click()
    expect(page).to_have_url(re.compile("/periksa/"))
    wrong += eye.look()
    walk.become(page, service, "administrator")
    wrong += walk_past(eye, service, (held,))

    assert wrong == []


@browser_test
def test_a_reply_and_its_letter(eye: Eye, service: Service) -> None:
    page = eye.page
    walk.become(eye.page, service, "kepala.dinas")
    go(eye, service, "meja:jawaban", "berkas", "dishub")
    page.get_by_role("button", name="Setujui dan kirim jawaban").click()
    wrong = eye.look()
    wrong += walk_past(eye, service, (Screen("meja:surat", ("surat", "dishub")),))

    assert wrong == []


@browser_test
def test_access_that_was_asked_for(eye: Eye, service: Service) -> None:
    page = eye.page
    page.goto(f"{service.home}/minta-akses/")
    page.get_by_role("main").locator("button[type=submit]").last.click()
    wrong = eye.look()
    page.locator("select[name=opd]").select_option(label="Badan Kepegawaian Daerah")
    page.locator("input[name=name]").fill("Sekretaris Badan Kepegawaian Daerah")
    page.locator("input[name=position]").fill("Sekretaris")
    page.locator("input[name=email]").fill("sekretaris@bkd.test")
    page.get_by_role("main").locator("button[type=submit]").last.click()
    expect(page).to_have_url(re.compile("/terkirim/"))
    walk.become(eye.page, service, "administrator")
    asked = ("akses", "sekretaris@bkd.test")
    wrong += walk_past(
        eye,
        service,
        (
            Screen("organisasi:access_requests"),
            Screen("organisasi:confirm_access", asked),
            Screen("organisasi:refuse_access", asked),
        ),
    )

    assert wrong == []


@browser_test
def test_an_invitation_and_its_activation(eye: Eye, service: Service) -> None:
    page = eye.page
    walk.become(eye.page, service, "administrator")
    go(eye, service, "organisasi:invite_opd", "opd", "BKD")
    page.locator("input[name=name]").fill("Kepala Badan Kepegawaian Daerah")
    page.locator("input[name=email]").fill("kepala@bkd.test")
    page.locator("input[name=position]").fill("Kepala Badan Kepegawaian Daerah")
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Kirim undangan").click()
    expect(page.get_by_text("Undangan dikirim ke").first).to_be_visible()
    wrong = eye.look()
    letter = page.locator("article", has_text="kepala@bkd.test").filter(has_text="/aktivasi/")
    page.goto(f"{service.home}/demo/surel/")
    for _attempt in range(60):  # the worker carries it
        if letter.first.is_visible():
            break
        page.wait_for_timeout(500)
        page.reload()
    letter.first.locator("a[href*='/aktivasi/']").click()
    wrong += eye.look()
    page.locator("input[name=password1]").fill("12345678")
    page.locator("input[name=password2]").fill("12345678")
    page.get_by_role("button", name="Aktifkan dengan kata sandi").click()
    wrong += eye.look()

    assert wrong == []


ACCOUNT = (
    Screen("account"),
    Screen("account_change_password"),
    Screen("account_logout"),
    Screen("mfa_view_recovery_codes"),
    Screen("mfa_generate_recovery_codes"),
    Screen("mfa_deactivate_totp"),
    Screen("account_reauthenticate"),
    Screen("mfa_reauthenticate"),
    Screen("mfa_reauthenticate_webauthn"),
)


@browser_test
def test_the_ways_to_sign_in(eye: Eye, service: Service) -> None:
    page = eye.page
    walk.become(eye.page, service, "kepala.seksi")
    page.goto(f"{service.home}/akun/kata-sandi/buat/")
    wrong = eye.look()
    page.locator("input[name=password1]").fill(PASSWORD)
    page.locator("input[name=password2]").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button").first.click()
    page.goto(f"{service.home}/akun/autentikator/")
    wrong += eye.look()  # not signed in with anything so far: asked once more
    page.locator("input[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Lanjutkan").click()
    wrong += turn_on_codes(eye, service)
    wrong += add_passkey(eye, service)
    wrong += walk_past(eye, service, ACCOUNT)
    page.goto(f"{service.home}/keluar/")
    page.get_by_role("main").get_by_role("button").first.click()
    page.goto(f"{service.home}/masuk/")
    page.locator("input[name=login]").fill("kepala.seksi")
    page.locator("input[name=password]").fill("bukan ini")
    page.get_by_role("button", name="Masuk", exact=True).click()
    wrong += eye.look()
    page.locator("input[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Masuk", exact=True).click()
    expect(page).to_have_url(re.compile("/masuk/pengaman/"))
    wrong += eye.look()

    assert wrong == []


def turn_on_codes(eye: Eye, service: Service) -> list[str]:
    """The authenticator app, and the recovery codes that come with it."""
    page = eye.page
    wrong = eye.look()
    secret = page.get_by_label("Kunci", exact=True).input_value()
    counter = list(yield_hotp_counters_from_time())[1]
    page.locator("input[name=code]").fill(format_hotp_value(hotp_value(secret, counter)))
    page.get_by_role("button", name="Aktifkan").click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Aplikasi autentikator")
    return wrong + eye.look()


def add_passkey(eye: Eye, service: Service) -> list[str]:
    """A key that Chromium holds itself, in place of a finger on a sensor."""
    page = eye.page
    keys = eye.context.new_cdp_session(page)
    keys.send("WebAuthn.enable")
    traits = dict.fromkeys(
        ("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation"), True
    )
    keys.send(
        "WebAuthn.addVirtualAuthenticator",
        {"options": {"protocol": "ctap2", "transport": "internal", **traits}},
    )
    page.goto(f"{service.home}/akun/kunci-sandi/")
    wrong = eye.look()
    page.get_by_role("main").get_by_role("button").first.click()
    page.wait_for_url("**/akun/")
    for link in ("Ganti nama", "Hapus"):
        page.goto(f"{service.home}/akun/")
        page.get_by_role("link", name=re.compile(f"^{link}")).first.click()
        wrong += eye.look()
    return wrong


def own_names(resolver: URLResolver | None = None, space: str = "") -> Iterator[str]:
    """The URL name of every view of ours that declares a rule; Wagtail's fence is not ours."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver) and str(entry.pattern) != "kelola/":
            yield from own_names(entry, f"{entry.namespace}:" if entry.namespace else space)
        elif isinstance(entry, URLPattern) and hasattr(entry.callback, "access_rule") and entry.name:
            yield f"{space}{entry.name}"


def test_every_page_of_ours_is_looked_at() -> None:
    listed = {screen.name for group in (PUBLIC, WEBSITES, *PEOPLE.values()) for screen in group}

    assert set(own_names()) - listed - NO_PAGES.keys() - ON_THE_WAY == set()


def test_the_list_of_views_without_a_page_has_no_dead_names() -> None:
    assert (NO_PAGES.keys() | ON_THE_WAY) - set(own_names()) == set()
