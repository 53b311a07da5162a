"""A berkas finishes under the text with which it began."""

from datetime import timedelta

import pytest

from pendopo.berkas import services
from pendopo.errors import Refused
from pendopo.sop.definition import shipped
from tests.conftest import MONDAY_8_WIB


def test_a_new_text_is_for_new_berkas_only(opened, cast):
    before = opened()
    text = shipped()["website-2018"].replace('waktu = "1 jam"', 'waktu = "2 jam"')
    services.adopt(text, at=MONDAY_8_WIB + timedelta(days=1))
    after = opened()
    for berkas in (before, after):
        services.dispose(berkas, actor=cast.kepala_dinas, to=cast.kepala_bidang.jabatan, at=MONDAY_8_WIB)

    assert before.due_at == MONDAY_8_WIB + timedelta(hours=1)
    assert after.due_at == MONDAY_8_WIB + timedelta(hours=2)


def test_a_text_with_faults_is_not_adopted(db):
    with pytest.raises(Refused, match="Kegiatan 3"):
        services.adopt(shipped()["website-2018"].replace("no = 3", "no = 5"), at=MONDAY_8_WIB)


def test_a_code_without_a_text_is_refused(db):
    with pytest.raises(Refused, match="belum ditetapkan"):
        services.current("pengaduan", at=MONDAY_8_WIB)
