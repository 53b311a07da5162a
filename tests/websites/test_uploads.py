"""Hostile uploads through Wagtail's own doors: refused with a sentence, or harmless afterwards."""

import io
import re
import resource
from pathlib import Path

import pytest
from django.core.files import File
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image as Picture
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models.media import UploadedFile

from pendopo.websites.upload_forms import PictureField, harmless
from tests.websites import hostile
from tests.websites.conftest import Kept

SENTENCE = re.compile(
    r"\b(?:berkas|gambar|PDF|CSV)\b.*\b(?:unggah|simpan|ubah|pilih)", re.IGNORECASE | re.DOTALL
)
ACTIVE = re.compile(rb"<script|<svg|<html|<\?php|onerror|JavaScript", re.IGNORECASE)
STORED = re.compile(r"original_images/[\w-]+\.(?:jpg|png|gif|webp|avif)", re.ASCII)
LEAST = 200
HARMLESS = b"nama,nilai\npadi,1\n"
pytestmark = pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning"
)


def pictures() -> list[tuple[str, bytes]]:
    found = [*hostile.disguised(), *hostile.polyglots(), *hostile.bombs()]
    return found + [(name, hostile.png()) for name in hostile.NAMES]


def documents() -> list[tuple[str, bytes]]:
    found = [*hostile.disguised(), *hostile.polyglots(), ("gambar.pdf", hostile.png())]
    found += [("surat.pdf", body) for body in hostile.active_pdfs()]
    found += [("surat.docx", body) for body in hostile.bad_offices()]
    found += [("daftar.csv", body) for body in hostile.bad_tables()]
    found += [(name, HARMLESS) for name in hostile.NAMES]
    broken = [hostile.pdf(before=b"\n" * 9), b"%PDF-1.7\n", b""]
    return found + [("surat.pdf", body) for body in broken]


def send(editor: Client, door: str, kept: Kept, name: str, content: bytes) -> dict[str, object]:
    """What the door of many files answers."""
    data = {"files[]": upload(name, content), "title": "Judul", "collection": kept.website.collection_id}
    answer = editor.post(reverse(door), data, headers={"X-Requested-With": "XMLHttpRequest"})
    if answer.status_code == 400:  # a name of dots only: Django takes it for no file at all
        return {"success": False, "error_message": "berkas: unggah"}
    assert answer.status_code == 200, (name, answer.content)
    told: dict[str, object] = answer.json()
    return told


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    """As the browser of an attacker names it: the client of the tests would tidy the name up."""
    file = SimpleUploadedFile("x", content)
    file._name = name.replace("\x00", "%00")
    return file


def content_of(file: File) -> bytes:
    with file.open("rb") as stored:
        return stored.read()


def test_there_are_more_than_two_hundred_hostile_files():
    assert len(pictures()) + len(documents()) >= LEAST


def test_no_hostile_picture_stays_one(editor: Client, ours: Kept):
    for name, content in pictures():
        told = send(editor, "wagtailimages:add_multiple", ours, name, content)
        if not told["success"]:
            assert SENTENCE.search(str(told["error_message"])), (name, told)

    for image in Image.objects.all():
        body = content_of(image.file)
        assert STORED.fullmatch(image.file.name), image.file.name
        assert not ACTIVE.search(body), image.file.name
        assert not Picture.open(io.BytesIO(body)).getexif()
    assert Image.objects.exists()


def test_no_hostile_document_is_kept(editor: Client, ours: Kept):
    for name, content in documents():
        told = send(editor, "wagtaildocs:add_multiple", ours, name, content)
        if not told["success"]:
            assert SENTENCE.search(str(told["error_message"])), (name, told)

    kept = [content_of(document.file) for document in Document.objects.all()]
    assert kept
    assert set(kept) == {HARMLESS}
    assert all(
        re.fullmatch(r"documents/[\w-]+\.csv", document.file.name) for document in Document.objects.all()
    )


def test_no_upload_takes_much_memory():
    """Whatever was sent above, in the same process."""
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 1024 * 1024


def test_a_photo_is_turned_upright_and_forgets_where_it_was_taken(editor: Client, ours: Kept):
    exif = Picture.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "S"

    send(editor, "wagtailimages:add_multiple", ours, "foto.JPG", hostile.png((40, 20), "JPEG", exif=exif))

    image = Image.objects.get()
    assert (image.width, image.height) == (20, 40)
    assert not Picture.open(io.BytesIO(content_of(image.file))).getexif()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("surat.pdf", hostile.pdf()),
        ("surat.pdf", hostile.pdf(b"/OpenAction[3 0 R/FitH 0]")),
        ("surat", hostile.office(hostile.DOCX)),
        ("surat.txt", hostile.office(hostile.ODT)),
        ("daftar.csv", b"nama;nilai\npadi;-5\ntelepon;+62 254\n"),
    ],
)
def test_an_honest_document_is_welcome(editor: Client, ours: Kept, name: str, content: bytes):
    told = send(editor, "wagtaildocs:add_multiple", ours, name, content)

    assert told["success"], told
    assert content_of(Document.objects.get().file) == content


@pytest.mark.parametrize(
    ("door", "prefix"),
    [("wagtailimages:add", ""), ("wagtailimages_chooser:create", "image-chooser-upload-")],
)
def test_each_door_of_pictures_refuses(editor: Client, ours: Kept, door: str, prefix: str):
    data = {f"{prefix}title": "Judul", f"{prefix}collection": ours.website.collection_id}

    answer = editor.post(reverse(door), data | {f"{prefix}file": upload("gambar.png", hostile.SVG)})

    assert "bukan gambar" in answer.content.decode()
    assert not Image.objects.exists()


@pytest.mark.parametrize(
    ("door", "prefix"),
    [("wagtaildocs:add", ""), ("wagtaildocs_chooser:create", "document-chooser-upload-")],
)
def test_each_door_of_documents_refuses(editor: Client, ours: Kept, door: str, prefix: str):
    data = {f"{prefix}title": "Judul", f"{prefix}collection": ours.website.collection_id}

    answer = editor.post(reverse(door), data | {f"{prefix}file": upload("surat.pdf", hostile.HTML)})

    assert "tidak diterima" in answer.content.decode()
    assert not Document.objects.exists()


def test_a_file_put_in_place_of_another_is_judged_too(editor: Client, ours: Kept):
    send(editor, "wagtailimages:add_multiple", ours, "a.png", hostile.png())
    send(editor, "wagtaildocs:add_multiple", ours, "a.pdf", hostile.pdf())
    image, document = Image.objects.get(), Document.objects.get()
    data = {"title": "Judul", "collection": ours.website.collection_id}

    editor.post(reverse("wagtailimages:edit", args=[image.pk]), data | {"file": upload("a.png", hostile.SVG)})
    editor.post(
        reverse("wagtaildocs:edit", args=[document.pk]), data | {"file": upload("a.pdf", hostile.HTML)}
    )

    assert Image.objects.get().file.name == image.file.name
    assert Document.objects.get().file.name == document.file.name


def test_what_waits_for_its_title_is_drawn_anew_as_well(editor: Client, ours: Kept):
    """A form with another mistake keeps the file for later: it is ours by then."""
    data = {"files[]": upload("a.png", hostile.png() + hostile.HTML), "title": "", "collection": "999999"}

    editor.post(reverse("wagtailimages:add_multiple"), data, headers={"X-Requested-With": "XMLHttpRequest"})

    assert not any(b"<script" in content_of(kept.file) for kept in UploadedFile.objects.all())


def test_a_large_file_that_lies_on_disk_is_rewritten_there():
    content = hostile.png() + hostile.HTML
    file = TemporaryUploadedFile("a.png", "image/png", len(content), None)
    file.write(content)
    file.seek(0)

    PictureField().clean(file)

    assert b"<script" not in Path(file.temporary_file_path()).read_bytes()
    file.close()


@pytest.mark.parametrize("name", hostile.NAMES)
def test_names_become_harmless(name: str):
    assert re.fullmatch(r"[a-z0-9_-]{1,60}", harmless(name, "gambar"))
