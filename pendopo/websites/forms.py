"""The form of every page: it refuses what belongs to another website, and publishing what is unfinished."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Page, ReferenceIndex

from pendopo.websites.tenancy import tenant_path, website_of

FOREIGN = _("Isi ini merujuk pada halaman, gambar, atau berkas milik website lain. Pilih milik website Anda.")


class TenantPageForm(WagtailAdminPageForm):
    """Refuses foreign targets for new and old pages, drafts and publishing alike."""

    def _post_clean(self) -> None:
        super()._post_clean()
        anchor = self.instance if self.instance.path else self.parent_page  # a new page has no path yet
        outside = fields_outside(self.instance, anchor) if anchor is not None else set()
        if outside:
            self.add_error(None, FOREIGN)
        for name in outside & self.fields.keys():
            # Shown again as it was sent, a chooser would tell the title of what it names.
            self.fields[name].bound_data = as_stored
        if "action-publish" in self.data:  # a draft may be as unfinished as it is
            for field, sentence in self.instance.obstacles().items():
                self.add_error(field if field in self.fields else None, sentence)


def as_stored(_sent: Any, stored: Any) -> Any:
    return stored


def fields_outside(page: Page, anchor: Page) -> set[str]:
    """The fields by which the page shows or links to what stands in another website's tree or collection."""
    website = website_of(anchor)
    collection = website.collection.path if website and website.collection else None
    return {
        model_path.partition(".")[0]
        for content_type_id, key, model_path, _ in ReferenceIndex._extract_references_from_object(page)
        if is_outside(content_type_id, key, tenant_path(anchor.path), collection)
    }


def is_outside(content_type_id: int, key: object, root: str, collection: str | None) -> bool:
    """Whether a page, picture or document is kept elsewhere; what is gone is kept nowhere."""
    model = ContentType.objects.get_for_id(content_type_id).model_class()
    if model is None or not (issubclass(model, Page) or hasattr(model, "collection")):
        return False
    if not str(key).isdigit():  # a forged link; looking it up would end in an error page
        return True
    if issubclass(model, Page):
        path = Page.objects.filter(pk=key).values_list("path", flat=True).first()
        return path is not None and tenant_path(path) != root
    path = model._default_manager.filter(pk=key).values_list("collection__path", flat=True).first()
    return path is not None and (collection is None or not path.startswith(collection))
