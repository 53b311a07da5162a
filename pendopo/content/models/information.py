"""Public information (UU 14/2008, Perki 1/2021): the PPID, the four classes, the Daftar Informasi Publik."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField

from pendopo.content.chrome import Chrome, chrome_of, own_path
from pendopo.content.models.announcements import warnings
from pendopo.content.models.public import INNER, PublicPage, WrittenPage
from pendopo.content.rows import CLASSES, DecisionRow, HoursRow, InformationRow
from pendopo.content.tables import csv_bytes, ods_bytes

LIST = "/ppid/daftar-informasi-publik/"

HEAD = (
    _("No."),
    _("Nama informasi"),
    _("Klasifikasi"),
    _("Ringkasan isi"),
    _("Pejabat atau unit yang menguasai"),
    _("Penanggung jawab pembuatan atau penerbitan"),
    _("Waktu dan tempat pembuatan"),
    _("Bentuk yang tersedia"),
    _("Jangka waktu simpan"),
    _("Alamat"),
)
FIELDS = ("summary", "holder", "publisher", "made", "forms", "retention")


class InformationClass(models.TextChoices):
    """How public information is to be given."""

    BERKALA = "berkala", _("Berkala")
    SERTA_MERTA = "serta-merta", _("Serta-merta")
    SETIAP_SAAT = "setiap-saat", _("Setiap saat")
    DIKECUALIKAN = "dikecualikan", _("Dikecualikan")


MEANINGS = {
    InformationClass.BERKALA: _("Diumumkan secara rutin, paling lambat setiap enam bulan."),
    InformationClass.SERTA_MERTA: _("Diumumkan tanpa ditunda bila dapat mengancam hajat hidup orang banyak."),
    InformationClass.SETIAP_SAAT: _("Tersedia kapan saja bagi siapa pun yang memintanya."),
    InformationClass.DIKECUALIKAN: _("Tidak dapat diberikan; diumumkan hanya keputusan dan dasarnya."),
}


class InformationIndexPage(WrittenPage):
    """The PPID of the agency: who it is, what it publishes, how to ask for more."""

    officer = models.CharField(
        _("PPID Pelaksana"), max_length=150, blank=True, help_text=_("Sebut jabatan, bukan nama.")
    )
    address = models.CharField(_("alamat layanan informasi"), max_length=300, blank=True)
    phone = models.CharField(_("telepon"), max_length=40, blank=True)
    email = models.EmailField(_("surel"), blank=True)
    hours = StreamField([("hours", HoursRow())], verbose_name=_("jam layanan"), blank=True)
    content_panels = [
        *PublicPage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("officer"),
                FieldPanel("address"),
                FieldPanel("phone"),
                FieldPanel("email"),
                FieldPanel("hours"),
            ],
            heading=_("Menghubungi PPID"),
        ),
        FieldPanel("body"),
    ]
    parent_page_types = ["content.HomePage"]
    subpage_types = ["content.InformationClassPage", "content.InformationListPage", *INNER]
    max_count_per_parent = 1
    template = "content/ppid.html"

    class Meta:
        verbose_name = _("PPID")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        chrome: Chrome = context["chrome"]
        children = chrome.children(self)
        classes = [page for page in children if isinstance(page, InformationClassPage)]
        others = [page for page in children if page not in classes]
        return context | {"classes": classes, "others": others, "rows": information(chrome)}


class InformationClassPage(WrittenPage):
    """One class of information: what belongs to it, taken from the list; for the excluded, the decisions."""

    information_class = models.CharField(
        _("klasifikasi"), max_length=20, choices=InformationClass, default=InformationClass.BERKALA
    )
    decisions = StreamField(
        [("decision", DecisionRow())],
        verbose_name=_("keputusan pengecualian"),
        blank=True,
        help_text=_("Hanya untuk informasi yang dikecualikan: nama dan dasarnya, tidak pernah isinya."),
    )
    content_panels = [
        *PublicPage.content_panels,
        FieldPanel("information_class"),
        FieldPanel("body"),
        FieldPanel("decisions"),
    ]
    parent_page_types = ["content.InformationIndexPage"]
    subpage_types = INNER
    template = "content/klasifikasi.html"

    class Meta:
        verbose_name = _("klasifikasi informasi")

    @property
    def meaning(self) -> str:
        return str(MEANINGS[InformationClass(self.information_class)])

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        chrome: Chrome = context["chrome"]
        urgent = self.information_class == InformationClass.SERTA_MERTA
        return context | {
            "rows": [row for row in information(chrome) if row["kind"] == self.information_class],
            "excluded": self.information_class == InformationClass.DIKECUALIKAN,
            "urgent": urgent,
            "warnings": warnings(chrome) if urgent else [],
            "list_page": chrome.links.get(LIST),
            "children": chrome.children(self),
        }


class InformationListPage(WrittenPage):
    """The Daftar Informasi Publik: seven fields a row, to read and to take along."""

    rows = StreamField([("information", InformationRow())], verbose_name=_("daftar informasi"), blank=True)
    reviewed_on = models.DateField(
        _("ditinjau"),
        null=True,
        blank=True,
        help_text=_("Daftar ini ditinjau paling lambat setiap enam bulan."),
    )
    content_panels = [
        *PublicPage.content_panels,
        FieldPanel("reviewed_on"),
        FieldPanel("body"),
        FieldPanel("rows"),
    ]
    parent_page_types = ["content.InformationIndexPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    template = "content/daftar-informasi-publik.html"

    class Meta:
        verbose_name = _("Daftar Informasi Publik")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        chrome: Chrome = context["chrome"]
        pages = {page.information_class: page for page in chrome.of_type(InformationClassPage)}
        kinds = [row.value["kind"] for row in self.rows]
        classes = [(label, kinds.count(key), pages.get(key)) for key, label in CLASSES if key in kinds]
        return context | {
            "classes": classes,
            "class_names": dict(CLASSES),
            "excluded": pages.get(InformationClass.DIKECUALIKAN),
        }

    def extra_files(self, request: HttpRequest) -> dict[str, bytes]:
        """The list to take along; search and sorting are what a spreadsheet does best."""
        if not self.rows:
            return {}
        address = chrome_of(self, request).address
        table = table_of([row.value for row in self.rows], address=address)
        stem = f"{own_path(self)[1:]}daftar-informasi-publik"
        return {f"{stem}.csv": csv_bytes(table), f"{stem}.ods": ods_bytes(table, name="Informasi publik")}


def information(chrome: Chrome) -> list[Any]:
    """The rows of the list that citizens can read."""
    return [row.value for page in chrome.of_type(InformationListPage) for row in page.rows]


def table_of(rows: list[Any], *, address: str) -> list[list[str]]:
    """The list as cells, its head first; addresses are whole, for a table leaves the website."""
    names = dict(CLASSES)
    table = [[str(word) for word in HEAD]]
    for number, row in enumerate(rows, 1):
        target = f"{address}{row.href}" if row.href.startswith("/") else row.href
        fields = [row[name] for name in FIELDS]
        table.append([str(number), row["title"], str(names[row["kind"]]), *fields, target])
    return table
