"""The front of the house."""

from datetime import datetime
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from pendopo.content import schema
from pendopo.content.chrome import SITE_MAP, Chrome, chrome_of
from pendopo.content.models.announcements import AnnouncementPage, warnings
from pendopo.content.models.contact import ComplaintPage
from pendopo.content.models.events import EventPage, upcoming
from pendopo.content.models.news import NewsPage, newest
from pendopo.content.models.public import INNER, PublicPage
from pendopo.content.models.services import ServicePage
from pendopo.content.rows import LinkRow
from pendopo.content.security import months_on, security_txt
from pendopo.content.words import nested, number_of_rows

TILES = 6
DATED = (AnnouncementPage, EventPage, NewsPage)
NEXT = 3


class HomePage(PublicPage):
    """What the agency is for, what citizens look for, the latest news."""

    headline = models.CharField(
        _("kalimat pembuka"),
        max_length=80,
        blank=True,
        help_text=_("Misalnya: Layanan kesehatan untuk warga Banten. Kosong berarti nama website."),
    )
    sought = StreamField(
        [("link", LinkRow())],
        verbose_name=_("paling sering dicari"),
        blank=True,
        max_num=4,
        help_text=_("Paling banyak empat. Kosong berarti dipilihkan dari halaman yang sudah ada."),
    )
    content_panels = [
        *Page.content_panels,
        FieldPanel("headline"),
        FieldPanel("summary"),
        FieldPanel("sought"),
    ]
    parent_page_types: list[str] = []
    subpage_types = [
        *INNER,
        "content.NewsIndexPage",
        "content.AnnouncementIndexPage",
        "content.EventIndexPage",
        "content.ServiceIndexPage",
        "content.InformationIndexPage",
        "content.ContactPage",
        "content.ComplaintPage",
    ]
    template = "content/beranda.html"

    class Meta:
        verbose_name = _("beranda")

    def obstacles(self) -> dict[str, Any]:
        found = super().obstacles()
        empty = [n for n, row in enumerate(self.sought, 1) if not (row.value["page"] or row.value["url"])]
        if empty:
            found["sought"] = number_of_rows(
                _("Tautan nomor {rows} belum menuju ke mana pun. {why}"),
                empty,
                _("Pilih halamannya, atau tulis alamat situs lain."),
            )
        return found

    def serve_missing(self, request: HttpRequest) -> HttpResponse:
        context = {"page": self, "self": self, "chrome": chrome_of(self, request)}
        return TemplateResponse(request, "content/tidak-ada.html", context, status=404)

    def serve_past(
        self, request: HttpRequest, *, title: str, note: str, at: datetime, status: int
    ) -> HttpResponse:
        context = {"page": self, "self": self, "chrome": chrome_of(self, request)}
        told = {"title": title, "note": note, "at": at}
        return TemplateResponse(request, "content/ditarik.html", context | told, status=status)

    def serve_search(self, request: HttpRequest, *, question: str, results: str) -> HttpResponse:
        context = {"page": self, "self": self, "chrome": chrome_of(self, request)}
        asked = {"question": question, "results": results}
        return TemplateResponse(request, "content/cari.html", context | asked)

    def schema(self, chrome: Chrome) -> dict[str, Any]:
        return schema.organization(chrome)

    def changes_at(self, at: datetime) -> datetime | None:
        """When the month ends: what security.txt promises is renewed."""
        return months_on(at, 1)

    def extra_files(self, request: HttpRequest) -> dict[str, bytes]:
        """The map of the website, and whom to tell about a hole in it."""
        chrome = chrome_of(self, request)
        files = super().extra_files(request) | {"peta-situs/index.html": site_map(chrome)}
        if chrome.theme_path:
            files[chrome.theme_path[1:]] = chrome.theme
        contacts = security_contacts(chrome)
        if contacts:
            text = security_txt(address=chrome.address, contacts=contacts, at=chrome.at)
            files[".well-known/security.txt"] = text
        return files

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        chrome: Chrome = context["chrome"]
        news = newest(chrome)[:4]
        services = chrome.of_type(ServicePage)
        return context | {
            "warning": next(iter(warnings(chrome)), None),
            "lead": news[0] if news else None,
            "news": news[1:],
            "services": services[:TILES],
            "service_count": len(services),
            "agenda": upcoming(chrome)[:NEXT],
            "sought": self.ways(chrome),
        }

    def ways(self, chrome: Chrome) -> list[dict[str, Any]]:
        """What stands in the hall: the editor's own links that lead somewhere, else those usually sought."""
        own = [row.value for row in self.sought if row.value.href]
        if own:
            return [{"title": row["title"], "path": row.href, "leads_out": row.leads_out} for row in own]
        return [{"title": link.title, "path": link.path, "leads_out": False} for link in chrome.sought]


def site_map(chrome: Chrome) -> bytes:
    """The pages that citizens can open, as a tree; what has a day of its own stands in its list."""
    lasting = (page for page in chrome.pages if not isinstance(page, DATED))
    tree = nested((page.depth, page) for page in lasting)
    context = {"chrome": chrome, "here": SITE_MAP, "tree": tree}
    return render_to_string("content/peta-situs.html", context).encode()


def security_contacts(chrome: Chrome) -> list[str]:
    """The CSIRT as the complaint page names it, else the agency: by mail, by a page."""
    page = next(iter(chrome.of_type(ComplaintPage)), None)
    mail = (page.csirt_email if page else "") or (chrome.website.opd.email if chrome.website else "")
    form = page.csirt_url if page else ""
    found = [f"mailto:{mail}"] if mail else []
    found += [form] if form.startswith("https://") else []
    contact = chrome.links.get("/kontak/")
    if contact and chrome.address.startswith("https://"):
        found.append(f"{chrome.address}{contact.path}")
    return found
