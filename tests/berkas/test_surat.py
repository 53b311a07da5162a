"""/surat/: the letters that went out, byte for byte, and the scan of what was signed by hand."""

import hashlib

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from pendopo.berkas import services
from tests.conftest import MONDAY_8_WIB

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000b4944415478da6364f80f"
    "00010501012718e3660000000049454e44ae426082"
)


@pytest.fixture
def surat(at_reply, cast):
    return services.reply(at_reply, actor=cast.kepala_dinas, at=MONDAY_8_WIB)


def upload(client, surat, content=PNG, name="surat.png"):
    return client.post(
        reverse("meja:surat", args=[surat.pk]), {"file": SimpleUploadedFile(name, content)}, follow=True
    )


def test_the_signed_scan_is_kept_by_its_content(client, surat, cast):
    client.force_login(cast.petugas.user)
    page = upload(client, surat).content.decode()

    surat.refresh_from_db()
    assert "Pindaian surat tersimpan." in page
    assert surat.signing == "dipindai"
    assert (
        surat.scan_digest == hashlib.sha256((settings.PENDOPO_PAPERS / surat.scan).read_bytes()).hexdigest()
    )


def test_what_is_no_paper_is_refused_whatever_its_name_says(client, surat, cast):
    client.force_login(cast.petugas.user)
    answer = upload(client, surat, content=b"<html>", name="surat.pdf")

    surat.refresh_from_db()
    assert answer.status_code == 422
    assert "bukan PDF, JPEG atau PNG" in answer.content.decode()
    assert surat.scan == ""


def test_a_scan_is_kept_once(client, surat, cast):
    client.force_login(cast.petugas.user)
    upload(client, surat)
    first = type(surat).objects.get().scan

    assert upload(client, surat).status_code == 403
    assert type(surat).objects.get().scan == first


def test_the_letter_is_downloaded_as_it_was_approved(client, surat, cast):
    client.force_login(cast.pemohon.user)
    answer = client.get(reverse("meja:surat_pdf", args=[surat.pk]))

    assert b"".join(answer.streaming_content) == b"%PDF-1.7 555/0001/DISKOMINFO/2026"
    assert "attachment" in answer["Content-Disposition"]


def test_another_agency_finds_no_letter(client, surat, cast):
    client.force_login(cast.kepala_kesehatan.user)

    assert client.get(reverse("meja:surat", args=[surat.pk])).status_code == 404
    assert client.get(reverse("meja:surat_pdf", args=[surat.pk])).status_code == 404


def test_the_agency_reads_its_letter_but_keeps_no_scan(client, surat, cast):
    client.force_login(cast.pemohon.user)
    page = client.get(reverse("meja:surat", args=[surat.pk]))

    assert surat.number in page.content.decode()
    assert upload(client, surat).status_code == 403


def test_letters_that_wait_for_a_signature_are_counted(client, surat, cast, django_assert_num_queries):
    client.force_login(cast.kepala_bidang.user)

    with django_assert_num_queries(13):
        page = client.get(reverse("meja:letters"))
    assert "1 menunggu tanda tangan" in page.content.decode()
