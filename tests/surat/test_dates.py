"""Dates and moments as a letter writes them."""

from datetime import UTC, date, datetime

import pytest

from pendopo.surat.dates import local_day, written_date, written_moment
from pendopo.surat.parts import grouped_nip


def test_a_date_is_written_with_its_months_name_and_no_zero():
    assert written_date(date(2026, 5, 1)) == "1 Mei 2026"


def test_a_moment_is_written_in_the_offices_time():
    assert written_moment(datetime(2026, 12, 31, 18, 5, tzinfo=UTC)) == "1 Januari 2027 pukul 01.05 WIB"


def test_the_day_is_that_of_the_office():
    assert local_day(datetime(2026, 12, 31, 18, 5, tzinfo=UTC)) == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("190001011930011001", "19000101 193001 1 001"),
        ("19000101 193001 1 001", "19000101 193001 1 001"),
        ("12345", "12345"),
        ("", ""),
    ],
)
def test_a_nip_is_grouped_and_anything_else_is_left_alone(given, written):
    assert grouped_nip(given) == written
