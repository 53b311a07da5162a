"""Texts of SOPs as the office adopted them; a text is never edited, a new one is adopted beside it."""

from datetime import datetime

from django.utils.translation import gettext as _

from pendopo.berkas.models import SopVersion
from pendopo.errors import Refused
from pendopo.sop.definition import load, shipped


def adopt(text: str, *, at: datetime) -> SopVersion:
    """Keep a text under its SHA-256; again it is the same row. Refused with the linter's problems."""
    sop = load(text)
    version, _created = SopVersion.objects.get_or_create(
        digest=sop.digest, defaults={"code": sop.code, "text": text, "adopted_at": at}
    )
    return version


def current(code: str, *, at: datetime) -> SopVersion:
    """The text adopted last under a code; those that come with Pendopo are adopted when first asked for."""
    if text := shipped().get(code):
        adopt(text, at=at)
    found = SopVersion.objects.filter(code=code).first()
    if found is None:
        raise Refused(
            _("SOP %(code)s belum ditetapkan. Pilih SOP lain di pengaturan kantor.") % {"code": code}
        )
    return found
