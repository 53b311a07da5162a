"""The form of every page: it refuses what belongs to another website, and publishing what is unfinished."""

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
        if anchor is not None and refers_outside(self.instance, anchor):
            self.add_error(None, FOREIGN)
        if "action-publish" in self.data:  # a draft may be as unfinished as it is
            for field, sentence in self.instance.obstacles().items():
                self.add_error(field if field in self.fields else None, sentence)


def refers_outside(page: Page, anchor: Page) -> bool:
    """Whether anything the page shows or links to stands in another website's tree or collection."""
    website = website_of(anchor)
    collection = website.collection.path if website and website.collection else None
    for content_type_id, key, *_paths in ReferenceIndex._extract_references_from_object(page):
        model = ContentType.objects.get_for_id(content_type_id).model_class()
        if model is None or not (issubclass(model, Page) or hasattr(model, "collection")):
            continue
        if not str(key).isdigit():  # a forged link; looking it up would end in an error page
            return True
        if issubclass(model, Page):
            path = Page.objects.filter(pk=key).values_list("path", flat=True).first()
            own = path is None or tenant_path(path) == tenant_path(anchor.path)
        else:
            files = model._default_manager.filter(pk=key)
            path = files.values_list("collection__path", flat=True).first()
            own = path is None or (collection is not None and path.startswith(collection))
        if not own:
            return True
    return False
