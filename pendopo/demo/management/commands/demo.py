"""`pendopo demo`: fills an empty installation with the example office."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from pendopo import clock
from pendopo.demo import newsroom, office, seeding
from pendopo.demo.front import open_front
from pendopo.opd.models import Office
from pendopo.opd.seeds import seed_holidays, seed_hours
from pendopo.opd.services import calendar
from pendopo.permohonan.models import Permohonan
from pendopo.publishing.services import bake_dirty
from pendopo.websites.imports import import_register, shipped
from pendopo.websites.models import Website


class Command(BaseCommand):
    help = "Isi pemasangan yang kosong dengan kantor contoh (hanya pada mode demo)."

    def handle(self, *_args: object, **_options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Data contoh hanya untuk mode demo. Untuk kantor sungguhan: pendopo setup")
        if Office.objects.exists():
            return
        now = clock.now()
        with transaction.atomic():
            seed_holidays((now.year, now.year + 1))
            seed_hours(region="Provinsi Banten", at=now)
            kantor = office.make_office(at=now)
            import_register(shipped())
            office.make_agency("DISKETAPANG", "disketapang", at=now)
        with open_front():
            self.play(seeding.Chain.of(kantor), now=now)

    def play(self, chain: seeding.Chain, *, now: Any) -> None:
        hours = calendar(at=now)
        for abbreviation, username, scene in seeding.SCENES:
            self.stdout.write(f"    {abbreviation}")
            scene(chain, office.make_agency(abbreviation, username, at=now), hours, now)
        live = Permohonan.objects.get(opd__abbreviation="DINKES").result
        newsroom.open_and_fill(Website.objects.get(pk=live.pk if live else 0), now=now)
        while bake_dirty(at=now):
            pass
