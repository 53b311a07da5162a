"""The forms behind every upload door of Wagtail's: the files are judged, drawn anew and named by us."""

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.documents.fields import WagtailDocumentField
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from pendopo.errors import Refused
from pendopo.websites.papers import kind_of
from pendopo.websites.pictures import redrawn

NAME = 60
TOO_LARGE = _("Berkas ini lebih dari {limit}. Perkecil, lalu unggah kembali.")
SENTENCES = {
    "empty": _("Berkas ini kosong. Pilih berkas lain, lalu unggah."),
    "missing": _("Berkas belum dipilih. Pilih berkas, lalu unggah."),
    "required": _("Berkas belum dipilih. Pilih berkas, lalu unggah."),
    "invalid": _("Berkas tidak sampai dengan utuh. Unggah kembali."),
    "max_length": _("Nama berkas ini terlalu panjang. Pendekkan namanya, lalu unggah."),
}

Judge = Callable[[bytes], tuple[bytes, str]]


def rewrite(upload: "UploadedFile[bytes]", judge: Judge, *, limit: int, otherwise: str) -> None:
    """Put what the judge made of it in place of what came, under a harmless name.

    In place, because some doors of Wagtail's store what came rather than what the form returns.
    """
    if upload.size is None or upload.size > limit:
        raise ValidationError(str(TOO_LARGE).format(limit=filesizeformat(limit)))
    upload.seek(0)
    try:
        content, ending = judge(upload.read())
    except Refused as refused:
        raise ValidationError(refused.sentence) from refused
    upload.seek(0)
    upload.truncate()
    upload.write(content)
    upload.flush()
    upload.seek(0)
    upload.size = len(content)
    upload.name = f"{harmless(upload.name, otherwise)}.{ending}"


def harmless(name: str | None, otherwise: str) -> str:
    """The name without its ending, in the letters of addresses; `otherwise` where nothing is left of it."""
    stem = PurePosixPath((name or "").replace("\\", "/")).stem
    return slugify(stem.replace(".", "-"))[:NAME].strip("-_") or otherwise


def unchanged(content: bytes) -> tuple[bytes, str]:
    return content, kind_of(content)


class PictureField(WagtailImageField):
    default_validators: list[Any] = []  # the ending follows the content

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.error_messages |= SENTENCES

    def to_python(self, data: Any) -> Any:
        if isinstance(data, UploadedFile) and data.size:
            rewrite(data, redrawn, limit=self.max_upload_size, otherwise="gambar")
        return super().to_python(data)


class DocumentField(WagtailDocumentField):
    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.error_messages |= SENTENCES

    def to_python(self, data: Any) -> Any:
        if isinstance(data, UploadedFile) and data.size:
            rewrite(data, unchanged, limit=self.max_upload_size, otherwise="berkas")
        return super().to_python(data)


class ImageForm(BaseImageForm):
    """A picture: added, added with others, in the chooser, or put in place of an older one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        exchange(self.fields, PictureField)


class DocumentForm(BaseDocumentForm):
    """A document, through the same doors."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        exchange(self.fields, DocumentField)


def exchange(fields: dict[str, Any], field: type[Any]) -> None:
    """Put our field in place of Wagtail's; the forms of many files at once have none."""
    old = fields.get("file")
    if old is not None:
        fields["file"] = field(label=old.label, required=old.required, widget=old.widget)
