"""What may follow what; each refusal says what to do instead."""

from datetime import timedelta

import pytest

from pendopo.errors import Refused, Stale
from pendopo.sop.engine import Act, Post, Status, fold
from tests.sop.conftest import MINUTE, MONDAY_8_WIB, ORIGIN, Walk, applicant, official, post

FACTS = frozenset({"situs-tersedia"})


def test_the_eight_steps_go_down_are_worked_and_come_up_again(walk):
    walk.down_to("kepala-bidang", "kepala-seksi", "petugas").worked()
    walk.reported("petugas", "kepala-seksi", "kepala-bidang")
    walk.act(Act.JAWABAN, official("kepala-dinas"))

    assert walk.state.status is Status.DONE
    assert [event.step for event in walk.events if event.act is not Act.KERJAKAN] == [
        "ajukan",
        "disposisi-kepala-dinas",
        "disposisi-kepala-bidang",
        "tugaskan",
        "lapor-petugas",
        "lapor-kepala-seksi",
        "lapor-kepala-bidang",
        "jawab",
    ]


def test_the_recipient_gets_one_working_hour(walk):
    event = walk.act(Act.DISPOSISI, official("kepala-dinas"), to=post("kepala-bidang"))

    assert walk.state.position.due == event.at + timedelta(hours=1)
    assert (walk.state.position.step, walk.state.position.holder) == ("disposisi-kepala-bidang", 2)


def test_in_the_chart_the_petugas_works_within_the_hour_of_row_4(chart):
    chart.down_to("kepala-bidang", "petugas")
    due = chart.state.position.due
    chart.worked().reported("petugas")

    assert (chart.state.position.step, chart.state.position.holder) == ("jawab-kepala-bidang", 2)
    assert chart.state.position.due == due
    chart.act(Act.JAWABAN, official("kepala-bidang"), facts=FACTS)
    assert chart.state.status is Status.DONE


def test_in_the_chart_nobody_answers_while_the_petugas_works(chart):
    chart.down_to("kepala-bidang", "petugas")

    with pytest.raises(Refused, match="tidak di meja Anda"):
        chart.act(Act.JAWABAN, official("kepala-bidang"), facts=FACTS)
    with pytest.raises(Refused, match="bukan jawaban"):
        chart.act(Act.JAWABAN, official("petugas"), facts=FACTS)


def test_who_does_not_hold_the_post_does_not_act(walk):
    with pytest.raises(Refused, match="tidak di meja Anda"):
        walk.act(Act.DISPOSISI, official("kepala-seksi"), to=post("kepala-bidang"))


def test_a_page_that_is_older_than_the_berkas_is_refused(walk):
    seen = walk.state.n
    walk.down_to("kepala-bidang")

    with pytest.raises(Stale):
        walk.act(Act.DISPOSISI, official("kepala-dinas"), to=post("kepala-bidang"), expected_n=seen)


@pytest.mark.parametrize(
    "to", [Post(3, "kepala-seksi"), Post(2, "kepala-bidang", in_office=False), Post(1, "kepala-bidang"), None]
)
def test_a_disposisi_goes_to_the_next_row_within_the_office_and_not_to_oneself(walk, to):
    with pytest.raises(Refused, match="Pilih jabatan"):
        walk.act(Act.DISPOSISI, official("kepala-dinas"), to=to)


def test_only_a_fact_of_the_system_closes_the_step_of_the_petugas(walk):
    walk.down_to("kepala-bidang", "kepala-seksi", "petugas")

    with pytest.raises(Refused, match="Syarat belum terpenuhi: situs tersedia"):
        walk.act(Act.LAPORAN, official("petugas"))


def test_who_did_the_work_does_not_answer_whatever_post_he_holds(walk):
    walk.down_to("kepala-bidang", "kepala-seksi", "petugas").worked(person=7)
    walk.reported("petugas", "kepala-seksi", "kepala-bidang")

    with pytest.raises(Refused, match="Anda sendiri yang menyiapkan"):
        walk.act(Act.JAWABAN, official("kepala-dinas", person=7))
    walk.act(Act.JAWABAN, official("kepala-dinas", person=8))


def test_a_corrected_berkas_returns_to_the_same_desk_with_a_fresh_clock(walk):
    walk.act(Act.KEMBALI, official("kepala-dinas"), note="Formulir belum ditandatangani")
    assert (walk.state.status, walk.state.position.holder, walk.state.position.due) == (
        "dikembalikan",
        None,
        None,
    )
    walk.at += 60 * MINUTE
    event = walk.act(Act.PERBAIKI, applicant())

    assert (walk.state.position.step, walk.state.position.holder) == ("disposisi-kepala-dinas", 1)
    assert walk.state.position.due == event.at + timedelta(hours=1)


def test_within_the_office_it_goes_back_one_row(walk):
    walk.down_to("kepala-bidang", "kepala-seksi", "petugas").worked().reported("petugas")
    walk.act(Act.KEMBALI, official("kepala-seksi"), note="Judul situs salah")

    assert (walk.state.status, walk.state.position.step, walk.state.position.holder) == (
        "berjalan",
        "lapor-petugas",
        4,
    )


@pytest.mark.parametrize("act", [Act.KEMBALI, Act.TOLAK, Act.JEDA, Act.REKOMENDASI])
def test_a_reason_is_needed(walk, act):
    with pytest.raises(Refused, match="Tulis"):
        walk.act(act, official("kepala-dinas"), note="  ")


def test_only_where_the_row_says_so_it_is_refused(walk):
    walk.down_to("kepala-bidang")

    with pytest.raises(Refused, match="tidak dapat menolak"):
        walk.act(Act.TOLAK, official("kepala-bidang"), note="Sudah ada")


def test_a_pause_keeps_what_was_left_of_the_hour(walk):
    walk.at = MONDAY_8_WIB + 20 * MINUTE
    walk.act(Act.JEDA, official("kepala-dinas"), note="Menunggu surat asli")
    assert (walk.state.status, walk.state.position.due, walk.state.left) == ("jeda", None, 40)
    walk.at = MONDAY_8_WIB + timedelta(days=1)
    event = walk.act(Act.LANJUTKAN, applicant())

    assert walk.state.position.due == event.at + 40 * MINUTE


def test_while_it_waits_for_the_applicant_nothing_else_happens(walk):
    walk.act(Act.JEDA, official("kepala-dinas"), note="Menunggu surat asli")

    with pytest.raises(Refused, match="Lanjutkan dahulu"):
        walk.act(Act.DISPOSISI, official("kepala-dinas"), to=post("kepala-bidang"))


def test_a_disposisi_is_taken_back_while_unread_and_its_clock_has_run_on(walk):
    before = walk.state.position
    walk.down_to("kepala-bidang")
    with pytest.raises(Refused, match="sudah dibaca"):
        walk.act(Act.TARIK, official("kepala-dinas"), read=True)
    walk.act(Act.TARIK, official("kepala-dinas"))

    assert walk.state.position == before


def test_the_recipient_cannot_take_back_what_was_given_to_him(walk):
    walk.down_to("kepala-bidang")

    with pytest.raises(Refused, match="tidak di meja Anda"):
        walk.act(Act.TARIK, official("kepala-bidang"))


def test_the_applicant_withdraws_at_any_open_step_and_nobody_else(walk):
    walk.down_to("kepala-bidang", "kepala-seksi")
    with pytest.raises(Refused, match="Hanya OPD pemohon"):
        walk.act(Act.CABUT, official("kepala-seksi"), note="Tidak jadi")
    walk.act(Act.CABUT, applicant(), note="Tidak jadi")

    assert walk.state.status is Status.WITHDRAWN


def test_another_way_is_recommended_by_who_answers_and_by_nobody_else(walk):
    walk.down_to("kepala-bidang")
    with pytest.raises(Refused, match="oleh yang menjawab"):
        walk.act(Act.REKOMENDASI, official("kepala-bidang"), note="Pakai situs induk")
    walk.act(Act.KEMBALI, official("kepala-bidang"), note="Cukup halaman di situs induk")
    walk.act(Act.REKOMENDASI, official("kepala-dinas"), note="Pakai situs induk")

    assert walk.state.status is Status.RECOMMENDED


def test_the_office_decides_on_its_own_request_only_with_a_recorded_exception(walk):
    own = Walk(walk.state)
    own.state = fold(own.state.sop, ORIGIN, [])
    own.act(Act.AJUKAN, applicant(), to=post("kepala-dinas"), data={"own": True})
    with pytest.raises(Refused, match="Tulis alasan pengecualian"):
        own.act(Act.DISPOSISI, official("kepala-dinas"), to=post("kepala-bidang"))
    own.act(
        Act.DISPOSISI,
        official("kepala-dinas"),
        to=post("kepala-bidang"),
        data={"exception": "Sekretaris Daerah berhalangan"},
    )

    assert own.state.excepted


def test_what_is_closed_stays_closed(walk):
    walk.act(Act.TOLAK, official("kepala-dinas"), note="Bukan OPD")

    for act, party in [(Act.CABUT, applicant()), (Act.DISPOSISI, official("kepala-dinas"))]:
        with pytest.raises(Refused, match="sudah ditutup"):
            walk.act(act, party, note="x", to=post("kepala-bidang"))
