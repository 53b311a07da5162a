"""Whatever stands in place of a passkey's answer: a sentence, never a failure."""

import json

import pytest
from django.conf import settings
from django.urls import reverse

from pendopo import clock
from tests.accounts.conftest import PASSWORD
from tests.conftest import make_user

HANDLE = "AAAA"
GARBAGE = {
    "no json": "kunci",
    "a number": "7",
    "a word": '"kunci"',
    "a list": "[1, 2]",
    "an empty object": "{}",
    "null inside": '{"id": null, "rawId": null, "response": null, "type": null}',
    "a list inside": '{"id": "AAAA", "rawId": "AAAA", "response": [], "type": "public-key"}',
    "a number inside": '{"id": 1, "rawId": 2, "response": {"userHandle": 3}, "type": 4}',
    "broken base64": '{"id": "é", "rawId": "é", "response": {"userHandle": "é"}, "type": "public-key"}',
    "broken binary": json.dumps(
        {
            "id": HANDLE,
            "rawId": HANDLE,
            "type": "public-key",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": HANDLE,
                "authenticatorData": HANDLE,
                "attestationObject": HANDLE,
                "signature": HANDLE,
                "userHandle": HANDLE,
            },
        }
    ),
    "very deep": "[" * 100_000,
}
every_shape = pytest.mark.parametrize("credential", GARBAGE.values(), ids=GARBAGE)


@pytest.fixture
def user(db):
    user = make_user("kepala.bidang", "Kepala Bidang")
    user.set_password(PASSWORD)
    user.last_login = clock.now()
    user.save()
    return user


@every_shape
def test_at_the_door_it_is_turned_away(client, user, credential):
    client.get(reverse("mfa_login_webauthn"), headers={"x-requested-with": "XMLHttpRequest"})
    answer = client.post(reverse("mfa_login_webauthn"), {"credential": credential})

    assert answer.url == reverse("account_login")
    assert "_auth_user_id" not in client.session


@every_shape
def test_at_activation_it_is_an_error_of_the_form(client, code, credential):
    url = reverse("activate", args=[code])
    client.get(url)
    answer = client.post(url, {"credential": credential})

    assert answer.status_code in {200, 400, 422}


@every_shape
def test_as_a_further_passkey_it_is_an_error_of_the_form(client, user, credential):
    client.post(reverse("account_login"), {"login": user.username, "password": PASSWORD})
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    client.get(reverse("mfa_add_webauthn"))
    answer = client.post(reverse("mfa_add_webauthn"), {"name": "Laptop", "credential": credential})

    assert answer.context["form"].errors


def test_every_form_with_a_passkey_reads_it_so():
    named = {key: path for key, path in settings.MFA_FORMS.items() if key.endswith("webauthn")}

    assert set(named) == {
        "login_webauthn",
        "authenticate_webauthn",
        "reauthenticate_webauthn",
        "add_webauthn",
        "edit_webauthn",
    }
