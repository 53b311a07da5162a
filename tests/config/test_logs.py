"""A refusal is one line in the log; a failure keeps its traceback."""

import logging

import pytest

from pendopo.config.logs import Brief


def told(name, level):
    reason = (PermissionError, PermissionError("ditolak"), None)
    record = logging.LogRecord(name, level, __file__, 1, "Forbidden: %s", ("/meja/",), reason)
    Brief().filter(record)
    return record.exc_info


@pytest.mark.parametrize("name", ["django.request", "django.security.csrf"])
def test_a_refusal_leaves_no_traceback(name):
    assert told(name, logging.WARNING) is None


@pytest.mark.parametrize(
    ("name", "level"), [("django.request", logging.ERROR), ("pendopo.notices", logging.WARNING)]
)
def test_a_failure_keeps_it(name, level):
    assert told(name, level) is not None
