"""PDFium is entered by one thread at a time, whoever opens a document, and through one door only."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import pendopo
from pendopo.surat.formulir import formulir
from pendopo.surat.pdfium import BrokenPdf, opened
from tests.surat.cast import FORM


def test_of_many_threads_one_is_inside():
    content = formulir(FORM)
    inside, most = threading.Semaphore(1), []

    def look(_number):
        with opened(content) as document:
            most.append(inside.acquire(blocking=False))
            pages = len(document)
            inside.release()
        return pages

    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(look, range(12))) == {1}
    assert all(most)


def test_a_broken_document_leaves_the_door_open():
    with pytest.raises(BrokenPdf), opened(b"%PDF-1.7 nothing"):
        pass

    with opened(formulir(FORM)) as document:
        assert len(document) == 1


def test_nobody_goes_around_it():
    sources = Path(pendopo.__file__).parent.rglob("*.py")

    assert [path.name for path in sources if "import pypdfium2" in path.read_text()] == ["pdfium.py"]
