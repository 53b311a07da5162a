"""The agenda: what citizens may attend, when and where."""

from datetime import datetime, time, timedelta
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from pendopo.content.calendar import icalendar
from pendopo.content.chrome import Chrome, chrome_of, own_path
from pendopo.content.models.public import PublicPage, WrittenPage

ENDS_EARLY = _("Kegiatan ini selesai sebelum dimulai. Periksa tanggal dan jamnya.")
NO_START = _("Tulis kapan kegiatan ini dimulai.")


class EventIndexPage(WrittenPage):
    """What is to come, the next first, then what has been."""

    parent_page_types = ["content.HomePage"]
    subpage_types = ["content.EventPage"]
    max_count_per_parent = 1
    template = "content/daftar-agenda.html"

    class Meta:
        verbose_name = _("daftar agenda")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        chrome: Chrome = context["chrome"]
        coming = upcoming(chrome)
        past = [item for item in events(chrome) if item not in coming]
        return context | {"coming": coming, "past": past[::-1]}

    def extra_files(self, request: HttpRequest) -> dict[str, bytes]:
        chrome = chrome_of(self, request)
        return {f"{own_path(self)[1:]}agenda.ics": icalendar(chrome, events(chrome))}


class EventPage(WrittenPage):
    """One event that citizens may attend."""

    starts_at = models.DateTimeField(_("mulai"), null=True, blank=True)
    ends_at = models.DateTimeField(
        _("selesai"), null=True, blank=True, help_text=_("Kosong bila tidak ditentukan.")
    )
    all_day = models.BooleanField(
        _("sepanjang hari"), default=False, help_text=_("Jamnya lalu tidak ditampilkan.")
    )
    place = models.CharField(
        _("tempat"),
        max_length=200,
        blank=True,
        help_text=_("Nama gedung dan alamatnya, atau tautan pertemuan daring."),
    )
    audience = models.CharField(_("untuk siapa"), max_length=200, blank=True)
    registration = models.URLField(
        _("tautan pendaftaran"), blank=True, help_text=_("Kosong bila tidak perlu mendaftar.")
    )
    cancelled = models.BooleanField(
        _("dibatalkan"),
        default=False,
        help_text=_("Kegiatan tetap tampil dengan tanda batal, juga di kalender warga."),
    )
    content_panels = [
        *PublicPage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                FieldPanel("all_day"),
                FieldPanel("cancelled"),
            ],
            heading=_("Waktu"),
        ),
        MultiFieldPanel(
            [FieldPanel("place"), FieldPanel("audience"), FieldPanel("registration")],
            heading=_("Tempat dan peserta"),
        ),
        FieldPanel("body"),
    ]
    parent_page_types = ["content.EventIndexPage"]
    subpage_types: list[str] = []
    show_in_menus_default = False
    template = "content/agenda.html"

    class Meta:
        verbose_name = _("kegiatan")

    def obstacles(self) -> dict[str, Any]:
        found = super().obstacles()
        if self.starts_at is None:
            found["starts_at"] = NO_START
        elif self.ends_at and self.ends_at < self.starts_at:
            found["ends_at"] = ENDS_EARLY
        return found

    def is_ready(self) -> bool:
        return super().is_ready() and self.starts_at is not None

    @property
    def days(self) -> tuple[Any, Any]:
        """First and last day, here in WIB."""
        first = timezone.localdate(self.starts_at)
        return first, timezone.localdate(self.ends_at) if self.ends_at else first

    @property
    def over_at(self) -> datetime | None:
        """Its end, else the end of the day on which it began."""
        if self.ends_at and not self.all_day:
            return self.ends_at
        if self.starts_at is None:
            return None
        return timezone.make_aware(datetime.combine(self.days[1] + timedelta(days=1), time()))

    def is_over(self, at: datetime) -> bool:
        return self.over_at is not None and self.over_at <= at

    def changes_at(self, at: datetime) -> datetime | None:
        return None if self.is_over(at) else self.over_at

    def extra_files(self, request: HttpRequest) -> dict[str, bytes]:
        twin = super().extra_files(request)
        return twin | {f"{own_path(self)[1:]}acara.ics": icalendar(chrome_of(self, request), [self])}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"over": self.is_over(context["chrome"].at)}


def events(chrome: Chrome) -> list[EventPage]:
    """All events that citizens can read, by their beginning."""
    return sorted(chrome.of_type(EventPage), key=lambda page: (page.starts_at, page.pk))


def upcoming(chrome: Chrome) -> list[EventPage]:
    """Those that are not over, the next first."""
    return [item for item in events(chrome) if not item.is_over(chrome.at)]
