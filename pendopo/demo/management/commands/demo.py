"""`pendopo demo`: fills an empty installation with the example office."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from pendopo import clock
from pendopo.demo import newsroom, office, seeding
from pendopo.demo.front import open_front
from pendopo.opd.models import Office, Opd
from pendopo.opd.seeds import seed_holidays, seed_hours
from pendopo.opd.services import calendar
from pendopo.permohonan.models import Permohonan
from pendopo.publishing.services import bake_dirty
from pendopo.websites.imports import import_register, shipped

DONE = "demo-selesai"  # a file in the data folder, written when the last scene has been played
UNFINISHED = "Data contoh belum lengkap karena pengisiannya terputus. Mulai dari awal: make run RESET=1"


class Command(BaseCommand):
    help = "Isi pemasangan yang kosong dengan kantor contoh (hanya pada mode demo)."

    def handle(self, *_args: object, **_options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Data contoh hanya untuk mode demo. Untuk kantor sungguhan: pendopo setup")
        done = settings.VAR / DONE
        if Office.objects.exists():
            if not done.exists():
                raise CommandError(UNFINISHED)
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
        done.touch()

    def play(self, chain: seeding.Chain, *, now: Any) -> None:
        hours = calendar(at=now)
        for abbreviation, username, scene, outcome in seeding.SCENES:
            agency = office.make_agency(abbreviation, username, at=now)
            scene(chain, agency, hours, now)
            self.tell(agency.opd, outcome)
        live = Permohonan.objects.select_related("result__opd").get(opd__abbreviation="DINKES").result
        if live is None:
            raise CommandError("Website contoh tidak terbentuk. " + UNFINISHED)
        newsroom.open_and_fill(live, now=now)
        while bake_dirty(at=now):
            pass
        self.tell(live.opd, "website tayang")

    def tell(self, opd: Opd, outcome: str) -> None:
        self.stdout.write(f"    {opd.name}: {outcome}")
        self.stdout.flush()
