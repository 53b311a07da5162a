"""What cannot be read gets an answer that helps, never a failure of the page or the database."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests.conftest import make_user


@pytest.mark.parametrize(
    "path", ["/audit/?tentang=%00", "/lacak/?nomor=PW%00", "/media/%00", "/%00/", "/masuk/?%00=1"]
)
def test_a_nul_in_the_address_is_400_with_a_page(client, db, path):
    answer = client.get(path)

    assert answer.status_code == 400
    assert "tidak terbaca" in answer.text


def test_a_nul_in_a_form_is_400_for_who_is_signed_in_too(client, db):
    client.force_login(make_user("petugas", "Petugas"))

    answer = client.post(reverse("permohonan:track"), {"nomor": "PW-1\x00", "kode": "A"})

    assert answer.status_code == 400


def test_a_nul_in_a_form_sent_as_parts_is_400(client, db):
    answer = client.post(
        reverse("permohonan:track"),
        {"nomor": "PW-1", "kode": "A\x00", "berkas": SimpleUploadedFile("a.pdf", b"%PDF-")},
    )

    assert answer.status_code == 400


def test_a_file_with_a_name_too_long_leads_back_to_the_form_with_a_sentence(client, db):
    upload = SimpleUploadedFile("a.pdf", b"%PDF-")
    upload._name = f"{'a' * 1000}.pdf"

    answer = client.post(reverse("permohonan:track"), {"berkas": upload}, follow=True)

    assert answer.redirect_chain == [(reverse("permohonan:track"), 302)]
    assert "nama yang lebih pendek" in answer.text
