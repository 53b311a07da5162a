"""What all page types share."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from pendopo.content.blocks import GUIDANCE, BodyBlock
from pendopo.content.chrome import Chrome, chrome_of, own_path
from pendopo.content.writing import CheckedPageForm
from pendopo.websites.pages import TenantPage

STILL_GUIDANCE = _("Halaman ini masih berisi panduan. Tulis isinya, hapus blok Panduan, lalu terbitkan.")
NO_WORDS = _("Tulis apa yang terlihat pada gambar, agar semua warga dapat memahaminya.")
INNER = [
    "content.SectionPage",
    "content.StandardPage",
    "content.DocumentIndexPage",
    "content.GalleryPage",
]


class PublicPage(TenantPage):
    """What all types share: a summary for lists and search engines, and the frame of the website."""

    summary = models.CharField(
        _("ringkasan"),
        max_length=250,
        blank=True,
        help_text=_("Satu atau dua kalimat; tampil di daftar dan hasil pencarian."),
    )
    content_panels = [*Page.content_panels, FieldPanel("summary")]
    promote_panels = [
        MultiFieldPanel([FieldPanel("slug"), FieldPanel("show_in_menus")], heading=_("Alamat dan menu"))
    ]
    base_form_class = CheckedPageForm
    # A baked public website has no private pages.
    private_page_options: list[str] = []
    # What shows the page to social media: a website, or an article with its own day.
    social_kind = "website"

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        chrome, here = chrome_of(self, request), own_path(self)
        part = f"/{here.split('/')[1]}/"
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | {"chrome": chrome, "here": here, "part": part, "crumbs": chrome.crumbs(here)}

    def schema(self, _chrome: Chrome) -> dict[str, Any]:
        """What search engines are told in the words of schema.org; nothing where a page is just a page."""
        return {}


class WrittenPage(PublicPage):
    """A page with a body of blocks."""

    body = StreamField(BodyBlock(required=False), verbose_name=_("isi"), blank=True)
    content_panels = [*PublicPage.content_panels, FieldPanel("body")]

    class Meta:
        abstract = True

    def holds_guidance(self) -> bool:
        return any(block.block_type == GUIDANCE for block in self.body)

    def obstacles(self) -> dict[str, Any]:
        return {"body": STILL_GUIDANCE} if self.holds_guidance() else {}

    @cached_property
    def opening(self) -> str:
        """What a list says under the title: the summary, else how the first paragraph begins."""
        if self.summary:
            return self.summary
        first = next((block for block in self.body if block.block_type == "paragraph"), None)
        return Truncator(strip_tags(first.value.source)).words(24) if first else ""
