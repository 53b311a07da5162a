"""The signed form: printed with the draft's hash, taken back by its content, an older draft's refused."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from pendopo.errors import Invalid, Refused, Stale
from pendopo.opd.models import Office
from pendopo.opd.posts import day_of
from pendopo.permohonan.checking import form_match
from pendopo.permohonan.models import Permohonan
from pendopo.permohonan.printing import draft_hash, form_pdf
from pendopo.surat.form_scan import read_form_hash
from tests.conftest import MONDAY_8_WIB
from tests.permohonan.conftest import FORM, NIP, attach, fill, scan_of, send, unreadable
from tests.surat.reading import text_of


def test_the_paper_tells_every_answer_of_sop_7(cast, filled):
    text = text_of(form_pdf(filled, cast.office, today=day_of(MONDAY_8_WIB)))

    for answer in (
        *("Dinas Pertanian", "Pengelola Contoh", "Kepala Subbagian Umum", "+62254200123"),
        *("umum@dispertan.test", "dispertan", "Serang, 23 November 2026", "Kepala Dinas Contoh", NIP),
    ):
        assert answer in text


def test_the_code_on_the_paper_is_the_hash_of_the_draft(cast, filled):
    paper = form_pdf(filled, cast.office, today=day_of(MONDAY_8_WIB))

    assert read_form_hash(paper, "application/pdf") == draft_hash(filled, cast.office)


@pytest.mark.parametrize("field", ["contact_name", "contact_email", "subdomain", "head_name", "signed_place"])
def test_a_printed_answer_moves_the_hash(cast, filled, field):
    before = draft_hash(filled, cast.office)
    fill(filled, cast.pemohon, **{field: "lain@dispertan.test" if "email" in field else "lain"})

    assert draft_hash(filled, cast.office) != before


def test_an_answer_that_is_not_printed_does_not(cast, filled):
    before = draft_hash(filled, cast.office)
    fill(filled, cast.pemohon, letter_number="501/1")

    assert draft_hash(filled, cast.office) == before


@pytest.mark.parametrize("as_picture", [False, True])
def test_the_form_that_comes_back_matches(cast, filled, as_picture):
    attach(filled, cast.pemohon, scan_of(filled, as_picture=as_picture))

    assert form_match(filled, cast.office) == "sama"


@pytest.mark.parametrize("as_picture", [False, True])
def test_the_scan_of_an_older_draft_is_noticed_and_not_sent(cast, filled, as_picture):
    older = scan_of(filled, as_picture=as_picture)
    fill(filled, cast.pemohon, contact_name="Pengelola Baru")
    attach(filled, cast.pemohon, older)

    with pytest.raises(Invalid) as refused:
        send(filled, cast.pemohon)

    assert form_match(filled, cast.office) == "lain"
    assert "draf yang lebih lama" in refused.value.errors["form_file"]


def test_a_change_after_the_upload_makes_it_old(browser, signed):
    form = {**FORM, "version": signed.version, "act": "tampilkan", "contact_name": "Pengelola Baru"}

    page = browser.post(f"/permohonan/{signed.pk}/", form, follow=True).content.decode()

    assert "Pindaian ini dari draf yang lebih lama." in page


def test_a_scan_without_a_readable_code_is_sent_with_a_remark(cast, filled):
    attach(filled, cast.pemohon, unreadable())

    berkas = send(filled, cast.pemohon)

    assert berkas.events.get().data["form_match"] == "tidak-terbaca"


def encrypted_pdf() -> bytes:
    """The smallest PDF that asks for a password nobody knows."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"3 0 obj<</Filter/Standard/V 1/R 2/O(12345678901234567890123456789012)"
        b"/U(12345678901234567890123456789012)/P -4>>endobj\n"
        b"trailer<</Root 1 0 R/Encrypt 3 0 R/ID[(a)(a)]>>\n%%EOF"
    )


def large_picture() -> bytes:
    picture = BytesIO()
    Image.effect_noise((2600, 2600), 80).save(picture, "PNG")
    return picture.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("program.pdf", b"MZ\x90\x00" + b"\x00" * 200, "bukan PDF"),
        ("halaman.jpg", b"<!doctype html><script>alert(1)</script>", "bukan PDF"),
        ("gambar.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "bukan PDF"),
        ("terkunci.pdf", encrypted_pdf(), "bukan PDF"),
        ("patah.pdf", b"%PDF-1.7\n", "bukan PDF"),
        ("kosong.pdf", b"", "kosong"),
        ("besar.png", large_picture(), "5 MB"),
    ],
    ids=["exe renamed", "html as jpg", "svg as png", "encrypted", "broken", "empty", "six megabytes"],
)
def test_what_is_no_form_is_refused(cast, filled, papers, name, content, why):
    with pytest.raises(Refused, match=why):
        attach(filled, cast.pemohon, SimpleUploadedFile(name, content, "application/pdf"))

    filled.refresh_from_db()
    assert filled.form_file == ""
    assert not list(papers.rglob("*.*"))


def test_the_sentence_stands_at_the_field(browser, filled):
    upload = SimpleUploadedFile("program.pdf", b"MZ", "application/pdf")
    form = {**FORM, "version": filled.version, "act": "unggah", "form_file": upload}

    answer = browser.post(f"/permohonan/{filled.pk}/unggah/", form)

    assert answer.status_code == 422
    assert "bukan PDF, JPEG atau PNG" in answer.content.decode()


def test_uploading_keeps_the_words_too(browser, filled):
    form = {
        **FORM,
        "version": filled.version,
        "act": "unggah",
        "letter_number": "77",
        "form_file": scan_of(filled),
    }

    answer = browser.post(f"/permohonan/{filled.pk}/unggah/", form, follow=True)

    filled.refresh_from_db()
    assert filled.letter_number == "77"
    assert "Pindaian ini cocok dengan draf ini." in answer.content.decode()


def test_a_replaced_scan_is_gone(cast, signed, papers, django_capture_on_commit_callbacks):
    first = papers / signed.form_file
    with django_capture_on_commit_callbacks(execute=True):
        attach(signed, cast.pemohon, scan_of(signed, as_picture=True))

    assert not first.exists()
    assert (papers / signed.form_file).exists()


def test_a_stale_press_leaves_no_file_behind(cast, filled, papers):
    stale = Permohonan.objects.get(pk=filled.pk)
    Permohonan.objects.filter(pk=filled.pk).update(version=filled.version + 1)

    with pytest.raises(Stale):
        attach(stale, cast.pemohon, scan_of(filled))

    assert not any(path.is_file() for path in papers.rglob("*"))


def test_it_can_be_removed_before_sending(browser, signed):
    browser.post(f"/permohonan/{signed.pk}/", {**FORM, "version": signed.version, "act": "hapus-formulir"})

    signed.refresh_from_db()
    assert signed.form_file == ""


def test_download_comes_from_what_stands_on_the_screen(browser, draft):
    form = {**FORM, "version": draft.version, "act": "unduh"}

    page = browser.post(f"/permohonan/{draft.pk}/", form, follow=True).content.decode()
    paper = browser.get(f"/permohonan/{draft.pk}/formulir.pdf")

    draft.refresh_from_db()
    assert "Formulir siap." in page
    assert read_form_hash(paper.content, "application/pdf") == draft_hash(draft, Office.objects.get())


def test_an_unfinished_form_is_not_printed_for_signing(browser, draft):
    answer = browser.post(
        f"/permohonan/{draft.pk}/", {**FORM, "version": draft.version, "act": "unduh", "committed": ""}
    )

    assert answer.status_code == 422
    assert "Centang pernyataan komitmen" in answer.content.decode()


def test_what_no_font_can_draw_is_said_instead_of_printed(browser, cast, draft):
    fill(draft, cast.pemohon, contact_name="𓀀")

    answer = browser.get(f"/permohonan/{draft.pk}/formulir.pdf", follow=True)

    assert "tidak dapat dicetak pada surat" in answer.content.decode()


def test_officials_read_it_and_strangers_do_not(browser_of, cast, sent, at_eight):
    url = f"/permohonan/{sent.pk}/pindaian/"

    shown = browser_of(cast.kepala_dinas).get(url)
    content = b"".join(shown.streaming_content)

    assert content.startswith(b"%PDF-")
    assert shown.headers["Cache-Control"] == "no-store, private"
    assert browser_of(cast.kepala_kesehatan).get(url).status_code == 404
    assert browser_of(cast.administrator).get(url).status_code == 404


def test_officials_do_not_read_a_draft(browser_of, cast, signed, at_eight):
    assert browser_of(cast.kepala_dinas).get(f"/permohonan/{signed.pk}/pindaian/").status_code == 404
