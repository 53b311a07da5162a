"""SOP 10, row 4: Jawaban/Rekomendasi; and the refusal."""

from dataclasses import replace

from pendopo.surat.decisions import surat_penolakan, surat_rekomendasi
from tests.surat import cast
from tests.surat.reading import page_texts, text_of


def test_a_recommendation_says_what_was_found_and_what_is_advised():
    text = text_of(surat_rekomendasi(cast.REKOMENDASI))

    assert "hasil pemeriksaan kami. Layanan yang diminta telah tersedia pada website dinas." in text
    assert "Kami merekomendasikan agar Saudara: – memuat lumbung pangan sebagai rubrik" in text


def test_a_refusal_gives_reason_basis_way_on_and_where_to_object():
    (page,) = page_texts(surat_penolakan(cast.PENOLAKAN))

    assert "permohonan tersebut belum dapat kami kabulkan." in page
    assert "Alasannya: nama sub domain menyerupai nama instansi lain." in page
    assert "Penolakan ini berdasarkan: – Aturan nama sub domain, butir 4." in page
    assert "tempuh: 1. memilih nama lain; 2. mengajukan permohonan baru." in page
    assert "Keberatan dapat disampaikan kepada Kepala Dinas paling lambat 30 hari kerja." in page


def test_a_refusal_without_basis_or_objection_leaves_their_lines_out():
    text = text_of(surat_penolakan(replace(cast.PENOLAKAN, legal_basis=(), objection="")))

    assert "berdasarkan" not in text
    assert "Keberatan" not in text
