"""The presses of P4, in the service's own folder; prints the seconds of each as JSON."""

import json
import time
from datetime import timedelta
from threading import Event

import django

django.setup()

from django.conf import settings  # noqa: E402 - models exist only after the set-up

from pendopo import clock, probe  # noqa: E402
from pendopo.berkas.models import Berkas  # noqa: E402
from pendopo.demo import office, seeding  # noqa: E402
from pendopo.opd.models import Office, Opd  # noqa: E402
from pendopo.provisioning import services  # noqa: E402
from pendopo.provisioning.registry import plan_of  # noqa: E402

ROUNDS = 24
EVERY = 0.01
PATIENCE = 60.0
PREPARING = b"Website sedang disiapkan"


def approved(chain: seeding.Chain, opd: Opd) -> Berkas:
    """A permohonan of the agency on the officer's desk."""
    at = clock.now()
    agency = office.make_agency(opd.abbreviation, opd.usual_subdomain, at=at)
    berkas = seeding.file_request(agency, chain.office, subdomain=opd.usual_subdomain, at=at)
    chain.hand_down(berkas, seeding.DOWN, start=at, pause=timedelta())
    return berkas


def press(chain: seeding.Chain, berkas: Berkas) -> float:
    """Seconds from the press to the first answer with the page that was baked."""
    plan = plan_of(berkas)
    assert plan is not None
    begun = time.perf_counter()
    at = clock.now()
    making = services.start(berkas, plan=plan, actor=chain.actor("petugas", at), at=at)
    host = making.website.host
    assert host is not None
    while not answers(host.name):
        Event().wait(EVERY)
        assert time.perf_counter() - begun < PATIENCE, f"{host.name} does not answer"
    return time.perf_counter() - begun


def answers(host: str) -> bool:
    address, port = settings.PENDOPO_FRONT
    answer = probe.fetch(host, "/", address=address, port=port)
    return answer.status == 200 and PREPARING in answer.body


def main() -> None:
    chain = seeding.Chain.of(Office.objects.select_related("opd").get())
    fresh = Opd.objects.filter(posts__isnull=True).exclude(usual_subdomain="").order_by("pk")
    waiting = [approved(chain, opd) for opd in fresh[:ROUNDS]]
    print(json.dumps([press(chain, berkas) for berkas in waiting]))


if __name__ == "__main__":
    main()
