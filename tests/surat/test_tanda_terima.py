"""Receipts: of a permohonan, and of the access handed over on paper."""

from dataclasses import replace
from datetime import datetime

import pytest
import zxingcpp

from pendopo.surat.tanda_terima import tanda_terima, tanda_terima_akses
from tests.surat import cast
from tests.surat.reading import raw, scan_of, text_of


def test_the_receipt_tells_number_time_sender_subject_limit_and_code():
    text = text_of(tanda_terima(cast.RECEIPT))

    assert "Nomor permohonan PW-0042/2026" in text
    assert "Diterima 24 November 2026 pukul 09.02 WIB" in text
    assert "Dari Dinas Ketahanan Pangan" in text
    assert "Hal Permohonan pembuatan website" in text
    assert "Lampiran Formulir bertanda tangan (PDF, 1 halaman)" in text
    assert "Batas waktu 24 November 2026 pukul 10.02 WIB" in text
    assert "Kode lacak 7K4M-Q2XD" in text


def test_the_qr_code_of_a_receipt_opens_the_page_without_the_code():
    (code,) = zxingcpp.read_barcodes(scan_of(tanda_terima(cast.RECEIPT)))

    assert code.text == "https://layanan.bantenprov.go.id/lacak/"


def test_without_a_limit_or_attachments_the_receipt_says_so():
    text = text_of(tanda_terima(replace(cast.RECEIPT, due_at=None, attachments=())))

    assert "Batas waktu" not in text
    assert "Lampiran Tidak ada" in text


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        tanda_terima(replace(cast.RECEIPT, received_at=datetime(2026, 11, 24, 9, 2)))  # noqa: DTZ001


def test_the_access_receipt_shows_the_code_until_when_and_two_signatures():
    text = text_of(tanda_terima_akses(cast.ACCESS))

    assert "Kode aktivasi sekali pakai 7K4M-Q2XD-9HTB-0VWX" in text
    assert "Berlaku sampai 27 November 2026 pukul 16.00 WIB" in text
    assert "Yang menerima, " in text
    assert "Petugas layanan, " in text


def test_the_qr_code_of_access_is_the_activation_link():
    (code,) = zxingcpp.read_barcodes(scan_of(tanda_terima_akses(cast.ACCESS)))

    assert code.text == cast.ACCESS.activation_url


def test_the_activation_code_is_not_in_the_files_title_or_descriptions():
    marks = raw(tanda_terima_akses(cast.ACCESS))

    assert b"7K4M" not in marks


def test_a_long_code_stays_inside_its_frame():
    long_code = "aB3_" * 11

    text = text_of(tanda_terima_akses(replace(cast.ACCESS, activation_code=long_code)))

    assert long_code in text.replace(" ", "")
