"""Signed papers that come in as files: judged by their content, kept private, read through views only.

A paper is a PDF, JPEG or PNG whatever its name says. It is named by chance below PENDOPO_PAPERS, so that
neither the name of its sender's file nor anything personal stands in a path.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TypeVar

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.utils.translation import gettext_lazy as _
from PIL import Image

from pendopo.errors import Refused
from pendopo.surat.pdfium import BrokenPdf, opened

Answer = TypeVar("Answer", bound=HttpResponseBase)
LARGEST = 10 * 1024 * 1024
PICTURES = {"JPEG": "jpg", "PNG": "png"}
CONTENT_TYPES = {"pdf": "application/pdf", "jpg": "image/jpeg", "png": "image/png"}


def kind_of(content: bytes) -> str:
    """`pdf`, `jpg` or `png`, by the content; Refused for everything else, also for a damaged one."""
    try:
        if content.startswith(b"%PDF-"):
            with opened(content) as document:
                kind = "pdf" if len(document) else ""
        else:
            with Image.open(BytesIO(content), formats=tuple(PICTURES)) as picture:
                kind = PICTURES[str(picture.format)]
                picture.verify()
    except (OSError, SyntaxError, ValueError, BrokenPdf, Image.DecompressionBombError):
        kind = ""
    if not kind:
        raise Refused(
            _("Berkas ini bukan PDF, JPEG atau PNG yang dapat dibuka. Pindai kembali, lalu unggah.")
        )
    return kind


def keep(upload: "UploadedFile[bytes]", *, folder: str, at: datetime) -> str:
    """Keep a paper; returns its name below PENDOPO_PAPERS, to be stored in a row."""
    if upload.size is None or upload.size > LARGEST:
        raise Refused(_("Berkas ini lebih dari 10 MB. Pindai dengan mutu lebih rendah, lalu unggah kembali."))
    content = upload.read()
    name = f"{folder}/{at:%Y}/{secrets.token_hex(16)}.{kind_of(content)}"
    path = settings.PENDOPO_PAPERS / name
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with path.open("xb") as file:
        path.chmod(0o600)
        file.write(content)
    return name


@contextmanager
def kept(upload: "UploadedFile[bytes]", *, folder: str, at: datetime) -> Iterator[str]:
    """Keep a paper while its row is written; where that fails, no file is left that no row names."""
    name = keep(upload, folder=folder, at=at)
    with forgotten_on_failure(name):
        yield name


@contextmanager
def forgotten_on_failure(name: str) -> Iterator[None]:
    """Delete a kept paper when what follows fails."""
    try:
        yield
    except BaseException:
        (settings.PENDOPO_PAPERS / name).unlink(missing_ok=True)
        raise


def private(content: bytes, name: str, *, download: bool = False) -> HttpResponse:
    """A paper or a picture of one that is made for this answer and kept nowhere, neither here nor between."""
    response = HttpResponse(content, content_type=CONTENT_TYPES[name.rpartition(".")[2]])
    response["Content-Disposition"] = f'{"attachment" if download else "inline"}; filename="{name}"'
    return unkept(response)


def unkept(response: Answer) -> Answer:
    """The answer, kept by no cache and no browser."""
    response["Cache-Control"] = "no-store, private"
    return response


def show(name: str, *, title: str) -> FileResponse:
    """A kept paper as a download called `title`; the caller has checked who asks."""
    suffix = Path(name).suffix.removeprefix(".")
    answer = FileResponse(
        (settings.PENDOPO_PAPERS / name).open("rb"),
        as_attachment=True,
        filename=f"{title}.{suffix}",
        content_type=CONTENT_TYPES[suffix],
    )
    return unkept(answer)
