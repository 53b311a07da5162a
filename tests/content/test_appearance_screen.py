"""The screen *Tampilan* in a browser: it shows colours in both schemes before saving, to everybody."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser

from tests.content.conftest import Kept
from tests.journeys.inspection import Eye


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_the_screen_can_be_used_by_everybody(ours: Kept, client: Client, live_server, browser: Browser):
    client.force_login(ours.pengelola, backend=settings.AUTHENTICATION_BACKENDS[0])
    eye = Eye.of(browser)
    name = settings.SESSION_COOKIE_NAME
    eye.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": live_server.url}])

    wrong = eye.open(f"{live_server.url}{reverse('content:appearance', args=[ours.website.pk])}")
    eye.page.get_by_role("radio", name="Warna sendiri").check()
    eye.page.get_by_role("textbox", name="Warna utama").fill("#FFD700")
    eye.page.get_by_role("button", name="Lihat dulu").click()
    wrong += eye.look()
    eye.page.get_by_role("button", name="Pakai #").click()
    sample = eye.page.locator(".contoh-terang .sample-hero")
    hero = sample.evaluate("element => getComputedStyle(element).backgroundColor")
    wrong += eye.look()
    eye.context.close()

    assert wrong == []
    assert hero != "rgb(24, 42, 90)"
