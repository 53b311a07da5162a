"""The paper of a disposisi (SOP 5.2, 5.3)."""

from dataclasses import replace

import pypdfium2
import zxingcpp

from pendopo.surat.lembar_disposisi import lembar_disposisi
from tests.surat import cast
from tests.surat.reading import page_texts, scan_of, text_of


def test_the_sheet_tells_what_came_in_to_whom_it_goes_and_until_when():
    (page,) = page_texts(lembar_disposisi(cast.LEMBAR))

    assert "Surat dari Dinas Ketahanan Pangan Diterima 24 November 2026, 09.02" in page
    assert "Nomor surat 500.1/118/DISKETAPANG/2026 Nomor agenda 0417" in page
    assert "Tanggal surat 24 November 2026 Klasifikasi Biasa" in page
    assert "Kepala Bidang Aplikasi Informatika" in page
    assert "Pastikan situs lama dialihkan." in page
    assert "PW-0042/2026, langkah 2 dari 8" in page
    assert "Batas Kepala Bidang: 24 November 2026, 10.38" in page
    assert "Kepala Dinas, paraf dan tanggal" in page


def test_the_sheet_is_half_a_folio():
    document = pypdfium2.PdfDocument(lembar_disposisi(cast.LEMBAR))
    size = document[0].get_size()
    document.close()

    assert [round(points / 72 * 25.4) for points in size] == [165, 215]


def test_what_was_chosen_beyond_the_usual_list_is_on_the_sheet():
    unusual = replace(cast.LEMBAR, recipients=("Pranata Komputer",), instructions=("Hadap saya",))

    text = text_of(lembar_disposisi(unusual))

    assert "Pranata Komputer" in text
    assert "Hadap saya" in text


def test_a_tick_is_drawn():
    nothing = replace(cast.LEMBAR, recipients=(), instructions=())

    assert scan_of(lembar_disposisi(nothing)).tobytes() != scan_of(lembar_disposisi(cast.LEMBAR)).tobytes()


def test_without_a_limit_no_limit_is_written():
    assert "Batas" not in text_of(lembar_disposisi(replace(cast.LEMBAR, due_at=None)))


def test_the_qr_code_leads_to_the_berkas():
    (code,) = zxingcpp.read_barcodes(scan_of(lembar_disposisi(cast.LEMBAR)))

    assert code.text == cast.LEMBAR.url
