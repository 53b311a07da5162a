"""SOP 7: Formulir Pembuatan/Pengembangan Website."""

from dataclasses import replace

import pytest

from pendopo.surat.formulir import formulir, short_hash
from pendopo.surat.parts import Signatory
from tests.surat import cast
from tests.surat.reading import is_struck, page_texts, text_of

# Every line of the form as the SOP of 2018 prints it, in its order.
LINES_OF_THE_SOP = (
    "FORMULIR PEMBUATAN/PENGEMBANGAN WEBSITE",
    "Nomor Permohonan",
    "Nama OPD",
    "Penanggung Jawab Website",
    "Nama",
    "Nomor Telepon Kantor/ Hand Phone",
    "Email",
    "Jabatan",
    "Nama Sub domain",
    "Sub domain",
    ".bantenprov.go.id",
    "(*nama subdomain harus mematuhi aturan yang berlaku)",
    "Dengan ini kami mengajukan pembuatan/pengembangan website untuk OPD",
    "dan menyanggupi serta berkomitmen untuk melakukan pembaruan konten website",
    "dalam rangka menyajikan informasi terkini yang dibutuhkan oleh masyarakat Provinsi Banten.",
    "Serang,",
    "Kepala Dinas",
    "NIP:",
    "*) Coret yang tidak perlu",
)


def test_every_line_of_the_sop_stands_on_the_form_in_its_order():
    text = text_of(formulir(cast.FORM))

    position = 0
    for line in LINES_OF_THE_SOP:
        position = text.index(line, position) + len(line)


def test_the_answers_stand_on_the_form():
    text = text_of(formulir(cast.FORM))

    assert "Nama Penanggung Jawab Contoh" in text
    assert "disketapang.bantenprov.go.id" in text
    assert "Serang, 24 November 2026" in text
    assert "NIP: 19000101 193001 1 003" in text


def test_a_draft_leaves_the_number_to_the_office():
    assert "Nomor Permohonan (diisi petugas)" in text_of(formulir(cast.FORM))


def test_a_number_once_given_is_printed():
    text = text_of(formulir(replace(cast.FORM, number="PW-0042/2026")))

    assert "Nomor Permohonan PW-0042/2026" in text
    assert "diisi petugas" not in text


@pytest.mark.parametrize(
    ("kind", "kept", "struck"),
    [("pembuatan", "PEMBUATAN", "PENGEMBANGAN"), ("pengembangan", "PENGEMBANGAN", "PEMBUATAN")],
)
def test_the_word_that_does_not_apply_is_struck_in_title_and_clause(kind, kept, struck):
    pdf = formulir(replace(cast.FORM, kind=kind))

    assert is_struck(pdf, struck)
    assert is_struck(pdf, struck.lower())
    assert not is_struck(pdf, kept)
    assert not is_struck(pdf, kept.lower())


def test_both_words_can_still_be_read():
    assert text_of(formulir(cast.FORM)) == text_of(formulir(replace(cast.FORM, kind="pengembangan")))


def test_parent_domain_and_region_are_those_of_the_office():
    text = text_of(formulir(replace(cast.FORM, parent_domain="contoh.go.id", region="Kota Contoh")))

    assert "disketapang.contoh.go.id" in text
    assert "dibutuhkan oleh masyarakat Kota Contoh." in text
    assert "Banten" not in text


def test_the_hash_is_printed_short_and_whole():
    text = text_of(formulir(cast.FORM))

    assert short_hash(cast.DRAFT_HASH) in text
    assert cast.DRAFT_HASH in text.replace(" ", "")


def test_an_unanswered_form_leaves_its_lines_to_the_pen():
    nobody = Signatory(title="Kepala Dinas", name="", nip="")
    empty = replace(cast.FORM, opd="", person="", phone="", email="", position="", site_name="", subdomain="")

    text = text_of(formulir(replace(empty, signatory=nobody)))

    assert "_____.bantenprov.go.id" in text
    assert "website untuk OPD _____ dan menyanggupi" in text
    assert f"Kepala Dinas, {'.' * 40} NIP: {'.' * 40}" in text


@pytest.mark.parametrize("broken", ["", "abc", "z" * 64, "a" * 65])
def test_what_is_no_hash_makes_no_form(broken):
    with pytest.raises(ValueError, match="hexadecimal"):
        formulir(replace(cast.FORM, draft_hash=broken))


def test_the_longest_names_stay_on_one_page():
    longest = replace(
        cast.FORM,
        opd=cast.LONGEST_OPD,
        person=cast.LONGEST_PERSON,
        position=f"Kepala Subbagian Umum dan Kepegawaian {cast.LONGEST_OPD}",
        site_name=cast.LONGEST_OPD,
        subdomain="d" * 63,
        email=f"{'e' * 64}@{'d' * 63}.bantenprov.go.id",
        signatory=Signatory(
            title=f"Plt. Kepala {cast.LONGEST_OPD}", name=cast.LONGEST_PERSON, nip="190001011930011003"
        ),
    )

    pages = page_texts(formulir(longest))

    assert len(pages) == 1
    assert f"{'d' * 63}.bantenprov.go.id" in pages[0].replace(" ", "")
    assert "Halaman 1 dari 1" in pages[0]
