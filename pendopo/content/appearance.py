"""The act of the screen *Tampilan*: a website gets its colours, arms and front picture."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from pendopo.accounts.models import User
from pendopo.audit.services import record
from pendopo.content import theme
from pendopo.content.models import Appearance
from pendopo.errors import Refused
from pendopo.websites.signals import website_changed

FIELDS = ("colours", "brand", "accent", "logo_id", "logo_alt", "header_id", "header_alt")


@transaction.atomic
def dress(chosen: Appearance, *, actor: User, at: datetime) -> Appearance:
    """Save the look of a website and have it baked; refused where its text could not be read."""
    if not theme.passes(chosen.theme):
        raise Refused(_("Warna ini belum cukup kontras. Pakai warna terdekat yang ditawarkan."))
    values = {name: getattr(chosen, name) for name in FIELDS}
    Appearance.objects.update_or_create(website=chosen.website, defaults=values)
    record(
        "tampilan website diubah", subject=chosen.website, user=actor, at=at, data={"warna": chosen.colours}
    )
    website_changed.send(Appearance, website=chosen.website, reason="tampilan berubah", at=at)
    return chosen
