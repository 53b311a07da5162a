"""`pendopo check-berkas`: rebuild every berkas from its events, and say where what is stored differs."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from pendopo.berkas import services
from pendopo.berkas.models import Berkas, Peristiwa


class Command(BaseCommand):
    """Ends with 1 when a chain is broken, a column differs, or the seal on the events is off."""

    help = "Menyusun kembali setiap berkas dari peristiwanya dan menyebut setiap perbedaan."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Print each difference, then how much was looked at."""
        found = 0
        for difference in services.check_berkas():
            found += 1
            self.stderr.write(difference)
        seen = f"{Berkas.objects.count()} berkas, {Peristiwa.objects.count()} peristiwa diperiksa"
        if found:
            raise CommandError(f"{seen}: {found} perbedaan.")
        self.stdout.write(f"{seen}: semua sesuai.")
