"""*Pemeriksaan*, the panel beside the page that is written: remarks, and whether a second person has it."""

from typing import Any

from django.forms import Media
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.admin.views.pages import create, edit

from pendopo.content.checks import check
from pendopo.content.differences import label_of
from pendopo.content.review import latest
from pendopo.websites.pages import TenantPage


class RemarksPanel(BaseSidePanel):
    """Stands where Wagtail's own checks would stand, on all screens that write a page."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Pemeriksaan")
        icon_name = "glasses"

        def get_context_data(self, parent_context: Any) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {"count": len(self.panel.remarks["remarks"])}

    name = "pemeriksaan"
    title = _("Pemeriksaan")
    template_name = "content/kelola/pemeriksaan.html"
    order = 350

    def __init__(self, page: TenantPage, request: Any) -> None:
        super().__init__(page, request)
        self.remarks = remarks_context(page)

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        return context | self.remarks

    @property
    def media(self) -> Media:
        return Media(js=["content/pemeriksaan.js"], css={"all": ["content/pemeriksaan.css"]})


def remarks_context(page: TenantPage) -> dict[str, Any]:
    """What the panel says about the page; nothing yet about one that was never saved."""
    if page.pk is None or not isinstance(page, TenantPage):
        return {"saved": False, "remarks": [], "review": None}
    remarks = [(remark, label_of(page, remark.field)) for remark in check(page)]
    return {"saved": True, "remarks": remarks, "review": latest(page)}


def install() -> None:
    """Put the panel in place of Wagtail's; called once, when the rooms are ready."""
    for screen in (create, edit):
        screen.ChecksSidePanel = RemarksPanel
