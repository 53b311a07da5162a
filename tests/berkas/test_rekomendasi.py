"""SOP 10, row 4: Jawaban/Rekomendasi."""

import pytest

from pendopo.berkas import services
from pendopo.errors import Refused
from tests.conftest import MONDAY_8_WIB


def test_it_closes_with_a_letter_that_shows_another_way(berkas, cast, works):
    surat = services.recommend(
        berkas,
        actor=cast.kepala_dinas,
        grounds="Layanan ini sudah ada di situs induk.",
        recommendations=["Mengajukan halaman pada situs induk", " "],
        at=MONDAY_8_WIB,
    )

    assert (surat.kind, berkas.status) == ("rekomendasi", "rekomendasi")
    assert works.requests[-1].recommendations == ("Mengajukan halaman pada situs induk",)
    assert works.told[-1] == "rekomendasi"


def test_it_says_at_least_one_thing_that_can_be_done(berkas, cast):
    with pytest.raises(Refused, match="sedikitnya satu"):
        services.recommend(
            berkas, actor=cast.kepala_dinas, grounds="Sudah ada.", recommendations=[""], at=MONDAY_8_WIB
        )
