"""A forgotten password: the same answer for every address, and a link that no row holds."""

import re

import pytest
from django.core import mail
from django.urls import reverse

from pendopo import clock
from pendopo.notices.models import Mail
from pendopo.notices.services import deliver_due
from tests.accounts.conftest import PASSWORD
from tests.conftest import make_user

ASK = reverse("account_reset_password")


@pytest.fixture
def user(db):
    user = make_user("kepala.bidang", "Kepala Bidang")
    user.set_password(PASSWORD)
    user.last_login = clock.now()
    user.save()
    return user


def link_in(text):
    return re.search(r"https?://[^/]+(/\S+)", text)[1]


def test_every_address_gets_the_same_answer(client, user):
    known = client.post(ASK, {"email": user.email})
    unknown = client.post(ASK, {"email": "tidak.ada@kantor.test"})

    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert Mail.objects.count() == 1


def test_somebody_who_was_never_here_gets_no_link(client, invited):
    client.post(ASK, {"email": invited.email})

    assert Mail.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_the_link_makes_a_new_password_once(client, user):
    client.post(ASK, {"email": user.email})
    deliver_due(at=clock.now())
    link = link_in(mail.outbox[0].body)

    page = client.get(link, follow=True)
    new = {"password1": "kereta-sore-ke-serang", "password2": "kereta-sore-ke-serang"}
    answer = client.post(page.request["PATH_INFO"], new)

    user.refresh_from_db()
    assert answer.url == reverse("account_reset_password_from_key_done")
    assert user.check_password("kereta-sore-ke-serang")
    assert "tidak berlaku lagi" in client.get(link, follow=True).text
    assert link not in str(list(Mail.objects.values()))


def test_five_requests_a_minute_are_enough(client, user):
    for _attempt in range(5):
        client.post(ASK, {"email": user.email})

    answer = client.post(ASK, {"email": user.email})

    assert answer.status_code == 429
    assert "Tunggu beberapa menit" in answer.text
