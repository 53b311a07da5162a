"""SOP 5.8: Kepala Dinas memberitahukan hasil kepada Kepala OPD."""

import re
from dataclasses import replace

from pendopo.surat.jawaban import Handover, surat_jawaban
from tests.surat import cast
from tests.surat.reading import page_texts, text_of


def test_the_letter_tells_what_the_sop_asks_for():
    text = text_of(surat_jawaban(cast.JAWABAN))

    assert "Nomor : 555/0317/DISKOMINFO/2026 Serang, 24 November 2026" in text
    assert "Yth. Kepala Dinas Ketahanan Pangan Provinsi Banten di Serang" in text
    assert "surat Saudara nomor 500.1/118/DISKETAPANG/2026 tanggal 24 November 2026" in text
    assert "Sub domain disketapang" in text
    assert "Alamat website https://disketapang.bantenprov.go.id" in text
    assert "URL management interface https://layanan.bantenprov.go.id/kelola/" in text
    assert "Username umum.disketapang" in text


def test_letter_and_annex_take_a_page_each():
    letter, annex = page_texts(surat_jawaban(cast.JAWABAN))

    assert "Halaman 1 dari 2" in letter
    assert "Tembusan:" in letter
    assert "Halaman 2 dari 2" in annex
    assert "Aturan dan tata tertib" in annex
    assert "Versi 3." in annex
    assert "PP 82/2012" in annex
    assert "Dicabut, diganti PP 71/2019" in annex


def test_the_time_of_the_check_is_the_offices_time():
    text = text_of(surat_jawaban(cast.JAWABAN))

    assert "lulus pemeriksaan dari luar jaringan pada 24 November 2026 pukul 14.12 WIB" in text


def test_the_password_row_names_the_other_way_and_no_secret():
    by_link = text_of(surat_jawaban(cast.JAWABAN))
    by_receipt = text_of(surat_jawaban(replace(cast.JAWABAN, handover=Handover.RECEIPT)))

    assert f"Kata sandi {Handover.LINK}" in by_link
    assert f"Kata sandi {Handover.RECEIPT}" in by_receipt
    for text in (by_link, by_receipt):
        assert len(re.findall("(?i)kata sandi|password|kode aktivasi", text)) == 1


def test_a_letter_signed_by_hand_claims_no_electronic_signature():
    text = text_of(surat_jawaban(cast.JAWABAN)).lower()

    assert "elektronik." not in text
    assert "ditandatangani" not in text
    assert "bsre" not in text


def test_a_signature_to_come_is_said_where_it_will_stand():
    signatory = replace(cast.KEPALA_DINAS, note="Tanda tangan menyusul")
    waiting = replace(cast.JAWABAN, envelope=replace(cast.ENVELOPE, signatory=signatory))

    assert "Persandian, Tanda tangan menyusul Kepala Dinas Contoh" in text_of(surat_jawaban(waiting))


def test_an_acting_head_signs_as_acting_and_without_rank_or_nip():
    acting = replace(cast.KEPALA_DINAS, title="Plt. Kepala Dinas Komunikasi", rank="", nip="")

    text = text_of(surat_jawaban(replace(cast.JAWABAN, envelope=replace(cast.ENVELOPE, signatory=acting))))

    assert "Plt. Kepala Dinas Komunikasi, " in text
    assert "NIP" not in text
    assert "Pembina" not in text


def test_the_signatory_is_written_with_rank_and_grouped_nip():
    text = text_of(surat_jawaban(cast.JAWABAN))

    assert "Kepala Dinas Contoh Pembina Utama Madya NIP 19000101 193001 1 001" in text


def test_without_a_letter_of_the_applicant_the_permohonan_is_named():
    text = text_of(surat_jawaban(replace(cast.JAWABAN, reference=None)))

    assert "Menindaklanjuti permohonan Saudara nomor PW-0042/2026 hal permohonan pembuatan website" in text


def test_a_development_is_called_a_development():
    text = text_of(surat_jawaban(replace(cast.JAWABAN, kind="pengembangan")))

    assert "hal permohonan pengembangan website" in text
    assert "telah selesai dikembangkan" in text


def test_duties_end_in_semicolons_and_the_last_in_a_full_stop():
    text = text_of(surat_jawaban(replace(cast.JAWABAN, duties=("satu.", "dua", "tiga;"))))

    assert "1. satu; 2. dua; 3. tiga." in text


def test_a_page_for_checking_stands_in_the_footer_when_there_is_one():
    envelope = replace(cast.ENVELOPE, check_url="layanan.bantenprov.go.id/v/7K4M-Q2XD-9HTB")

    text = text_of(surat_jawaban(replace(cast.JAWABAN, envelope=envelope)))

    assert "Periksa surat ini: layanan.bantenprov.go.id/v/7K4M-Q2XD-9HTB" in text


def test_a_kop_may_stand_in_capitals_and_without_arms():
    kop = replace(cast.KOP, capitals=True, arms_svg=None)

    text = text_of(surat_jawaban(replace(cast.JAWABAN, envelope=replace(cast.ENVELOPE, kop=kop))))

    assert text.startswith(
        "PEMERINTAH PROVINSI BANTEN DINAS KOMUNIKASI, INFORMATIKA, STATISTIK DAN PERSANDIAN"
    )


def test_the_longest_names_lose_no_letter():
    pages = page_texts(surat_jawaban(cast.jawaban_with(cast.LONGEST_OPD)))

    assert "".join(pages).count("Kependudukan") >= 12
    assert f"Halaman 1 dari {len(pages)}" in pages[0]


def test_a_word_wider_than_the_page_is_broken_and_still_reads_whole():
    word = "panjang" * 30

    text = text_of(surat_jawaban(cast.jawaban_with(word)))

    assert word in text.replace(" ", "")
