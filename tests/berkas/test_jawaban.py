"""SOP 5.8: Kepala Dinas memberitahukan hasil kepada Kepala OPD."""

import hashlib

import pytest
from django.conf import settings

from pendopo.berkas import services
from pendopo.berkas.models import Berkas, NumberSeries, Surat
from pendopo.errors import Refused
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
