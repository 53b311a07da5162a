"""A signed form comes back as a scan: which draft was it printed from?"""

import struct
import zlib
from io import BytesIO

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from pendopo.surat.form_scan import MAX_BYTES, MAX_PAGES, read_form_hash
from pendopo.surat.formulir import formulir
from pendopo.surat.tanda_terima import tanda_terima
from tests.surat import cast
from tests.surat.reading import scan_of


def saved(picture: Image.Image, kind: str, **options: int) -> bytes:
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def worn(picture: Image.Image, *, turned: float) -> Image.Image:
    """A sheet as an office scanner gives it: askew, greyish, noisy."""
    askew = picture.rotate(turned, expand=True, fillcolor=235, resample=Image.Resampling.BICUBIC)
    return Image.blend(askew, Image.effect_noise(askew.size, 60), 0.25)


def with_pages_before(pdf: bytes, count: int) -> bytes:
    document = pypdfium2.PdfDocument(pdf)
    for place in range(count):
        document.new_page(595, 842, place)
    file = BytesIO()
    document.save(file)
    document.close()
    return file.getvalue()


def test_the_hash_is_read_from_the_pdf_itself():
    assert read_form_hash(formulir(cast.FORM), "application/pdf") == cast.DRAFT_HASH


@pytest.mark.parametrize("turned", [0, 2, -7, 90, 180])
@pytest.mark.parametrize("dpi", [100, 150, 300])
def test_the_hash_is_read_from_a_worn_scan(turned, dpi):
    scan = worn(scan_of(formulir(cast.FORM), dpi=dpi), turned=turned)

    assert read_form_hash(saved(scan, "JPEG", quality=40), "image/jpeg") == cast.DRAFT_HASH


def test_the_hash_is_read_from_a_png_and_from_a_scan_wrapped_in_a_pdf():
    scan = worn(scan_of(formulir(cast.FORM), dpi=150), turned=1.5)

    assert read_form_hash(saved(scan, "PNG"), "image/png") == cast.DRAFT_HASH
    assert read_form_hash(saved(scan, "PDF", resolution=150), "application/pdf") == cast.DRAFT_HASH


def test_a_form_behind_other_pages_is_found_as_far_as_the_limit():
    form = formulir(cast.FORM)

    assert read_form_hash(with_pages_before(form, MAX_PAGES - 1), "application/pdf") == cast.DRAFT_HASH
    assert read_form_hash(with_pages_before(form, MAX_PAGES), "application/pdf") is None


def test_a_code_of_another_kind_is_no_hash():
    assert read_form_hash(tanda_terima(cast.RECEIPT), "application/pdf") is None


def test_an_empty_page_has_no_hash():
    assert read_form_hash(saved(Image.new("L", (800, 1100), 255), "PNG"), "image/png") is None


def test_a_bomb_of_a_picture_is_not_opened():
    header = b"IHDR" + struct.pack(">IIBBBBB", 100_000, 100_000, 8, 0, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))

    assert read_form_hash(bomb, "image/png") is None


def test_an_enormous_page_is_looked_at_in_bounds():
    document = pypdfium2.PdfDocument.new()
    document.new_page(14_400, 14_400)
    file = BytesIO()
    document.save(file)
    document.close()

    assert read_form_hash(file.getvalue(), "application/pdf") is None


def test_a_file_over_the_limit_is_not_opened():
    assert read_form_hash(formulir(cast.FORM) + b" " * MAX_BYTES, "application/pdf") is None


def test_another_type_of_file_is_not_opened():
    assert read_form_hash(formulir(cast.FORM), "text/plain") is None


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(["application/pdf", "image/png", "image/jpeg"]),
    st.binary(max_size=400),
    st.integers(0, 3000),
)
def test_garbage_is_no_error(media_type, garbage, kept):
    scan = scan_of(formulir(cast.FORM), dpi=75)
    whole = {
        "application/pdf": formulir(cast.FORM),
        "image/png": saved(scan, "PNG"),
        "image/jpeg": saved(scan, "JPEG"),
    }[media_type]

    torn = whole[:kept] + garbage + whole[kept + len(garbage) : -100]

    assert read_form_hash(garbage, media_type) is None
    assert read_form_hash(torn, media_type) in {None, cast.DRAFT_HASH}
