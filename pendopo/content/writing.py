"""The form of every page of a website: publishing it, or sending it to a second person, meets the checks."""

from pendopo.content.checks import musts
from pendopo.websites.forms import TenantPageForm

# The buttons that mean "citizens shall read this", by their names in the form.
PUBLISH, SUBMIT = "action-publish", "action-tinjau"


class CheckedPageForm(TenantPageForm):
    """Refuses what would fail citizens, each sentence at its field; a draft may be as unfinished as it is."""

    def _post_clean(self) -> None:
        super()._post_clean()
        if PUBLISH not in self.data and SUBMIT not in self.data:
            return
        for remark in musts(self.instance):
            field = remark.field if remark.field in self.fields else None
            if remark.sentence not in self.errors.get(field or "__all__", []):
                self.add_error(field, remark.sentence)
