"""Somebody lost authenticator and recovery codes: an administrator lets them in anew."""

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse

from pendopo.audit.models import AuditEntry
from pendopo.errors import Refused
from pendopo.notices.models import Mail, Notice
from pendopo.notices.services import deliver_due
from pendopo.opd import services
from tests.conftest import MONDAY_8_WIB


@pytest.fixture
def person(cast):
    user = cast.petugas.user
    user.email = "petugas@example.go.id"
    user.last_login = MONDAY_8_WIB
    user.set_password("kata sandi yang panjang")
    user.save()
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={"secret": "x"})
    return user


def test_every_way_to_sign_in_is_void_and_it_is_noted(cast, person):
    services.reset_sign_in(person, actor=cast.administrator, at=MONDAY_8_WIB)

    person.refresh_from_db()
    assert not person.has_usable_password()
    assert not Authenticator.objects.filter(user=person).exists()
    assert AuditEntry.objects.get(act="akun.atur-ulang").user == cast.administrator
    assert "diatur ulang" in Notice.objects.get(user=person).text


def test_sessions_end(client, cast, person):
    client.force_login(person)
    services.reset_sign_in(person, actor=cast.administrator, at=MONDAY_8_WIB)

    assert client.get(reverse("account")).status_code == 302


@pytest.mark.django_db(transaction=True)
def test_the_link_of_the_mail_opens_the_account_again(client, cast, person, mailoutbox):
    services.reset_sign_in(person, actor=cast.administrator, at=MONDAY_8_WIB)
    assert Mail.objects.filter(template="pemulihan").count() == 1
    deliver_due(at=MONDAY_8_WIB)

    (mail,) = [mail for mail in mailoutbox if "cara masuk yang baru" in mail.subject]

    assert "/aktivasi/" in mail.body


def test_nobody_resets_their_own(cast):
    with pytest.raises(Refused, match="administrator lain"):
        services.reset_sign_in(cast.administrator, actor=cast.administrator, at=MONDAY_8_WIB)


def test_it_is_asked_again_who_resets(client, cast, person):
    client.force_login(cast.administrator)
    url = reverse("organisasi:reset_sign_in", args=[person.pk])

    answer = client.post(url)

    assert answer.status_code == 302
    assert "ulangi" in answer["Location"]
    person.refresh_from_db()
    assert person.has_usable_password()


def test_who_has_just_shown_who_they_are_resets(client, cast, person):
    cast.administrator.set_password("rahasia-yang-panjang")
    cast.administrator.save()
    client.force_login(cast.administrator)
    asked = client.post(reverse("organisasi:reset_sign_in", args=[person.pk]))

    client.post(asked["Location"], {"password": "rahasia-yang-panjang"}, follow=True)

    person.refresh_from_db()
    assert not person.has_usable_password()


def test_officials_may_not(client, cast, person):
    client.force_login(cast.kepala_dinas.user)

    assert client.get(reverse("organisasi:reset_sign_in", args=[person.pk])).status_code == 403
