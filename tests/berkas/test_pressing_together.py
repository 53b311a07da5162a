"""Two who press together: one wins, one is refused; numbers stay without gaps."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from pendopo.berkas import services
from pendopo.berkas.models import Berkas, Disposisi, NumberSeries, Peristiwa
from pendopo.berkas.numbers import take_number
from pendopo.errors import Refused, Stale
from tests.conftest import MONDAY_8_WIB

pytestmark = pytest.mark.django_db(transaction=True)


def together(count, act):
    """Run `act(n)` in so many threads at once; what each returned or raised."""
    barrier = Barrier(count)

    def one(n):
        barrier.wait(timeout=20)
        try:
            return act(n)
        except Refused as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(one, range(count)))


def test_of_two_who_press_together_one_is_refused(transactional_db, berkas, cast):
    def press(_n):
        own = Berkas.objects.get(pk=berkas.pk)
        return services.dispose(
            own, actor=cast.kepala_dinas, to=cast.kepala_bidang.jabatan, at=MONDAY_8_WIB, expected_n=1
        )

    answers = together(2, press)

    assert sum(isinstance(answer, Peristiwa) for answer in answers) == 1
    refusal = next(answer for answer in answers if isinstance(answer, Refused))
    assert "Berkas telah berubah" in str(refusal)
    assert Disposisi.objects.count() == 1
    assert services.differences(Berkas.objects.get(pk=berkas.pk)) == []


def test_whoever_presses_the_last_act_twice_is_told_that_it_has_changed(transactional_db, berkas, cast):
    def press(_n):
        own = Berkas.objects.get(pk=berkas.pk)
        return services.refuse(own, actor=cast.kepala_dinas, text="Bukan OPD.", at=MONDAY_8_WIB, expected_n=1)

    answers = together(2, press)

    assert sum(isinstance(answer, Stale) for answer in answers) == 1


def test_reading_and_taking_back_together_exclude_each_other(transactional_db, at_bidang, cast):
    def press(n):
        own = Berkas.objects.select_related("holder").get(pk=at_bidang.pk)
        if n:
            return services.mark_read(own, user=cast.kepala_bidang.user, at=MONDAY_8_WIB)
        return isinstance(services.take_back(own, actor=cast.kepala_dinas, at=MONDAY_8_WIB), Peristiwa)

    answers = together(2, press)

    assert sum(answer is True for answer in answers) == 1


def test_six_who_take_numbers_with_rollbacks_leave_no_gap(transactional_db):
    def take(n):
        taken = []
        for round_ in range(8):
            undone = (n + round_) % 5 == 0
            with transaction.atomic():
                number = take_number("uji", on=MONDAY_8_WIB.date(), pattern="{no}", codes={})
                transaction.set_rollback(undone)
            taken += [] if undone else [int(number)]
        return taken

    numbers = sorted(number for taken in together(6, take) for number in taken)

    assert numbers == list(range(1, len(numbers) + 1))
    assert NumberSeries.objects.get(book="uji").last == len(numbers)
