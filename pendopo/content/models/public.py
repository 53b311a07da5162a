"""What all page types share."""

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.blocks import StreamValue
from wagtail.models import Page

from pendopo.content.blocks import GUIDANCE, BodyBlock, BodyField
from pendopo.content.chrome import Chrome, chrome_of, own_path
from pendopo.content.english import twin_files, twin_of
from pendopo.content.privacy import HOLDS_NIP, holds_nip, texts_of
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
    title_en = models.CharField(
        _("judul dalam bahasa Inggris"),
        max_length=255,
        blank=True,
        help_text=_("Dengan judul dan isi, halaman ini tayang juga dalam bahasa Inggris."),
    )
    summary_en = models.CharField(_("ringkasan dalam bahasa Inggris"), max_length=250, blank=True)
    body_en = BodyField(BodyBlock(required=False), verbose_name=_("isi dalam bahasa Inggris"), blank=True)
    content_panels = [*Page.content_panels, FieldPanel("summary")]
    promote_panels = [
        MultiFieldPanel([FieldPanel("slug"), FieldPanel("show_in_menus")], heading=_("Alamat dan menu")),
        MultiFieldPanel(
            [FieldPanel("title_en"), FieldPanel("summary_en"), FieldPanel("body_en")],
            heading=_("Bahasa Inggris"),
            classname="collapsed",
        ),
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
        around = {"chrome": chrome, "here": here, "part": part, "crumbs": chrome.crumbs(here)}
        return context | around | {"twin": twin_of(self)}

    def texts(self) -> Iterator[str]:
        """Every text that somebody wrote into this page."""
        yield from (self.title, self.slug, self.seo_title, self.search_description)
        for field in self._meta.local_fields:
            value = getattr(self, field.attname)
            yield from texts_of(value.raw_data if isinstance(value, StreamValue) else value)

    @property
    def own_path(self) -> str:
        return own_path(self)

    @property
    def has_twin(self) -> bool:
        """Whether the agency wrote the page in English too."""
        return bool(self.title_en and (self.summary_en or self.body_en))

    def extra_files(self, request: HttpRequest) -> dict[str, bytes]:
        """The page in English, where there is one."""
        return twin_files(self, chrome_of(self, request))

    def social_picture(self) -> Any:
        """The picture beside a link to this page on social media; None where it has none."""
        return None

    def schema(self, _chrome: Chrome) -> dict[str, Any]:
        """What search engines are told in the words of schema.org; nothing where a page is just a page."""
        return {}


class WrittenPage(PublicPage):
    """A page with a body of blocks."""

    body = BodyField(BodyBlock(required=False), verbose_name=_("isi"), blank=True)
    content_panels = [*PublicPage.content_panels, FieldPanel("body")]

    class Meta:
        abstract = True

    def holds_guidance(self) -> bool:
        return any(block.block_type == GUIDANCE for block in self.body)

    def obstacles(self) -> dict[str, Any]:
        found: dict[str, Any] = {"body": STILL_GUIDANCE} if self.holds_guidance() else {}
        return {"body": HOLDS_NIP} if holds_nip(self.texts()) else found

    @cached_property
    def opening(self) -> str:
        """What a list says under the title: the summary, else how the first paragraph begins."""
        if self.summary:
            return self.summary
        first = next((block for block in self.body if block.block_type == "paragraph"), None)
        return Truncator(strip_tags(first.value.source)).words(24) if first else ""
