"""The signed form as a file: kept private, judged by its content, its draft's hash read from its picture."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from pendopo.errors import Refused
from pendopo.opd.papers import CONTENT_TYPES, keep
from pendopo.permohonan.models import Permohonan
from pendopo.surat.form_scan import read_form_hash

Upload: TypeAlias = "UploadedFile[bytes]"
LARGEST = 5 * 1024 * 1024
FOLDER = "formulir"


@dataclass(frozen=True)
class Paper:
    """A kept file; `draft_hash` is empty when none could be read."""

    file: str
    name: str
    media_type: str
    digest: str
    draft_hash: str


def take(upload: Upload, *, at: datetime) -> Paper:
    """Keep an uploaded form; Refused for what is no PDF or picture, or too large."""
    if not upload.size:
        raise Refused(_("Berkas ini kosong. Pilih pindaian formulir yang sudah ditandatangani."))
    if upload.size > LARGEST:
        raise Refused(_("Berkas ini lebih dari 5 MB. Pindai dengan mutu lebih rendah, lalu unggah kembali."))
    file = keep(upload, folder=FOLDER, at=at)
    content = (settings.PENDOPO_PAPERS / file).read_bytes()
    media_type = CONTENT_TYPES[Path(file).suffix.removeprefix(".")]
    return Paper(
        file=file,
        name=Path(upload.name or "formulir").name[-200:],
        media_type=media_type,
        digest=hashlib.sha256(content).hexdigest(),
        draft_hash=read_form_hash(content, media_type) or "",
    )


def forget(file: str, permohonan: Permohonan) -> None:
    """Delete a scan that was replaced; one that the office has seen stays."""
    if file and file != permohonan.sent.get("form_file"):
        (settings.PENDOPO_PAPERS / file).unlink(missing_ok=True)


def size_words(file: str) -> str:
    """`182 KB`, as beside a download."""
    path = settings.PENDOPO_PAPERS / file
    size = path.stat().st_size if file and path.is_file() else 0
    return (
        f"{size / 1024 / 1024:.1f} MB".replace(".", ",")
        if size >= 1024 * 1024
        else f"{max(size // 1024, 1)} KB"
    )
