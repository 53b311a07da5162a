"""Pictures for every screen: AVIF and WebP in a few widths, cut around the focal point; drawn at the bake."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import AbstractRendition, SourceImageIOError

register = template.Library()

AT_ONCE = mark_safe(' fetchpriority="high"')
LATER = mark_safe(' loading="lazy" decoding="async"')
TEXT_WIDTH = "(min-width: 56.25em) 46.25rem, 100vw"
FORMATS = (("avif", "format-avif|avifquality-55"), ("webp", "format-webp|webpquality-78"))


@dataclass(frozen=True)
class Shape:
    """How a picture is cut, from narrow to wide, and how wide it stands on the page."""

    cuts: tuple[str, ...]
    sizes: str


SHAPES = {
    # As it is, bounded on both sides: in running text.
    "utuh": Shape(("max-480x720", "max-960x1200", "max-1480x1600"), TEXT_WIDTH),
    "berita": Shape(
        ("fill-480x277", "fill-800x462", "fill-1280x739"),
        "(min-width: 72.5em) 38.5rem, (min-width: 56.25em) 55vw, 100vw",
    ),
    "pita": Shape(("fill-720x300", "fill-1280x360", "fill-2000x560"), "100vw"),
    "galeri": Shape(
        ("max-400x600", "max-800x1000"), "(min-width: 56.25em) 22rem, (min-width: 40em) 50vw, 100vw"
    ),
    "ubin": Shape(("fill-320x180", "fill-640x360"), "(min-width: 40em) 15rem, 100vw"),
    "pejabat": Shape(("fill-96x120", "fill-192x240"), "6rem"),
    "lambang": Shape(("max-120x120", "max-240x240"), "3.125rem"),
}


@register.simple_tag
def gambar(image: Any, alt: str = "", *, shape: str = "utuh", lead: bool = False) -> SafeString:
    """The picture in a shape; `lead` is the first one of the page, which the browser fetches at once."""
    look = SHAPES[shape]
    try:
        drawn = {name: widths(image, look, how) for name, how in FORMATS} if image else {}
    except (SourceImageIOError, InvalidFilterSpecError):
        drawn = {}
    if not drawn:
        return mark_safe("")
    widest = drawn["webp"][-1]
    return format_html(
        '<picture><source type="image/avif"{}><img src="{}"{} width="{}" height="{}" alt="{}"{}></picture>',
        choices(drawn["avif"], look),
        widest.url,
        choices(drawn["webp"], look),
        widest.width,
        widest.height,
        alt,
        AT_ONCE if lead else LATER,
    )


def widths(image: Any, look: Shape, how: str) -> list[AbstractRendition]:
    """A rendition for each width that differs: a small picture is never blown up."""
    found = image.get_renditions(*(f"{cut}|{how}" for cut in look.cuts))
    for rendition in found.values():
        rendition.file.close()  # what was just drawn would else stay open until the collector comes
    by_width = {rendition.width: rendition for rendition in found.values()}
    return [by_width[width] for width in sorted(by_width)]


def choices(renditions: list[AbstractRendition], look: Shape) -> SafeString:
    """The widths to choose from; a picture of one width says no width, and so stays as small as it is."""
    if len(renditions) == 1:
        return format_html(' srcset="{}"', renditions[0].url)
    names = ", ".join(f"{rendition.url} {rendition.width}w" for rendition in renditions)
    return format_html(' srcset="{}" sizes="{}"', names, look.sizes)
