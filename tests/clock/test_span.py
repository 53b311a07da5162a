"""Limits as an SOP writes them."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pendopo.clock import Span, parse_span


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("1 jam", Span(hours=1)),
        ("1 jam kerja", Span(hours=1)),
        ("48 jam", Span(hours=48)),
        ("90 menit", Span(hours=1, minutes=30)),
        ("30 menit kerja", Span(minutes=30)),
        ("2 hari kerja", Span(days=2)),
        ("14 hari", Span(days=14)),
        ("  2  Hari  Kerja ", Span(days=2)),
    ],
)
def test_an_official_writes_hours_minutes_or_days(text, span):
    assert parse_span(text) == span


@pytest.mark.parametrize(
    "text",
    ["", "jam", "1", "satu jam", "-1 jam", "0 jam", "0 hari", "1,5 jam", "1 minggu", "1 jam 30 menit",
     "1 jam lembur", "99999 hari", "1 jam\n2 hari", "²  jam", "١ jam"],
)  # fmt: skip
def test_anything_else_is_refused(text):
    with pytest.raises(ValueError, match=r"not a limit|span"):
        parse_span(text)


@pytest.mark.parametrize(
    "parts", [{}, {"hours": 0}, {"hours": -1}, {"days": 1, "hours": 1}, {"days": 1, "minutes": 5}]
)
def test_a_span_is_days_or_time_and_never_nothing(parts):
    with pytest.raises(ValueError, match="span"):
        Span(**parts)


def test_equal_limits_are_equal_however_they_are_written():
    assert parse_span("60 menit") == parse_span("1 jam")
    assert hash(Span(minutes=90)) == hash(Span(hours=1, minutes=30))


@given(st.integers(1, 9999))
def test_minutes_are_kept_when_they_become_hours(minutes):
    assert parse_span(f"{minutes} menit").working_time == timedelta(minutes=minutes)


@given(st.text())
def test_reading_a_limit_gives_a_span_or_a_value_error(text):
    try:
        span = parse_span(text)
    except ValueError:
        return

    assert span.days or span.working_time
