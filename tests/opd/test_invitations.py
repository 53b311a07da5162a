"""A first link, or a new one, for whoever holds a post or may file and has not come in yet."""

import pytest
from django.urls import reverse

from pendopo.accounts.models import User
from pendopo.notices.models import Mail
from pendopo.opd.models import Incumbency
from tests.conftest import MONDAY_8_WIB


def url(name, *args):
    return reverse(f"organisasi:{name}", args=args)


@pytest.fixture
def admin(client, cast):
    client.force_login(cast.administrator)
    return client


@pytest.fixture
def vacant(cast):
    Incumbency.objects.filter(pk=cast.petugas.incumbency.pk).delete()
    return cast.petugas.jabatan


def test_a_person_without_an_account_is_invited_later(admin, cast, vacant):
    admin.post(url("appoint", vacant.pk), {"name": "Petugas Baru", "starts_on": "2026-11-23"})
    held = vacant.incumbencies.get()

    answer = admin.post(url("invite_incumbent", held.pk), {"email": "baru@kominfo.test"}, follow=True)

    held.pejabat.refresh_from_db()
    assert "Undangan dikirim ke baru@kominfo.test." in answer.text
    assert held.pejabat.user.email == "baru@kominfo.test"
    assert Mail.objects.filter(template="undangan", to="baru@kominfo.test").count() == 1


def test_an_address_of_somebody_else_invites_nobody(admin, cast, vacant):
    admin.post(url("appoint", vacant.pk), {"name": "Petugas Baru", "starts_on": "2026-11-23"})

    answer = admin.post(
        url("invite_incumbent", vacant.incumbencies.get().pk), {"email": cast.kepala_seksi.user.email}
    )

    assert "sudah dipakai akun lain" in answer.text
    assert not Mail.objects.filter(template="undangan").exists()


def test_an_official_who_lost_the_link_gets_a_new_one(admin, cast):
    held = cast.petugas.incumbency
    assert "Kirim tautan baru" in admin.get(url("post", held.jabatan_id)).text

    answer = admin.post(url("invite_incumbent", held.pk), follow=True)

    assert f"Undangan dikirim ke {cast.petugas.user.email}." in answer.text
    assert Mail.objects.filter(template="undangan", to=cast.petugas.user.email).count() == 1


def test_an_official_who_has_come_in_needs_no_link(admin, cast):
    User.objects.filter(pk=cast.petugas.user.pk).update(last_login=MONDAY_8_WIB)

    answer = admin.post(url("invite_incumbent", cast.petugas.incumbency.pk))

    assert "sudah pernah masuk" in answer.text
    assert "Kirim tautan baru" not in admin.get(url("post", cast.petugas.jabatan.pk)).text


def test_the_office_renews_the_link_of_whom_it_invited(admin, cast):
    mandate = cast.pertanian.mandates.get()
    assert url("renew_invitation", mandate.pk) in admin.get(url("agency", cast.pertanian.pk)).text

    answer = admin.post(url("renew_invitation", mandate.pk), follow=True)

    assert f"Tautan baru dikirim ke {mandate.user.email}." in answer.text
    assert answer.redirect_chain[-1][0] == url("agency", cast.pertanian.pk)
