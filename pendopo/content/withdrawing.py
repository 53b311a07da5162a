"""A page leaves the air for one of three reasons, and its address says which."""

from datetime import datetime

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page

from pendopo.accounts.models import User
from pendopo.audit.services import record
from pendopo.errors import Invalid, Refused
from pendopo.websites.models import PastAddress, Website
from pendopo.websites.past import remember
from pendopo.websites.tenancy import home_of


class Reason(models.TextChoices):
    """Why; the words of the form."""

    MISTAKE = "keliru", _("Terbit karena keliru")
    MERGED = "digabung", _("Digabung ke halaman lain")
    WITHDRAWN = "ditarik", _("Tidak berlaku lagi")


KINDS = {
    Reason.MISTAKE: PastAddress.Kind.GONE,
    Reason.MERGED: PastAddress.Kind.MOVED,
    Reason.WITHDRAWN: PastAddress.Kind.WITHDRAWN,
}


@transaction.atomic
def withdraw(
    page: Page,
    website: Website,
    *,
    reason: str,
    into: Page | None = None,
    note: str = "",
    actor: User,
    at: datetime,
) -> None:
    """Citizens read the page no longer; the draft stays, and so does its history."""
    why = Reason(reason)
    home = home_of(website)
    may_leave(page, home, actor)
    if why == Reason.MERGED and (into is None or into.pk == page.pk or not into.live):
        raise Invalid({"into": _("Pilih halaman lain yang tayang sebagai gantinya.")})
    if why == Reason.WITHDRAWN and not note.strip():
        raise Invalid({"note": _("Tulis satu kalimat bagi warga: sejak kapan, dan apa gantinya.")})
    prefix = len(home.url_path) - 1
    remember(
        website,
        path=page.url_path[prefix:],
        kind=KINDS[why],
        target=into.url_path[prefix:] if why == Reason.MERGED and into else "",
        title=page.title,
        note=note.strip()[:500] if why == Reason.WITHDRAWN else "",
        at=at,
    )
    UnpublishPageAction(page, user=actor).execute(skip_permission_checks=True)
    record("Tarik halaman", subject=page.title, user=actor, at=at, data={"alasan": why, "halaman": page.pk})


def may_leave(page: Page, home: Page, actor: User) -> None:
    """Refused for the front page, for a page with readers below it, and to who may not publish."""
    if page.pk == home.pk:
        raise Refused(
            _("Beranda tidak dapat ditarik. Ubah isinya, atau minta kantor layanan menutup website.")
        )
    if not page.live:
        raise Refused(_("Halaman ini sudah tidak tayang."))
    if not page.permissions_for_user(actor).can_unpublish():
        raise Refused(
            _("Hanya penyunting dan pengelola yang menarik halaman. Minta salah seorang dari mereka.")
        )
    below = page.get_descendants().live().count()
    if below:
        words = {"count": below}
        raise Refused(
            _("Di bawahnya ada %(count)d halaman yang tayang. Tarik halaman itu lebih dahulu.") % words
        )
