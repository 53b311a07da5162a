"""What the desk reads: times, dates and what is left, in Indonesian and in WIB."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pendopo.clock import WIB, Remaining, Span, describe_remaining, words

MORNING = datetime(2026, 11, 24, 2, 38, tzinfo=UTC)


def wib(*parts):
    return datetime(*parts, tzinfo=WIB)


def spoken(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("write", "text"),
    [
        (words.format_time, "09.38"),
        (words.format_date, "24 November 2026"),
        (words.format_short, "24 Nov"),
        (words.format_short_year, "24 Nov 2026"),
        (words.format_moment, "24 Nov 2026, 09.38"),
        (words.format_day, "Selasa"),
        (words.format_day_short, "Selasa, 24 Nov"),
        (words.format_day_date, "Selasa, 24 November 2026"),
    ],
)
def test_a_moment_is_written_in_the_time_of_the_office(write, text):
    assert spoken(write(MORNING)) == text


def test_day_and_month_stay_together_on_a_line():
    assert words.format_date(MORNING) == "24\N{NO-BREAK SPACE}November 2026"
    assert words.format_moment(MORNING) == "24\N{NO-BREAK SPACE}Nov 2026, 09.38"


def test_the_evening_in_utc_is_the_next_day_in_the_office():
    evening = datetime(2026, 12, 31, 17, 5, tzinfo=UTC)

    assert spoken(words.format_moment(evening)) == "1 Jan 2027, 00.05"


def test_a_day_without_a_time_is_that_day():
    assert spoken(words.format_day_date(date(2026, 8, 17))) == "Senin, 17 Agustus 2026"


@pytest.mark.parametrize("write", [words.format_time, words.format_date, words.format_moment])
def test_a_time_without_a_zone_is_not_guessed(write):
    naive = datetime(2026, 11, 24, 9)  # noqa: DTZ001

    with pytest.raises(ValueError, match="time zone"):
        write(naive)


def test_every_month_has_its_name():
    long = [words.format_date(date(2026, month, 1)) for month in range(1, 13)]
    short = [words.format_short(date(2026, month, 1)) for month in range(1, 13)]

    assert [spoken(name) for name in long] == [f"1 {month} 2026" for month in words.MONTHS]
    assert [spoken(name) for name in short] == [
        *("1 Jan", "1 Feb", "1 Mar", "1 Apr", "1 Mei", "1 Jun"),
        *("1 Jul", "1 Agu", "1 Sep", "1 Okt", "1 Nov", "1 Des"),
    ]


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0, "0 menit"), (24, "24 menit"), (60, "1 jam"), (125, "2 jam 05 menit"), (600, "10 jam")],
)
def test_minutes_become_hours_when_there_are_many(minutes, text):
    assert words.minutes_words(minutes) == text
    assert words.duration_words(timedelta(minutes=minutes, seconds=59)) == text


@pytest.mark.parametrize(
    ("span", "text"),
    [
        (Span(hours=1), "1 jam kerja"),
        (Span(minutes=90), "1 jam 30 menit kerja"),
        (Span(minutes=30), "30 menit kerja"),
        (Span(days=2), "2 hari kerja"),
    ],
)
def test_a_limit_is_written_as_in_the_sop(span, text):
    assert words.span_words(span) == text


@pytest.mark.parametrize(
    ("at", "due", "code", "minutes", "text"),
    [
        pytest.param(
            wib(2026, 11, 24, 9, 38), wib(2026, 11, 24, 9, 26), "late", 12, "Terlambat 12 menit", id="late"
        ),
        pytest.param(
            wib(2026, 11, 24, 13, 20), wib(2026, 11, 24, 11), "late", 80, "Terlambat 1 jam 20 menit",
            id="late over the break",
        ),
        pytest.param(
            wib(2026, 11, 25, 7, 40), wib(2026, 11, 24, 15, 55), "late", 15, "Terlambat 15 menit",
            id="late since yesterday",
        ),
        pytest.param(
            wib(2026, 11, 24, 20), wib(2026, 11, 24, 16), "late", 0, "Terlambat", id="late after closing"
        ),
        pytest.param(
            wib(2026, 11, 26, 9), wib(2026, 11, 24, 9), "late", 900, "Terlambat sejak 24 Nov", id="days late"
        ),
        pytest.param(
            wib(2027, 1, 4, 9), wib(2026, 12, 30, 9), "late", 900, "Terlambat sejak 30 Des 2026",
            id="late since last year",
        ),
        pytest.param(
            wib(2026, 11, 24, 10), wib(2026, 11, 24, 10), "minutes", 0, "Batas waktu sekarang", id="now"
        ),
        pytest.param(
            wib(2026, 11, 24, 9, 38), wib(2026, 11, 24, 10, 2), "minutes", 24, "Sisa 24 menit", id="minutes"
        ),
        pytest.param(
            wib(2026, 11, 24, 9, 38, 20), wib(2026, 11, 24, 10, 2), "minutes", 24, "Sisa 24 menit",
            id="seconds are rounded in favour",
        ),
        pytest.param(
            wib(2026, 11, 24, 11, 30), wib(2026, 11, 24, 13, 25), "minutes", 55, "Sisa 55 menit",
            id="the break does not count",
        ),
        pytest.param(
            wib(2026, 11, 24, 9), wib(2026, 11, 24, 11, 5), "hours", 125, "Sisa 2 jam 05 menit", id="hours"
        ),
        pytest.param(wib(2026, 11, 24, 9), wib(2026, 11, 24, 10), "hours", 60, "Sisa 1 jam", id="an hour"),
        pytest.param(
            wib(2026, 11, 24, 15, 50), wib(2026, 11, 25, 8, 20), "later", 60, "Besok 08.20", id="tomorrow"
        ),
        pytest.param(
            wib(2026, 11, 24, 9, 38), wib(2026, 11, 26, 16), "later", 1222, "Kamis, 26 Nov", id="this week"
        ),
        pytest.param(
            wib(2026, 12, 31, 9), wib(2027, 1, 11, 16), "later", 2610, "Senin, 11 Jan 2027", id="next year"
        ),
    ],
)  # fmt: skip
def test_the_desk_tells_how_a_limit_stands(national, at, due, code, minutes, text):
    remaining = describe_remaining(due, at, national)

    assert remaining == Remaining(code, minutes, due, at.date())
    assert spoken(words.remaining_words(remaining)) == text


def test_today_is_the_day_of_the_office(national):
    """At 17.30 UTC it is already tomorrow in Jakarta, so the limit of that morning is today's."""
    at = datetime(2026, 11, 23, 17, 30, tzinfo=UTC)

    remaining = describe_remaining(wib(2026, 11, 24, 8, 20), at, national)

    assert words.remaining_words(remaining) == "Sisa 50 menit"


@given(
    at=st.integers(0, 500_000).map(lambda minute: wib(2026, 1, 1) + timedelta(minutes=minute)),
    ahead=st.integers(-20_000, 20_000),
)
def test_the_desk_always_has_a_word_and_never_a_negative_number(national, at, ahead):
    due = at + timedelta(minutes=ahead)

    remaining = describe_remaining(due, at, national)

    assert remaining.minutes >= 0
    assert (remaining.code == "late") == (ahead < 0)
    assert (remaining.code == "later") == (ahead >= 0 and due.date() > at.date())
    assert "-" not in words.remaining_words(remaining)
