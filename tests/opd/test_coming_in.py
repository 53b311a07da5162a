"""The screens by which agencies come in: requests, invitations, mandates, and where each person lands."""

import pytest
from django.urls import reverse

from pendopo.opd import services
from pendopo.opd.models import AccessRequest, FilingMandate
from tests.conftest import MONDAY_8_WIB


def url(name, *args):
    return reverse(f"organisasi:{name}", args=args)


@pytest.fixture
def admin(client, cast):
    client.force_login(cast.administrator)
    return client


def test_an_agency_asks_for_access_without_an_account(client, cast):
    asked = {
        "opd": cast.kesehatan.pk,
        "name": "Sekretaris",
        "position": "Sekretaris",
        "email": "x@dinkes.test",
    }

    answer = client.post(url("request_access"), asked, follow=True)

    assert "sudah kami terima" in answer.text
    assert AccessRequest.objects.get().opd == cast.kesehatan


def test_five_requests_an_hour_are_enough(client, cast):
    for number in range(5):
        client.post(
            url("request_access"),
            {"opd": cast.kesehatan.pk, "name": "S", "position": "S", "email": f"{number}@dinkes.test"},
        )

    answer = client.post(
        url("request_access"),
        {"opd": cast.kesehatan.pk, "name": "S", "position": "S", "email": "6@dinkes.test"},
    )

    assert answer.status_code == 429
    assert AccessRequest.objects.count() == 5


def test_requests_for_access_are_confirmed_and_refused(admin, cast):
    first = services.request_access(
        cast.kesehatan, name="A", position="S", email="a@dinkes.test", at=MONDAY_8_WIB
    )
    second = services.request_access(
        cast.kesehatan, name="B", position="S", email="b@dinkes.test", at=MONDAY_8_WIB
    )

    confirmed = admin.post(url("confirm_access", first.pk), follow=True)
    refused = admin.post(url("refuse_access", second.pk), {"reason": "Pakai alamat dinas."}, follow=True)

    assert "Undangan dikirim ke a@dinkes.test" in confirmed.text
    assert "Permintaan ditolak" in refused.text
    assert "Pakai alamat dinas." in admin.get(url("access_requests")).text


def test_kominfo_invites_a_secretary(admin, cast):
    answer = admin.post(
        url("invite_opd", cast.kesehatan.pk),
        {
            "who": "sekretaris",
            "name": "Sekretaris",
            "position": "Sekretaris Dinas",
            "email": "sek@dinkes.test",
        },
        follow=True,
    )

    assert "Undangan dikirim ke sek@dinkes.test" in answer.text


def test_the_head_sees_and_names_who_may_file(client, cast):
    client.force_login(cast.kepala_pertanian.user)
    assert "Kepala Subbagian Umum" in client.get(url("own_opd")).text

    answer = client.post(
        url("name_filer", cast.pertanian.pk),
        {"name": "Staf", "position": "Staf Umum", "email": "staf@dispertan.test"},
        follow=True,
    )

    assert "Staf ditunjuk" in answer.text


def test_the_head_takes_a_mandate_back(client, cast):
    client.force_login(cast.kepala_pertanian.user)
    mandate = FilingMandate.objects.get(user=cast.pemohon.user)

    answer = client.post(url("revoke_filer", mandate.pk), follow=True)

    assert "dicabut" in answer.text
    assert "Hanya pimpinan OPD yang dapat mengajukan" in answer.text


def test_whoever_files_reads_the_page_and_names_nobody(client, cast):
    client.force_login(cast.pemohon.user)
    mandate = FilingMandate.objects.get(user=cast.pemohon.user)

    assert "Tunjuk pengaju" not in client.get(url("own_opd")).text
    assert client.get(url("name_filer", cast.pertanian.pk)).status_code == 403
    assert client.post(url("revoke_filer", mandate.pk)).status_code == 403


def test_a_stranger_s_agency_is_not_found(client, cast):
    client.force_login(cast.kepala_kesehatan.user)
    mandate = FilingMandate.objects.get(user=cast.pemohon.user)

    assert client.get(url("name_filer", cast.pertanian.pk)).status_code == 404
    assert client.post(url("revoke_filer", mandate.pk)).status_code == 404
    assert client.post(url("renew_invitation", mandate.pk)).status_code == 404


def test_whoever_belongs_to_no_agency_is_told_what_to_do(client, cast):
    client.force_login(cast.petugas.user)

    assert "Minta akses" in client.get(url("own_opd")).text


@pytest.mark.parametrize(
    ("who", "where"),
    [
        ("administrator", "/organisasi/"),
        ("petugas", "/meja/"),
        ("pemohon", "/permohonan/"),
        ("kepala_pertanian", "/permohonan/"),
    ],
)
def test_each_person_lands_where_their_work_lies(client, cast, who, where):
    person = getattr(cast, who)
    user = getattr(person, "user", person)
    user.set_password("kereta-pagi-ke-serang")
    user.save()

    answer = client.post(
        reverse("account_login"), {"login": user.username, "password": "kereta-pagi-ke-serang"}
    )

    assert answer.url == where
