"""Signing in by e-mail or user name, what limits it, and how long it lasts."""

import base64
import hmac
import time
from datetime import timedelta

import pytest
from django.urls import reverse

from pendopo import clock
from pendopo.accounts.models import User
from tests.accounts.conftest import PASSWORD
from tests.conftest import make_user

LOGIN = reverse("account_login")


@pytest.fixture
def user(db):
    user = make_user("kepala.bidang", "Kepala Bidang")
    user.set_password(PASSWORD)
    user.last_login = clock.now()
    user.save()
    return user


def sign_in(client, login, password=PASSWORD, **more):
    return client.post(LOGIN, {"login": login, "password": password, **more})


@pytest.mark.parametrize("login", ["kepala.bidang", "kepala.bidang@kantor.test", "Kepala.Bidang@Kantor.test"])
def test_one_signs_in_by_user_name_or_address(client, user, login):
    answer = sign_in(client, login)

    assert answer.status_code == 302
    assert client.session["_auth_user_id"] == str(user.pk)


def test_one_goes_back_to_where_one_was_asked_to_sign_in(client, user):
    assert sign_in(client, user.username, next="/pemberitahuan/").url == "/pemberitahuan/"


def test_one_is_not_sent_to_another_site(client, user):
    assert "situs-lain" not in sign_in(client, user.username, next="https://situs-lain.test/").url


def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(client, user):
    wrong = sign_in(client, user.username, "salah sekali ini")
    unknown = sign_in(client, "tidak.ada", "salah sekali ini")

    assert wrong.status_code == unknown.status_code == 200
    assert [str(e) for e in wrong.context["form"].non_field_errors()] == [
        str(e) for e in unknown.context["form"].non_field_errors()
    ]


def test_five_wrong_passwords_close_the_account_for_a_while(client, user):
    for _attempt in range(5):
        sign_in(client, user.username, "salah sekali ini")

    answer = sign_in(client, user.username)

    assert "_auth_user_id" not in client.session
    assert answer.status_code == 200


def test_a_session_ends_twelve_hours_after_sign_in_however_busy_it_is(client, user):
    sign_in(client, user.username)
    ends = client.session.get_expiry_date()

    session = client.session
    session["sibuk"] = True
    session.save()

    assert abs(ends - (clock.now() + timedelta(hours=12))) < timedelta(minutes=1)
    assert client.session.get_expiry_date() == ends


def test_other_browsers_are_signed_out_when_the_password_changes(client, user):
    other = type(client)()
    sign_in(client, user.username)
    sign_in(other, user.username)

    answer = client.post(
        reverse("account_change_password"),
        {"oldpassword": PASSWORD, "password1": "kereta-sore-ke-serang", "password2": "kereta-sore-ke-serang"},
    )

    assert answer.url == reverse("account")
    assert client.get(reverse("account")).status_code == 200
    assert other.get(reverse("account")).status_code == 302


def test_nobody_signs_up(client, db):
    assert client.get("/akun/signup/").status_code == 404
    assert User.objects.count() == 0


def test_somebody_who_is_no_longer_active_is_told_so(client, user):
    User.objects.filter(pk=user.pk).update(is_active=False)

    answer = sign_in(client, user.username)

    assert "_auth_user_id" not in client.session
    assert answer.status_code in (200, 302)


def test_the_account_page_shows_the_ways_in(client, user):
    client.force_login(user)

    page = client.get(reverse("account")).text

    for text in ("Kepala Bidang", "Kunci sandi", "Ganti kata sandi", "Aplikasi autentikator"):
        assert text in page


def test_the_account_page_costs_four_queries(client, user, django_assert_num_queries):
    client.force_login(user)

    with django_assert_num_queries(4):  # session, user, ways in, the office's name
        page = client.get(reverse("account"))

    assert user.username in page.text


@pytest.mark.parametrize(
    "name",
    [
        "account_change_password",
        "account_logout",
        "mfa_add_webauthn",
        "mfa_activate_totp",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key_done",
        "account_inactive",
        "account_reauthenticate",
    ],
)
def test_every_page_of_sign_in_is_ours_and_in_indonesian(client, user, name):
    client.force_login(user)
    if name.startswith("mfa_"):
        client.post(reverse("account_reauthenticate"), {"password": PASSWORD})

    page = client.get(reverse(name))

    assert page.status_code == 200
    assert 'lang="id"' in page.text
    for english in ("Password", "Sign In", "Change", "Submit", "Confirm"):
        assert english not in page.text


def test_an_authenticator_is_added_and_its_recovery_codes_are_shown_once(client, user):
    client.force_login(user)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    page = client.get(reverse("mfa_activate_totp"))
    secret = page.context["form"].secret

    answer = client.post(reverse("mfa_activate_totp"), {"code": totp_of(secret)})

    assert answer.url == reverse("mfa_view_recovery_codes")
    assert "hanya tampil sekali" in client.get(answer.url).text
    assert "tidak dapat dilihat lagi" in client.get(answer.url).text


def test_the_code_is_asked_for_after_the_password(client, user):
    test_an_authenticator_is_added_and_its_recovery_codes_are_shown_once(client, user)
    client.logout()

    answer = sign_in(client, user.username)

    assert answer.url == reverse("mfa_authenticate")
    assert "Kode pengaman" in client.get(answer.url).text
    assert "_auth_user_id" not in client.session


def totp_of(secret):
    """The six digits that an authenticator shows now (RFC 6238)."""
    digest = hmac.digest(base64.b32decode(secret), int(time.time() // 30).to_bytes(8, "big"), "sha1")
    start = digest[-1] & 15
    return f"{(int.from_bytes(digest[start : start + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"
