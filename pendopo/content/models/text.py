"""Pages of text, and the parts that hold them together."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from pendopo.content.chrome import ready
from pendopo.content.models.public import INNER, WrittenPage


class StandardPage(WrittenPage):
    """A page of text: profile, declaration of service, privacy."""

    parent_page_types = [
        "content.HomePage",
        "content.SectionPage",
        "content.StandardPage",
        "content.ServiceIndexPage",
        "content.InformationIndexPage",
    ]
    subpage_types = INNER
    template = "content/halaman.html"

    class Meta:
        verbose_name = _("halaman")


class SectionPage(WrittenPage):
    """A part of the website: an introduction, then the pages below it."""

    parent_page_types = ["content.HomePage", "content.SectionPage", "content.StandardPage"]
    subpage_types = [*INNER, "content.OfficialIndexPage", "content.OrganisationPage"]
    template = "content/bagian.html"

    class Meta:
        verbose_name = _("bagian")

    def is_ready(self) -> bool:
        return super().is_ready() and (bool(self.body) or bool(ready(self.get_children())))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"children": context["chrome"].children(self)}
