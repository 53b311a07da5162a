"""The page of a one-time link: for whom, until when, and what to do when it does not open."""

import logging
from datetime import timedelta

import pytest
from django.urls import reverse

from pendopo import clock
from pendopo.accounts import registry
from pendopo.accounts.models import OneTimeCode
from pendopo.accounts.services import issue_code, revoke_codes
from tests.accounts.conftest import PASSWORD, PURPOSE
from tests.conftest import make_user


@pytest.fixture
def fresh(invited):
    return issue_code(invited, purpose=PURPOSE, at=clock.now())


def url(code):
    return reverse("activate", args=[code])


def test_the_page_says_for_whom_the_link_is(client, fresh):
    page = client.get(url(fresh))

    assert page.status_code == 200
    for text in ("Kepala Subbagian Umum", "umum", "sekali pakai"):
        assert text in page.text


def test_the_page_is_kept_nowhere_and_tells_no_other_site(client, fresh):
    page = client.get(url(fresh))

    assert page["Referrer-Policy"] == "strict-origin"
    assert "no-store" in page["Cache-Control"]


def test_a_password_signs_the_owner_in(client, invited, fresh):
    answer = client.post(url(fresh), {"password1": PASSWORD, "password2": PASSWORD})

    assert answer.status_code == 302
    assert client.session["_auth_user_id"] == str(invited.pk)


def test_the_owner_goes_where_the_purpose_leads(client, invited, monkeypatch):
    monkeypatch.setitem(registry._arrivals, "aktivasi", registry.Arrival(lambda _user, _at: "/kelola/"))
    code = issue_code(invited, purpose=OneTimeCode.Purpose.ACTIVATION, at=clock.now())

    answer = client.post(url(code), {"password1": PASSWORD, "password2": PASSWORD})

    assert answer.url == "/kelola/"


def test_two_different_passwords_leave_the_link_open(client, fresh):
    answer = client.post(url(fresh), {"password1": PASSWORD, "password2": "lain sekali ini"})

    assert "tidak sama" in answer.text
    assert client.get(url(fresh)).status_code == 200


def test_a_weak_password_is_explained_and_leaves_the_link_open(client, fresh):
    answer = client.post(url(fresh), {"password1": "password1234", "password2": "password1234"})

    assert answer.status_code == 200
    assert "Ada satu hal yang perlu diperbaiki" in answer.text
    assert client.get(url(fresh)).status_code == 200


def test_a_passkey_that_was_not_made_here_leaves_the_link_open(client, fresh):
    client.get(url(fresh))

    answer = client.post(url(fresh), {"credential": '{"id": "x", "type": "public-key"}'})

    assert "Kunci sandi tidak terbaca" in answer.text
    assert client.get(url(fresh)).status_code == 200


def test_whoever_was_signed_in_before_is_signed_out(client, invited, fresh, db):
    client.force_login(make_user("lain", "Orang Lain"))

    client.post(url(fresh), {"password1": PASSWORD, "password2": PASSWORD})

    assert client.session["_auth_user_id"] == str(invited.pk)


def test_a_used_link_says_what_to_do(client, fresh):
    client.post(url(fresh), {"password1": PASSWORD, "password2": PASSWORD})

    answer = client.get(url(fresh))

    assert answer.status_code == 410
    assert "Masuklah dengan akun Anda" in answer.text


def test_an_expired_link_says_what_to_do(client, invited):
    code = issue_code(invited, purpose=PURPOSE, at=clock.now() - timedelta(hours=73))

    answer = client.get(url(code))

    assert answer.status_code == 410
    assert "Minta tautan baru kepada pimpinan OPD" in answer.text


def test_a_revoked_link_says_what_to_do(client, invited, fresh):
    revoke_codes(invited, purpose=PURPOSE, at=clock.now())

    assert "Pakai tautan yang terakhir" in client.get(url(fresh)).text


def test_an_unknown_link_says_what_to_do(client, db):
    assert "Salin seluruh tautan" in client.get(url("tidak-ada")).text


def test_the_code_stands_in_no_log(client, fresh, caplog):
    strict = type(client)(enforce_csrf_checks=True)

    with caplog.at_level(logging.DEBUG):
        client.get(url("tidak-ada"))
        strict.post(url(fresh), {"password1": PASSWORD, "password2": PASSWORD})

    assert "/aktivasi/…/" in caplog.text
    assert fresh not in caplog.text
    assert "tidak-ada" not in caplog.text
