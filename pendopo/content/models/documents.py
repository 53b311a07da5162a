"""Documents of the agency: plans, reports, rules; each with number, year, kind, size and type."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from pendopo.content.models.public import INNER, PublicPage, WrittenPage
from pendopo.content.rows import DOCUMENT_KINDS, DocumentRow
from pendopo.content.words import number_of_rows


class DocumentIndexPage(WrittenPage):
    """A list of documents by kind, the newest year first."""

    documents = StreamField([("document", DocumentRow())], verbose_name=_("dokumen"), blank=True)
    content_panels = [*PublicPage.content_panels, FieldPanel("body"), FieldPanel("documents")]
    parent_page_types = [
        "content.HomePage",
        "content.SectionPage",
        "content.StandardPage",
        "content.ServiceIndexPage",
        "content.InformationIndexPage",
        "content.InformationClassPage",
    ]
    subpage_types = INNER
    template = "content/dokumen.html"

    class Meta:
        verbose_name = _("daftar dokumen")

    def obstacles(self) -> dict[str, Any]:
        found = super().obstacles()
        empty = [n for n, row in enumerate(self.documents, 1) if not row.value.href]
        if empty:
            found["documents"] = number_of_rows(
                _("Dokumen nomor {rows} belum punya berkas atau alamat. {why}"),
                empty,
                _("Pilih berkasnya, atau tulis alamatnya di situs lain."),
            )
        return found

    @property
    def kinds(self) -> list[tuple[str, list[Any]]]:
        """The documents by kind, in the order of the kinds; the newest year first."""
        rows = sorted((row.value for row in self.documents), key=lambda row: row["year"] or 0, reverse=True)
        named = [(str(label), [row for row in rows if row["kind"] == key]) for key, label in DOCUMENT_KINDS]
        return [(label, found) for label, found in named if found]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"children": context["chrome"].children(self)}
