"""Numbers are taken within the act, or not at all."""

import pytest
from django.db import connection, transaction

from pendopo.berkas.numbers import take_number
from pendopo.errors import Refused
from tests.conftest import MONDAY_8_WIB

DAY = MONDAY_8_WIB.date()


def test_a_number_is_written_in_the_offices_own_form(db):
    codes = {"kode": "555", "unit": "DISKOMINFO"}
    number = take_number("surat", on=DAY, pattern="{kode}/{no:02}-SOP/{unit}/{tahun}", codes=codes)

    assert number == "555/01-SOP/DISKOMINFO/2026"


def test_books_count_apart(db):
    assert [take_number(book, on=DAY, pattern="{no}", codes={}) for book in ("a", "b", "a")] == [
        "1",
        "1",
        "2",
    ]


def test_a_pattern_that_lacks_its_code_says_what_to_complete(db):
    with pytest.raises(Refused, match="Lengkapi format nomor"):
        take_number("surat", on=DAY, pattern="{kode}/{no}", codes={})


def test_what_is_undone_gives_its_number_back(db):
    with transaction.atomic():
        take_number("surat", on=DAY, pattern="{no}", codes={})
        transaction.set_rollback(True)

    assert take_number("surat", on=DAY, pattern="{no}", codes={}) == "1"


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_there_is_no_number():
    assert not connection.in_atomic_block

    with pytest.raises(RuntimeError):
        take_number("surat", on=DAY, pattern="{no}", codes={})
