"""SOP 5.8: Kepala Dinas memberitahukan hasil kepada Kepala OPD."""

import hashlib

import pytest
from django.conf import settings

from pendopo.berkas import services
from pendopo.berkas.models import NumberSeries, Surat
from pendopo.berkas.registry import Kind, register
from pendopo.errors import Refused
from tests.berkas.conftest import last_told
from tests.conftest import MONDAY_8_WIB


def test_the_letter_closes_the_berkas_with_a_number_and_its_bytes(at_reply, cast, works):
    surat = services.reply(at_reply, actor=cast.kepala_dinas, at=MONDAY_8_WIB, expected_n=at_reply.n)

    at_reply.refresh_from_db()
    assert (at_reply.status, at_reply.holder, at_reply.closed_at) == ("selesai", None, MONDAY_8_WIB)
    assert surat.number == "555/0001/DISKOMINFO/2026"
    kept = (settings.PENDOPO_PAPERS / surat.file).read_bytes()
    assert (kept, hashlib.sha256(kept).hexdigest()) == (b"%PDF-1.7 555/0001/DISKOMINFO/2026", surat.digest)
    event = at_reply.events.last()
    assert event.data == {"surat": surat.number, "sha256": surat.digest}
    assert works.told[-1] == "jawaban"


def test_the_opd_is_told(at_reply, cast):
    services.reply(at_reply, actor=cast.kepala_dinas, at=MONDAY_8_WIB)

    assert "selesai" in last_told(cast.pemohon.user)


def test_a_preview_takes_no_number(at_reply, cast):
    pdf = services.preview(at_reply, actor=cast.kepala_dinas, at=MONDAY_8_WIB)

    assert b"(nomor diberikan saat disetujui)" in pdf
    assert not NumberSeries.objects.filter(book="surat").exists()


def test_a_refused_reply_takes_no_number_and_leaves_no_letter(at_petugas, cast):
    with pytest.raises(Refused):
        services.reply(at_petugas, actor=cast.kepala_dinas, at=MONDAY_8_WIB)

    assert not NumberSeries.objects.filter(book="surat").exists()
    assert not Surat.objects.exists()


def test_a_letter_that_cannot_be_made_undoes_the_whole_act(at_reply, cast):
    register(Kind(code="uji", label="Uji", facts=lambda _berkas: frozenset({"situs-tersedia"})))
    with pytest.raises(Refused, match="belum ada surat"):
        services.reply(at_reply, actor=cast.kepala_dinas, at=MONDAY_8_WIB)

    at_reply.refresh_from_db()
    assert at_reply.status == "berjalan"
    assert not NumberSeries.objects.filter(book="surat").exists()
