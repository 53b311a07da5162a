"""The one door to PDFium, which keeps state of its own for the whole process: one at a time goes in."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pypdfium2

BrokenPdf = pypdfium2.PdfiumError
_one_at_a_time = threading.Lock()


@contextmanager
def opened(content: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The document, and PDFium for this thread alone until it is closed; BrokenPdf where it is none.

    What was rendered is to be copied out (`to_pil`) before the end. It is not entered twice by one thread.
    """
    with _one_at_a_time, closing(pypdfium2.PdfDocument(content)) as document:
        yield document
