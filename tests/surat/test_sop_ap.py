"""The SOP's own table (SOP 10)."""

from dataclasses import replace

import pytest

from pendopo.surat.sop_ap import SopRow, sop_ap
from tests.surat import cast
from tests.surat.reading import page_texts, raw, text_of

CHART_OF_2018 = (
    SopRow(no="1", activity="OPD mengajukan permohonan", performer="OPD"),
    SopRow(no="2", activity="Kepala Dinas mendisposisikan", performer="Kepala Dinas", limit="1 jam"),
    SopRow(no="3", activity="Kepala Bidang mendisposisikan", performer="Kepala Bidang", limit="1 jam"),
    SopRow(
        no="4", activity="Kepala Bidang menjawab", performer="Kepala Bidang", limit="1 jam", ends_at="OPD"
    ),
)


def test_the_table_has_every_row_lane_and_column_of_the_sop():
    (page,) = page_texts(sop_ap(cast.SOP))

    for words in ("Pelaksana", "Mutu baku", "Kelengkapan", "Waktu", "Keluaran", "Keterangan", "Kegiatan"):
        assert words in page
    for row in cast.SOP.rows:
        assert row.activity.replace(" ", "") in page.replace(" ", "")
    assert "Nomor SOP 555/02-SOP/DISKOMINFO/2018" in page
    assert "halaman 1 dari 1" in page


def test_who_listens_hears_the_performer_that_the_drawing_shows():
    marks = raw(sop_ap(cast.SOP))

    assert b"/Alt(Pelaksana: Kepala Bidang)" in marks
    assert b"/Alt(Pelaksana: Kepala Dinas, berakhir di OPD)" in marks


def test_the_chart_of_2018_with_its_own_lanes_is_printed_too():
    lanes = ("OPD", "Kepala Dinas", "Kepala Bidang", "Petugas terkait")

    text = text_of(sop_ap(replace(cast.SOP, lanes=lanes, rows=CHART_OF_2018)))

    assert text.count("1 jam") == 3
    assert "Petugas terkait" in text


def test_seven_lanes_still_fit_the_sheet():
    lanes = (*cast.SOP.lanes, "Sekretaris", "Pranata Komputer")

    (page,) = page_texts(sop_ap(replace(cast.SOP, lanes=lanes)))

    assert "Sekretaris" in page
    assert "Keterangan" in page


def test_a_long_sop_goes_on_with_its_head_on_the_next_page():
    pages = page_texts(sop_ap(replace(cast.SOP, rows=cast.SOP.rows * 3)))

    assert len(pages) > 1
    assert all("Pelaksana" in page for page in pages)


def test_one_long_row_does_not_stretch_the_others():
    *rows, last = cast.SOP.rows
    long_row = replace(last, activity=f"{last.activity} dengan melampirkan informasi terkait. " * 6)

    assert len(page_texts(sop_ap(replace(cast.SOP, rows=(*rows, long_row))))) <= 2


def test_a_row_without_its_lane_is_refused_by_name():
    with pytest.raises(ValueError, match="Kepala Seksi"):
        sop_ap(replace(cast.SOP, lanes=("OPD", "Kepala Dinas", "Kepala Bidang", "Petugas")))
