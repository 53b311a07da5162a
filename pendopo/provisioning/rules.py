"""Who may press *Siapkan website*; nothing else decides."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from pendopo.accounts.models import User
from pendopo.berkas.models import Berkas
from pendopo.berkas.rules import lies_with
from pendopo.errors import Refused
from pendopo.opd.models import Jabatan


def may_prepare(user: User, berkas: Berkas, at: datetime) -> bool:
    """The officer on whose desk the berkas lies while it is under way, or who acts for the post (SOP 5.4)."""
    post = berkas.holder
    if berkas.status != Berkas.Status.OPEN or post is None or post.role != Jabatan.Role.PETUGAS:
        return False
    return lies_with(user, berkas, at)


def check_may_prepare(user: User, berkas: Berkas, *, at: datetime) -> None:
    """Raises Refused for everybody else, with what to do."""
    if not may_prepare(user, berkas, at):
        raise Refused(_("Website disiapkan oleh petugas, selagi berkas ini di mejanya. Muat ulang halaman."))
