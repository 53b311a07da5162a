"""Uploaded files are shown on the home host to those who keep their website, and to nobody else."""

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.documents.models import Document
from wagtail.images.models import Image

from tests.websites.conftest import Kept
from tests.websites.furnishing import pixel

pytestmark = pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning"
)


def image_of(kept: Kept) -> Image:
    return Image.objects.create(
        title="Gambar", collection=kept.website.collection, file=ContentFile(pixel(), "gambar.png")
    )


def test_a_member_sees_an_own_picture_and_its_rendition(ours: Kept, editor: Client):
    image = image_of(ours)
    rendition = image.get_rendition("width-1")

    for url in (image.file.url, rendition.url):
        answer = editor.get(url)
        assert answer.status_code == 200
        assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
        b"".join(answer.streaming_content)


def test_a_strangers_picture_is_not_there(theirs: Kept, ours: Kept, editor: Client):
    assert editor.get(image_of(theirs).file.url).status_code == 404


def test_who_is_not_signed_in_is_asked_to(ours: Kept, client: Client):
    assert client.get(image_of(ours).file.url).status_code == 302


def test_a_file_that_no_row_knows_is_not_there(ours: Kept, editor: Client):
    assert editor.get("/media/../secret_key").status_code == 404
    assert editor.get("/media/rahasia.png").status_code == 404


def test_a_document_is_taken_along_rather_than_shown(ours: Kept, editor: Client):
    document = Document.objects.create(
        title="Daftar", collection=ours.website.collection, file=ContentFile(b"a,b", "daftar.csv")
    )

    answer = editor.get(document.file.url)

    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    b"".join(answer.streaming_content)
