"""Pictures of the agency's work; each with words that stand in for it."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from pendopo.content.models.public import INNER, PublicPage, WrittenPage
from pendopo.content.rows import PhotoRow


class GalleryPage(WrittenPage):
    """Pictures in the order in which the editor put them."""

    photos = StreamField([("photo", PhotoRow())], verbose_name=_("gambar"), blank=True)
    content_panels = [*PublicPage.content_panels, FieldPanel("body"), FieldPanel("photos")]
    parent_page_types = ["content.HomePage", "content.SectionPage", "content.StandardPage"]
    subpage_types = INNER
    template = "content/galeri.html"

    class Meta:
        verbose_name = _("galeri")
