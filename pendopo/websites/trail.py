"""What the acts of this room are called in the trail of administration."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

ACTS: Mapping[str, object] = {
    "website.aturan": _("Aturan website disetujui"),
    "website.buka": _("Website dibuka"),
}
