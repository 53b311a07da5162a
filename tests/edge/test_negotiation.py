"""Accept-Encoding and If-None-Match, read by their rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pendopo.edge.negotiation import PREFERRED, accepted_encodings, holds


@pytest.mark.parametrize(
    ("header", "best"),
    [
        ("", ["identity"]),
        ("br", ["br", "identity"]),
        ("gzip, br", ["br", "gzip", "identity"]),
        ("br;q=0.1, gzip;q=0.9", ["gzip", "br", "identity"]),
        ("br;q=0, gzip", ["gzip", "identity"]),
        ("*", ["br", "gzip", "identity"]),
        ("*;q=0", ["identity"]),
        ("identity;q=1, br;q=0.5", ["identity", "br"]),
        ("zstd", ["identity"]),
        ("BR; Q=1", ["br", "identity"]),
        ("br;q=viel", ["identity"]),
        ("identity;q=0", ["identity"]),
    ],
)
def test_the_best_that_is_accepted_comes_first(header, best):
    assert list(accepted_encodings(header)) == best


@given(st.text(alphabet="abgrzip,;=q.01 *\t-", max_size=80))
def test_whatever_is_asked_plain_text_is_the_last_resort(header):
    found = accepted_encodings(header)

    assert set(found) <= set(PREFERRED)
    assert len(set(found)) == len(found)
    assert "identity" in found


@pytest.mark.parametrize(
    ("header", "held"),
    [
        ('"a"', True),
        ('W/"a"', True),
        ('"b", "a"', True),
        ("*", True),
        ("", False),
        ('"b"', False),
        ("a", False),
    ],
)
def test_a_copy_is_known_by_its_mark(header, held):
    assert holds(header, '"a"') is held
