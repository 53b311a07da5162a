"""Agencies come and go; a reorganised one keeps its row and names a successor."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from pendopo.accounts.models import User
from pendopo.audit.services import record
from pendopo.clock.words import format_short_year
from pendopo.errors import Invalid, Refused
from pendopo.opd.models import Opd


@transaction.atomic
def add_agency(opd: Opd, *, actor: User | None, at: datetime) -> Opd:
    """Enter a new agency into the list."""
    if Opd.objects.filter(name__iexact=opd.name).exists():
        raise Invalid(
            {"name": _("OPD dengan nama ini sudah terdaftar. Buka halamannya, atau pakai nama lain.")}
        )
    opd.save()
    record("opd.tambah", subject=opd, user=actor, at=at, data={"opd": opd.pk})
    return opd


@transaction.atomic
def change_agency(opd: Opd, *, actor: User, at: datetime) -> Opd:
    """Correct what is written about an agency; its history keeps the letters that named it otherwise."""
    if Opd.objects.filter(name__iexact=opd.name).exclude(pk=opd.pk).exists():
        raise Invalid({"name": _("OPD dengan nama ini sudah terdaftar. Pakai nama lain.")})
    opd.save()
    record("opd.ubah", subject=opd, user=actor, at=at, data={"opd": opd.pk})
    return opd


@transaction.atomic
def end_agency(
    opd: Opd, *, valid_until: date, successor: Opd | None = None, actor: User, at: datetime
) -> None:
    """Close an agency with its last day; its successor, if any, remembers where it came from."""
    if opd.valid_from and valid_until < opd.valid_from:
        raise Invalid(
            {
                "valid_until": _("OPD ini berlaku sejak %(day)s. Pilih tanggal sesudahnya.")
                % {"day": format_short_year(opd.valid_from)}
            }
        )
    if successor == opd:
        raise Invalid({"successor": _("OPD tidak dapat menjadi penerus dirinya sendiri. Pilih OPD lain.")})
    if not Opd.objects.filter(pk=opd.pk, valid_until__isnull=True).update(valid_until=valid_until):
        raise Refused(_("OPD ini sudah ditutup sebelumnya. Muat ulang halamannya."))
    if successor is not None:
        Opd.objects.filter(pk=successor.pk).update(predecessor=opd)
    record(
        "opd.tutup",
        subject=opd,
        user=actor,
        at=at,
        data={"sampai": valid_until.isoformat(), "penerus": successor.pk if successor else None},
    )
    opd.refresh_from_db()
