"""News: the index, newest first, and the piece of news itself."""

from typing import Any

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.images.models import Image
from wagtail.models import Page

from pendopo.content import schema
from pendopo.content.blocks import BodyBlock, BodyField
from pendopo.content.chrome import Chrome, chrome_of, own_path
from pendopo.content.feeds import rss
from pendopo.content.models.public import NO_WORDS, PublicPage, WrittenPage

A_PAGE = 20
FEED = "rss.xml"


class NewsIndexPage(PublicPage):
    """All news of the website, newest first."""

    feed = FEED

    parent_page_types = ["content.HomePage"]
    subpage_types = ["content.NewsPage"]
    max_count_per_parent = 1
    template = "content/daftar-berita.html"

    class Meta:
        verbose_name = _("daftar berita")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        pages = list(Paginator(newest(context["chrome"]), A_PAGE))
        number = getattr(request, "pendopo_page", 1)
        return context | {"news": pages[number - 1].object_list, "number": number, "pages": pages}

    def extra_files(self, request: HttpRequest) -> dict[str, bytes]:
        """The older news page by page, and the newest as a feed."""
        chrome, here = chrome_of(self, request), own_path(self)
        news = newest(chrome)
        files = {
            f"{here[1:]}{FEED}": rss(chrome, title=self.title, path=here, file=FEED, entries=news),
        }
        for number in range(2, Paginator(news, A_PAGE).num_pages + 1):
            request.__dict__["pendopo_page"] = number
            files[f"{here[1:]}halaman-{number}/index.html"] = self.serve(request).render().content
        return files


class NewsPage(WrittenPage):
    """One piece of news; a headline, a summary and a few paragraphs are enough."""

    # It begins with an empty paragraph: whoever writes can write at once.
    body = BodyField(
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
    social_kind = "article"
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

    def social_picture(self) -> Any:
        return self.picture

    def schema(self, chrome: Chrome) -> dict[str, Any]:
        return schema.article(
            chrome,
            title=self.title,
            summary=self.opening,
            path=own_path(self),
            published=self.published_at.isoformat(),
            modified=(self.last_published_at or self.published_at).isoformat(),
        )

    @classmethod
    def latest(cls, above: Page) -> models.QuerySet["NewsPage"]:
        """Live news below a page, newest first."""
        news: models.QuerySet[NewsPage] = cls.objects.live().descendant_of(above)
        # PostgreSQL would put those that never went out by a revision before all others.
        return news.order_by(models.F("first_published_at").desc(nulls_last=True), "-pk")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        others = [item for item in newest(context["chrome"]) if item.pk != self.pk][:3]
        return context | {"others": others}


def newest(chrome: Chrome) -> list[NewsPage]:
    """The news that citizens can read, newest first, from the memory of the bake."""
    return sorted(chrome.of_type(NewsPage), key=lambda page: (page.published_at, page.pk), reverse=True)
