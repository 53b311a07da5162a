"""The page types of an agency's website: few, so that whoever writes never has to choose a layout."""

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.images.models import Image
from wagtail.models import Page

from pendopo.content.blocks import GUIDANCE, BodyBlock
from pendopo.content.chrome import chrome_of, own_path, ready
from pendopo.websites.pages import TenantPage

STILL_GUIDANCE = _("Halaman ini masih berisi panduan. Tulis isinya, hapus blok Panduan, lalu terbitkan.")
NO_WORDS = _("Tulis apa yang terlihat pada gambar, agar semua warga dapat memahaminya.")
INNER = ["content.SectionPage", "content.StandardPage"]


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
    # A baked public website has no private pages.
    private_page_options: list[str] = []

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        chrome, here = chrome_of(self, request), own_path(self)
        part = f"/{here.split('/')[1]}/"
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | {"chrome": chrome, "here": here, "part": part, "crumbs": chrome.crumbs(here)}


class HomePage(PublicPage):
    """The front of the house: what the agency is for, what citizens look for, the latest news."""

    headline = models.CharField(
        _("kalimat pembuka"),
        max_length=80,
        blank=True,
        help_text=_("Misalnya: Layanan kesehatan untuk warga Banten. Kosong berarti nama website."),
    )
    content_panels = [*Page.content_panels, FieldPanel("headline"), FieldPanel("summary")]
    parent_page_types: list[str] = []
    subpage_types = [*INNER, "content.NewsIndexPage"]
    template = "content/beranda.html"

    class Meta:
        verbose_name = _("beranda")

    def serve_missing(self, request: HttpRequest) -> HttpResponse:
        context = {"page": self, "self": self, "chrome": chrome_of(self, request)}
        return TemplateResponse(request, "content/tidak-ada.html", context, status=404)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        news = list(NewsPage.latest(self)[:4])
        return context | {"lead": news[0] if news else None, "news": news[1:]}


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


class StandardPage(WrittenPage):
    """A page of text: profile, declaration of service, privacy."""

    parent_page_types = ["content.HomePage", *INNER]
    subpage_types = INNER
    template = "content/halaman.html"

    class Meta:
        verbose_name = _("halaman")


class SectionPage(WrittenPage):
    """A part of the website: an introduction, then the pages below it."""

    parent_page_types = ["content.HomePage", *INNER]
    subpage_types = INNER
    template = "content/bagian.html"

    class Meta:
        verbose_name = _("bagian")

    def is_ready(self) -> bool:
        return super().is_ready() and (bool(self.body) or bool(ready(self.get_children())))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | {"children": ready(self.get_children())}


class NewsIndexPage(PublicPage):
    """All news of the website, newest first."""

    parent_page_types = ["content.HomePage"]
    subpage_types = ["content.NewsPage"]
    max_count_per_parent = 1
    template = "content/daftar-berita.html"

    class Meta:
        verbose_name = _("daftar berita")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | {"news": NewsPage.latest(self)}


class NewsPage(WrittenPage):
    """One piece of news; a headline, a summary and a few paragraphs are enough."""

    # It begins with an empty paragraph: whoever writes can write at once.
    body = StreamField(
        BodyBlock(required=False), verbose_name=_("isi"), blank=True, default=[("paragraph", "")]
    )
    unit = models.CharField(
        _("bidang"),
        max_length=120,
        blank=True,
        help_text=_("Bidang atau bagian yang menerbitkan berita ini."),
    )
    picture = models.ForeignKey(
        Image, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("gambar utama")
    )
    picture_alt = models.CharField(
        _("teks pengganti"),
        max_length=200,
        blank=True,
        help_text=_("Apa yang terlihat pada gambar, untuk warga yang tidak dapat melihatnya."),
    )
    caption = models.CharField(_("keterangan gambar"), max_length=200, blank=True)
    content_panels = [
        *PublicPage.content_panels,
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel("picture"), FieldPanel("picture_alt"), FieldPanel("caption")],
            heading=_("Gambar utama"),
        ),
        FieldPanel("unit"),
    ]
    parent_page_types = ["content.NewsIndexPage"]
    subpage_types: list[str] = []
    show_in_menus_default = False
    template = "content/berita.html"

    class Meta:
        verbose_name = _("berita")

    def obstacles(self) -> dict[str, Any]:
        found = super().obstacles()
        if self.picture_id and not self.picture_alt:
            found["picture_alt"] = NO_WORDS
        return found

    @property
    def published_at(self) -> Any:
        """When it first went out; in a preview, now."""
        return self.first_published_at or timezone.now()

    @property
    def opening(self) -> str:
        """What a list says under the headline: the summary, else how the first paragraph begins."""
        if self.summary:
            return self.summary
        first = next((block for block in self.body if block.block_type == "paragraph"), None)
        return Truncator(strip_tags(first.value.source)).words(24) if first else ""

    @classmethod
    def latest(cls, above: Page) -> models.QuerySet["NewsPage"]:
        """Live news below a page, newest first, with what a row of a list needs."""
        news: models.QuerySet[NewsPage] = cls.objects.live().descendant_of(above)
        return news.select_related("picture").order_by("-first_published_at", "-pk")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        others = NewsPage.latest(self.get_parent()).exclude(pk=self.pk)[:3] if self.path else []
        return context | {"others": others}
