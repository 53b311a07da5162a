"""SOP 5.5-5.7: work with its evidence, and reports up the line."""

import pytest

from pendopo.berkas import services
from pendopo.errors import Refused
from tests.conftest import MONDAY_8_WIB


def test_without_the_fact_there_is_no_report_of_the_petugas(at_petugas, cast):
    with pytest.raises(Refused, match="situs tersedia"):
        services.report(at_petugas, actor=cast.petugas, at=MONDAY_8_WIB)


def test_reports_rise_to_those_who_gave_the_disposisi(worked, cast):
    for actor, above in [
        (cast.petugas, cast.kepala_seksi),
        (cast.kepala_seksi, cast.kepala_bidang),
        (cast.kepala_bidang, cast.kepala_dinas),
    ]:
        services.report(worked, actor=actor, at=MONDAY_8_WIB)

        assert worked.holder == above.jabatan


def test_work_is_kept_with_its_evidence_and_moves_nothing(worked, cast):
    event = worked.events.last()

    assert (event.act, event.data["status"]) == ("kerjakan", 200)
    assert worked.holder == cast.petugas.jabatan


def test_only_at_the_petugas_work_is_recorded(at_seksi, cast):
    with pytest.raises(Refused, match="Disposisikan dahulu"):
        services.record_work(at_seksi, actor=cast.kepala_seksi, data={}, at=MONDAY_8_WIB)


def test_in_the_chart_the_petugas_reports_to_the_kepala_bidang_who_answers(by_chart, berkas, cast, works):
    services.dispose(berkas, actor=cast.kepala_dinas, to=cast.kepala_bidang.jabatan, at=MONDAY_8_WIB)
    services.dispose(berkas, actor=cast.kepala_bidang, to=cast.petugas.jabatan, at=MONDAY_8_WIB)
    works.facts = frozenset({"situs-tersedia"})
    services.record_work(berkas, actor=cast.petugas, data={}, at=MONDAY_8_WIB)
    services.report(berkas, actor=cast.petugas, at=MONDAY_8_WIB)
    assert (berkas.step, berkas.holder) == ("jawab-kepala-bidang", cast.kepala_bidang.jabatan)

    services.reply(berkas, actor=cast.kepala_bidang, at=MONDAY_8_WIB)
    assert berkas.status == "selesai"
