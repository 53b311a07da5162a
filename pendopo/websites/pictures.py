"""Uploaded pictures are drawn anew: metadata, places and whatever stood behind the picture are gone."""

import warnings
from io import BytesIO
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageCms, ImageOps

from pendopo.errors import Refused

ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif", "GIF": "gif"}
HOW: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 88, "progressive": True},
    "PNG": {},
    "WEBP": {"quality": 88},
    "AVIF": {"quality": 75},
    "GIF": {},
}
MODES = {"JPEG": ("RGB", "L"), "GIF": ("P", "L", "RGB"), "PNG": ("RGB", "RGBA", "L", "LA", "P", "1", "I;16")}
COLOURS = ("RGB", "RGBA")

# Their encoders take some 20 bytes a pixel: a worker has 512 MB for all of it.
HUNGRY = ("WEBP", "AVIF")
HUNGRY_PIXELS = 12_500_000

NO_PICTURE = _(
    "Berkas ini bukan gambar JPEG, PNG, WebP, AVIF, atau GIF yang dapat dibuka. "
    "Simpan kembali sebagai JPEG atau PNG, lalu unggah."
)
TOO_MANY_PIXELS = _("Gambar ini terlalu besar ukurannya. Perkecil hingga 4.000 × 3.000 piksel, lalu unggah.")


def redrawn(content: bytes) -> tuple[bytes, str]:
    """The first frame as a new file of the same kind, upright and in sRGB, and its ending; or Refused."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's own limit is above ours, its remarks on tags are many
            with Image.open(BytesIO(content), formats=tuple(ENDINGS)) as picture:
                kind, fits = str(picture.format), is_within_limits(picture)
                if fits:
                    picture.load()
                    ImageOps.exif_transpose(picture, in_place=True)  # a copy would double what it takes
                    body = encoded(in_srgb(picture), kind)
    except Image.DecompressionBombError as bomb:
        raise Refused(TOO_MANY_PIXELS) from bomb
    except Exception as broken:  # a decoder that meets hostile bytes may raise anything
        raise Refused(NO_PICTURE) from broken
    if not fits:
        raise Refused(TOO_MANY_PIXELS)
    return body, ENDINGS[kind]


def is_within_limits(picture: Image.Image) -> bool:
    most = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS
    if picture.format in HUNGRY:
        most = min(most, HUNGRY_PIXELS)
    return bool(picture.width * picture.height <= most)


def in_srgb(picture: Image.Image) -> Image.Image:
    """The colours of a wide-gamut camera, as they look without its profile."""
    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in COLOURS:
        return picture
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        converted = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"))
    except (ImageCms.PyCMSError, OSError):
        return picture
    return converted or picture


def encoded(picture: Image.Image, kind: str) -> bytes:
    """The pixels, their palette and what is transparent; nothing else of the old file."""
    if picture.mode not in MODES.get(kind, COLOURS):
        has_alpha = "A" in picture.getbands() or "transparency" in picture.info
        picture = picture.convert("RGBA" if has_alpha and kind not in {"JPEG", "GIF"} else "RGB")
    transparency = picture.info.get("transparency")
    picture.info = {} if transparency is None or kind == "JPEG" else {"transparency": transparency}
    body = BytesIO()
    picture.save(body, kind, **HOW[kind])
    return body.getvalue()
