"""Who leads the agency, and how it is organised: by post; a name is optional, an NIP is refused."""

from itertools import groupby
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.images.models import Image

from pendopo.content.models.public import NO_WORDS, PublicPage, WrittenPage
from pendopo.content.privacy import HOLDS_NIP, holds_eighteen_digits
from pendopo.content.rows import OfficialRow, UnitRow
from pendopo.content.words import nested, number_of_rows

PARENTS = ["content.HomePage", "content.SectionPage"]


class PostsPage(WrittenPage):
    """A page about posts: a number as long as an NIP is refused wherever it stands, in drafts too."""

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if holds_eighteen_digits(self.texts()):
            raise ValidationError(HOLDS_NIP)


class OfficialIndexPage(PostsPage):
    """The officials of the agency, part by part."""

    officials = StreamField([("official", OfficialRow())], verbose_name=_("pejabat"), blank=True)
    content_panels = [*PublicPage.content_panels, FieldPanel("officials"), FieldPanel("body")]
    parent_page_types = PARENTS
    subpage_types: list[str] = []
    template = "content/pejabat.html"

    class Meta:
        verbose_name = _("daftar pejabat")

    def obstacles(self) -> dict[str, Any]:
        found = super().obstacles()
        rows = enumerate((row.value for row in self.officials), 1)
        silent = [number for number, row in rows if row.get("photo") and not (row.get("alt") or "").strip()]
        if silent:
            found["officials"] = number_of_rows(
                _("Foto pada pejabat nomor {rows} belum punya teks pengganti. {why}"), silent, NO_WORDS
            )
        return found

    @property
    def parts(self) -> list[tuple[str, list[Any]]]:
        """The rows by part of the agency, as they follow each other."""
        rows = [row.value for row in self.officials]
        return [(unit, list(found)) for unit, found in groupby(rows, key=lambda row: row["unit"].strip())]


class OrganisationPage(PostsPage):
    """The organisation as nested text; a picture of the chart may stand beside it, never instead of it."""

    basis = models.CharField(
        _("dasar hukum"),
        max_length=250,
        blank=True,
        help_text=_("Peraturan gubernur tentang susunan organisasi: nomor, tahun, dan judulnya."),
    )
    units = StreamField([("unit", UnitRow())], verbose_name=_("susunan"), blank=True)
    picture = models.ForeignKey(
        Image,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("gambar bagan"),
        help_text=_("Boleh kosong. Susunan di atas tetap perlu: gambar tidak terbaca oleh semua orang."),
    )
    caption = models.CharField(_("keterangan gambar"), max_length=200, blank=True)
    content_panels = [
        *PublicPage.content_panels,
        FieldPanel("basis"),
        FieldPanel("units"),
        MultiFieldPanel([FieldPanel("picture"), FieldPanel("caption")], heading=_("Gambar bagan")),
        FieldPanel("body"),
    ]
    parent_page_types = PARENTS
    subpage_types: list[str] = []
    template = "content/struktur.html"

    class Meta:
        verbose_name = _("struktur organisasi")

    def obstacles(self) -> dict[str, Any]:
        found = super().obstacles()
        if self.picture_id and not self.units:
            found["units"] = _("Tulis susunannya juga: gambar bagan tidak terbaca oleh semua orang.")
        return found

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"tree": nested((int(row.value["level"]), row.value) for row in self.units)}
