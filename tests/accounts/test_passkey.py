"""Passkeys in a real browser: made at activation, used to sign in, under the strict policy."""

import re

import pytest
from django.urls import reverse

from pendopo import clock
from pendopo.accounts.models import User
from pendopo.accounts.services import create_user, issue_code
from tests.accounts.conftest import PURPOSE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def authenticator(page):
    """A fingerprint reader that always says yes."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return session


def test_a_passkey_made_at_activation_is_the_way_in_from_then_on(live_server, page, authenticator):
    user = create_user(name="Kepala Dinas Pertanian", email="kepala@dispertan.test", at=clock.now())
    code = issue_code(user, purpose=PURPOSE, at=clock.now())
    page.goto(live_server.url + reverse("activate", args=[code]))

    page.get_by_role("button", name="Pakai kunci sandi (passkey)").click()
    page.wait_for_url(live_server.url + reverse("account"))
    assert page.get_by_text("Kunci sandi pertama").count()

    page.get_by_role("main").get_by_role("button", name="Keluar").click()
    page.goto(live_server.url + reverse("account_login"))
    page.get_by_role("button", name="Masuk dengan kunci sandi").click()
    page.wait_for_url(live_server.url + reverse("account"))

    user = User.objects.get()
    assert not user.has_usable_password()
    assert user.last_login is not None
    assert page.evaluate("window.refused") == []


def test_a_second_passkey_is_added_after_proving_oneself(live_server, page, authenticator):
    user = create_user(name="Petugas", email="petugas@kominfo.test", at=clock.now())
    user.set_password("kereta-pagi-ke-serang")
    user.save()
    page.goto(live_server.url + reverse("account_login"))
    page.get_by_label("Surel atau nama pengguna").fill(user.username)
    page.get_by_label("Kata sandi").fill("kereta-pagi-ke-serang")
    page.get_by_role("button", name="Masuk", exact=True).click()

    page.get_by_role("link", name="Tambah kunci sandi").click()
    page.get_by_label("Kata sandi").fill("kereta-pagi-ke-serang")
    page.get_by_role("button", name="Lanjutkan").click()
    page.get_by_label("Nama perangkat").fill("Laptop kantor")
    page.get_by_role("button", name="Tambah kunci sandi").click()

    page.wait_for_url(re.compile(r"/akun/"))
    page.goto(live_server.url + reverse("account"))
    assert page.get_by_text("Laptop kantor").first.is_visible()
    assert page.evaluate("window.refused") == []
