"""SOP 5.1: an OPD files its request; it gets a number, a tracking code, and a desk."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from pendopo.accounts.codes import random_code
from pendopo.berkas.models import Berkas
from pendopo.berkas.numbers import take_number
from pendopo.berkas.services.adopting import current
from pendopo.berkas.services.ledger import sop_of_text, take
from pendopo.errors import Refused
from pendopo.opd.actors import Actor
from pendopo.opd.models import Jabatan, Opd
from pendopo.opd.services import day_of, office, tree
from pendopo.sop.engine import Act


@transaction.atomic
def open_berkas(
    *,
    kind: str,
    subject: str,
    opd: Opd,
    actor: Actor,
    at: datetime,
    data: Mapping[str, Any] | None = None,
    search: str = "",
) -> Berkas:
    """File a request with the Kepala Dinas (SOP 5.1): number and first event in one transaction.

    `search` is what the berkas is found by beside its number, subject and OPD.
    """
    settings, version = office(), current(office().sop, at=at)
    recipient, own = _first_desk(opd, at=at)
    on = day_of(at)
    berkas = Berkas.objects.create(
        number=take_number(kind, on=on, pattern=settings.request_format, codes=settings.letter_codes),
        kind=kind,
        subject=subject,
        opd=opd,
        sop=version,
        search=search,
        tracking_code=_tracking_code(),
        opened_at=at,
        step=sop_of_text(version.text).steps[0].code,
        since=at,
    )
    given = {**(data or {}), "opd": opd.pk} | ({"own": True} if own else {})
    take(berkas, Act.AJUKAN, actor=actor, at=at, expected_n=0, to=recipient, data=given)
    return berkas


def _first_desk(opd: Opd, *, at: datetime) -> tuple[Jabatan, bool]:
    """The post that gets it, and whether the office asks itself with nobody above to dispose of it.

    Of the office's own request the superior of its head disposes (role `atasan`).
    """
    settings, posts = office(), list(tree(at=at).posts.values())
    if opd.pk == settings.opd_id:
        for post in posts:
            if post.role == Jabatan.Role.ATASAN:
                return post, False
    for post in posts:
        if post.role == Jabatan.Role.KEPALA_DINAS and post.opd_id == settings.opd_id:
            return post, opd.pk == settings.opd_id
    raise Refused(
        _("Belum ada jabatan Kepala Dinas yang menerima permohonan. Hubungi %(office)s.")
        % {"office": settings.opd.abbreviation}
    )


def _tracking_code() -> str:
    letters = random_code(8).upper()
    return f"{letters[:4]}-{letters[4:]}"
