"""SOP 5.4: the officer presses *Siapkan website*, and only they, and only once."""

import pytest

from pendopo.berkas.models import Berkas
from pendopo.berkas.services import pause, withdraw
from pendopo.errors import Refused
from pendopo.provisioning.models import Provisioning
from pendopo.provisioning.services import start
from tests.conftest import MONDAY_8_WIB
from tests.provisioning.conftest import plan_for, plans


def test_of_two_presses_the_second_finds_the_first(cast, berkas):
    plan = plans[berkas.pk]

    first, second = (start(berkas, plan=plan, actor=cast.petugas, at=MONDAY_8_WIB) for _ in range(2))

    assert first == second
    assert Provisioning.objects.count() == 1


@pytest.mark.parametrize("who", ["kepala_dinas", "kepala_seksi", "pemohon", "kepala_kesehatan"])
def test_nobody_else_may_press(cast, berkas, who):
    with pytest.raises(Refused, match="oleh petugas"):
        start(berkas, plan=plans[berkas.pk], actor=getattr(cast, who), at=MONDAY_8_WIB)

    assert not Provisioning.objects.exists()


def test_while_the_berkas_waits_for_the_applicant_nothing_is_made(cast, berkas):
    pause(berkas, actor=cast.petugas, reason="Menunggu data.", at=MONDAY_8_WIB)

    with pytest.raises(Refused):
        start(berkas, plan=plans[berkas.pk], actor=cast.petugas, at=MONDAY_8_WIB)


def test_nothing_is_begun_for_a_berkas_that_was_withdrawn_meanwhile(cast, berkas):
    seen = Berkas.objects.get(pk=berkas.pk)
    withdraw(berkas, actor=cast.pemohon, reason="Sudah ada.", at=MONDAY_8_WIB)

    with pytest.raises(Refused):
        start(seen, plan=plans[berkas.pk], actor=cast.petugas, at=MONDAY_8_WIB)

    assert not Provisioning.objects.exists()


def test_the_plan_is_kept_so_that_the_worker_needs_nobody(begun, website):
    assert type(plan_for(website)).from_json(begun.plan) == plan_for(website)
