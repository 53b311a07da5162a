"""What every paper keeps: archival and accessible, our fonts only, the same bytes each time, data as text."""

import re
import tomllib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pendopo.surat import compile as door
from pendopo.surat.compile import LetterError, UnprintableTextError, compile_letter
from pendopo.surat.decisions import surat_penolakan, surat_rekomendasi
from pendopo.surat.formulir import formulir
from pendopo.surat.glyphs import missing_glyphs
from pendopo.surat.jawaban import surat_jawaban
from pendopo.surat.lembar_disposisi import lembar_disposisi
from pendopo.surat.sop_ap import sop_ap
from pendopo.surat.tanda_terima import tanda_terima, tanda_terima_akses
from tests.surat import cast
from tests.surat.reading import raw, text_of

PAPERS = {
    "formulir": (formulir, cast.FORM),
    "jawaban": (surat_jawaban, cast.JAWABAN),
    "rekomendasi": (surat_rekomendasi, cast.REKOMENDASI),
    "penolakan": (surat_penolakan, cast.PENOLAKAN),
    "tanda terima": (tanda_terima, cast.RECEIPT),
    "tanda terima akses": (tanda_terima_akses, cast.ACCESS),
    "lembar disposisi": (lembar_disposisi, cast.LEMBAR),
    "SOP AP": (sop_ap, cast.SOP),
}
every_paper = pytest.mark.parametrize(("make", "data"), PAPERS.values(), ids=PAPERS)


def unspaced(text: str) -> str:
    """Text without its blanks: where a line ends is the page's business."""
    return text.replace(" ", "")


@every_paper
def test_a_paper_is_archival_and_accessible(make, data):
    marks = raw(make(data))

    assert b"<pdfaid:part>2</pdfaid:part>" in marks
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in marks
    assert b"<pdfuaid:part>1</pdfuaid:part>" in marks
    assert b"/Lang(id-ID)" in marks
    assert re.search(rb"/MarkInfo ?<< ?/Marked true", marks)
    for mark in (b"/StructTreeRoot", b"/OutputIntents", b"/DisplayDocTitle true"):
        assert mark in marks


@every_paper
def test_a_paper_has_a_title_and_no_javascript_or_files(make, data):
    pdf = make(data)

    document = pypdfium2.PdfDocument(pdf)
    title = document.get_metadata_value("Title")
    document.close()
    assert title
    assert not re.search(rb"/JavaScript|/EmbeddedFiles|/Launch", raw(pdf))


@every_paper
def test_two_runs_make_the_same_bytes(make, data):
    assert make(data) == make(data)


def test_papers_made_at_the_same_time_do_not_disturb_each_other():
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda paper: paper[0](paper[1]), [*PAPERS.values()] * 3))

    assert together == [make(data) for make, data in PAPERS.values()] * 3


@every_paper
def test_only_our_fonts_are_embedded(make, data):
    names = set(re.findall(rb"/FontName ?/[A-Z]{6}\+([^/ >\r\n]+)", raw(make(data))))

    vendored = tomllib.loads((door.ROOM / "vendored.toml").read_text(encoding="utf-8"))
    ours = {Path(font["file"]).stem.removesuffix("-Regular").encode() for font in vendored["font"]}
    assert names
    assert names <= ours


def test_markup_in_data_stays_text():
    text = unspaced(text_of(surat_jawaban(cast.jawaban_with(cast.HOSTILE))))

    assert unspaced(f"Nama OPD {cast.HOSTILE}") in text
    assert unspaced(f"NIP {cast.HOSTILE}") in text
    assert "root:" not in text


def test_markup_stays_text_on_form_and_receipt():
    hostile = cast.HOSTILE

    form = unspaced(text_of(formulir(replace(cast.FORM, opd=hostile, person=hostile, number=hostile))))
    receipt = unspaced(text_of(tanda_terima(replace(cast.RECEIPT, sender=hostile, tracking_code=hostile))))

    assert unspaced(f"Nama OPD {hostile}") in form
    assert unspaced(f"Dari {hostile}") in receipt


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1, max_size=300))
def test_any_text_is_either_refused_at_the_gate_or_printed(words):
    data = replace(cast.FORM, opd=words, person=words, subdomain=words)

    if missing_glyphs(words):
        with pytest.raises(UnprintableTextError):
            formulir(data)
    else:
        assert formulir(data)[:5] == b"%PDF-"


def test_a_picture_in_the_arms_cannot_reach_a_file():
    arms = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'
        '<image x:href="file:///etc/hostname" width="9" height="9"/><rect width="9" height="9"/></svg>'
    )
    kop = replace(cast.KOP, arms_svg=arms)

    with pytest.raises(LetterError, match="failed to load linked image"):
        tanda_terima(replace(cast.RECEIPT, kop=kop))


def test_broken_arms_are_an_error_of_the_letter():
    with pytest.raises(LetterError, match="tanda_terima"):
        tanda_terima(replace(cast.RECEIPT, kop=replace(cast.KOP, arms_svg="<svg")))


def test_a_warning_of_typst_is_an_error(tmp_path, monkeypatch):
    (tmp_path / "warns.typ").write_text(
        '#set document(title: "t", date: datetime(year: 2026, month: 1, day: 1))\n'
        '#set text(font: ("Fon Asing", "Liberation Sans"))\nkata',
        encoding="utf-8",
    )
    monkeypatch.setattr(door, "LETTERS", tmp_path)

    with pytest.raises(LetterError, match="unknown font family"):
        compile_letter("warns", {})


def test_a_template_cannot_read_outside_its_folder(tmp_path, monkeypatch):
    (tmp_path / "secret.txt").write_text("rahasia", encoding="utf-8")
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "reads.typ").write_text('#read("../secret.txt")', encoding="utf-8")
    monkeypatch.setattr(door, "LETTERS", tmp_path / "inside")

    with pytest.raises(LetterError):
        compile_letter("reads", {})
