"""Gapless numbers: taken, and given back, with the transaction of the act that uses them."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.db.models import F

from pendopo.berkas.models import NumberSeries
from pendopo.errors import Refused
from pendopo.surat.number_formats import format_number


def take_number(book: str, *, on: date, pattern: str, codes: Mapping[str, str]) -> str:
    """The next number of a book in the year of `on`, written in the office's pattern.

    Whoever comes second waits at the row of the series until the first has committed or rolled back.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("a number is taken inside the transaction of the act that uses it")
    series, _created = NumberSeries.objects.get_or_create(book=book, year=on.year)
    NumberSeries.objects.filter(pk=series.pk).update(last=F("last") + 1)
    series.refresh_from_db(fields=["last"])
    try:
        return format_number(pattern, no=series.last, year=on.year, month=on.month, codes=codes)
    except ValueError as reason:
        raise Refused(
            f"Nomor belum dapat dibuat. {reason} Lengkapi format nomor di pengaturan kantor."
        ) from reason
