"""The two texts that come with Pendopo say what SOP 5 and SOP 10 say."""

import pytest

from pendopo.clock import Span
from pendopo.sop.definition import load, shipped


def table(code: str) -> list[tuple[object, ...]]:
    sop = load(shipped()[code])
    return [
        (step.no, step.code, step.performer, step.kind, step.to, step.limit, step.back) for step in sop.steps
    ]


def test_the_text_has_eight_steps_with_kepala_seksi_and_a_reply_by_kepala_dinas():
    hour = Span(hours=1)

    assert table("website-2018") == [
        (1, "ajukan", "opd", "permohonan", "", None, ""),
        (2, "disposisi-kepala-dinas", "kepala-dinas", "disposisi", "kepala-bidang", hour, "ajukan"),
        (
            3,
            "disposisi-kepala-bidang",
            "kepala-bidang",
            "disposisi",
            "kepala-seksi",
            hour,
            "disposisi-kepala-dinas",
        ),
        (4, "tugaskan", "kepala-seksi", "disposisi", "petugas", None, "disposisi-kepala-bidang"),
        (5, "lapor-petugas", "petugas", "laporan", "", None, "tugaskan"),
        (6, "lapor-kepala-seksi", "kepala-seksi", "laporan", "", None, "lapor-petugas"),
        (7, "lapor-kepala-bidang", "kepala-bidang", "laporan", "", None, "lapor-kepala-seksi"),
        (8, "jawab", "kepala-dinas", "jawaban", "", None, "lapor-kepala-bidang"),
    ]


def test_the_chart_has_four_rows_an_hour_on_three_of_them_and_a_reply_by_kepala_bidang():
    sop = load(shipped()["website-2018-bagan"])

    assert [step.limit_words for step in sop.steps] == ["", "1 jam", "1 jam", "1 jam"]
    assert (sop.steps[3].performer, sop.steps[3].output) == ("kepala-bidang", "Jawaban/Rekomendasi")
    assert sop.steps[3].conditions == ("situs-tersedia",)


def test_every_column_of_the_official_table_is_kept():
    sop = load(shipped()["website-2018"])
    second = sop.steps[1]

    assert (
        second.activity == "Kepala Dinas mendisposisikan kepada Kepala Bidang terkait untuk menindaklanjuti."
    )
    assert (second.needs, second.limit_words, second.output) == (("Surat permohonan",), "1 jam", "Disposisi")
    assert second.remark
    assert sop.number == "555/02-SOP/DISKOMINFO/2018"


def test_another_text_has_another_digest():
    text = shipped()["website-2018"]

    assert load(text).digest != load(text + "\n").digest


@pytest.mark.parametrize("code", ["website-2018", "website-2018-bagan"])
def test_no_letter_may_carry_a_password(code):
    attachments = load(shipped()[code]).steps[-1].attachments

    assert not any("sandi" in paper.lower() or "password" in paper.lower() for paper in attachments)
