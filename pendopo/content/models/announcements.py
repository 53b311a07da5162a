"""Announcements: each says until when it holds; what warns at once (serta-merta) stands on the front page."""

from datetime import datetime, time, timedelta
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from pendopo.content.chrome import Chrome, chrome_of, own_path
from pendopo.content.feeds import rss
from pendopo.content.models.public import PublicPage, WrittenPage

NO_END = _("Tulis sampai kapan peringatan ini berlaku, agar turun sendiri dari beranda pada waktunya.")
FEED = "rss.xml"


class AnnouncementIndexPage(WrittenPage):
    """The announcements that hold today, then the archive of the others."""

    feed = FEED

    parent_page_types = ["content.HomePage"]
    subpage_types = ["content.AnnouncementPage"]
    max_count_per_parent = 1
    template = "content/daftar-pengumuman.html"

    class Meta:
        verbose_name = _("daftar pengumuman")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        chrome: Chrome = context["chrome"]
        items = announcements(chrome)
        holding = [item for item in items if item.holds(chrome.at)]
        return context | {"holding": holding, "archive": [item for item in items if item not in holding]}

    def extra_files(self, request: HttpRequest) -> dict[str, bytes]:
        chrome, here = chrome_of(self, request), own_path(self)
        entries = announcements(chrome)
        return {f"{here[1:]}{FEED}": rss(chrome, title=self.title, path=here, file=FEED, entries=entries)}


class AnnouncementPage(WrittenPage):
    """One announcement, and until when it holds."""

    valid_until = models.DateField(
        _("berlaku sampai"),
        null=True,
        blank=True,
        help_text=_(
            "Sampai akhir hari itu. Sesudahnya pengumuman pindah ke arsip dengan sendirinya. "
            "Kosong berarti berlaku terus."
        ),
    )
    warns = models.BooleanField(
        _("informasi serta-merta"),
        default=False,
        help_text=_(
            "Centang hanya untuk hal yang mengancam orang banyak: bencana, wabah, keracunan, gangguan "
            "layanan umum (UU 14/2008 pasal 10). Tampil sebagai pita peringatan di beranda selama berlaku."
        ),
    )
    content_panels = [
        *PublicPage.content_panels,
        MultiFieldPanel([FieldPanel("valid_until"), FieldPanel("warns")], heading=_("Masa berlaku")),
        FieldPanel("body"),
    ]
    parent_page_types = ["content.AnnouncementIndexPage"]
    subpage_types: list[str] = []
    show_in_menus_default = False
    social_kind = "article"
    template = "content/pengumuman.html"

    class Meta:
        verbose_name = _("pengumuman")

    def obstacles(self) -> dict[str, Any]:
        found = super().obstacles()
        if self.warns and self.valid_until is None:
            found["valid_until"] = NO_END
        return found

    @property
    def ends_at(self) -> datetime | None:
        """The midnight after its last day."""
        if self.valid_until is None:
            return None
        return timezone.make_aware(datetime.combine(self.valid_until + timedelta(days=1), time()))

    def holds(self, at: datetime) -> bool:
        """Whether it is still valid at this moment."""
        return self.ends_at is None or at < self.ends_at

    def changes_at(self, at: datetime) -> datetime | None:
        return self.ends_at if self.holds(at) else None

    @property
    def published_at(self) -> Any:
        """When it first went out; in a preview, now."""
        return self.first_published_at or timezone.now()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"holds": self.holds(context["chrome"].at)}


def announcements(chrome: Chrome) -> list[AnnouncementPage]:
    """All that citizens can read, newest first."""
    found = chrome.of_type(AnnouncementPage)
    return sorted(found, key=lambda page: (page.published_at, page.pk), reverse=True)


def warnings(chrome: Chrome) -> list[AnnouncementPage]:
    """What warns now, newest first; the front page shows the first of them."""
    return [item for item in announcements(chrome) if item.warns and item.holds(chrome.at)]
