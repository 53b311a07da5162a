"""Django's own warnings name the path of a request; the path of an activation is its code."""

import logging
import re

# Loggers that write a request's path by themselves.
LOGGERS = ("django.request", "django.security.csrf", "django.server")
CODE = re.compile(r"(/aktivasi/|/akun/kata-sandi/baru/)[^/\s?]+")


class HideCodes(logging.Filter):
    """Writes … where a code or a reset key stood."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = CODE.sub(r"\1…", str(record.msg))
        if isinstance(record.args, tuple):
            record.args = tuple(CODE.sub(r"\1…", arg) if isinstance(arg, str) else arg for arg in record.args)
        return True


def hide_codes() -> None:
    """Put the filter before every logger that could write a code."""
    hider = HideCodes()
    for name in LOGGERS:
        logging.getLogger(name).addFilter(hider)
