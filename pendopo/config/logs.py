"""What is no fault of ours takes one line in the log: who was refused, and where."""

import logging

REQUESTS = ("django.request", "django.security")


class Brief(logging.Filter):
    """Leaves the traceback away below ERROR: a 403 is an answer, not a failure."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.levelno < logging.ERROR and record.name.startswith(REQUESTS):
            record.exc_info = record.exc_text = None
        return True
