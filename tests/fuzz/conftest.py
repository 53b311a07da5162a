"""The office of the fuzz: a berkas in every state of its life, and a browser for everybody."""

import logging
from datetime import timedelta
from itertools import pairwise

import pytest
from django.test import Client
from django.utils import timezone

from pendopo.accounts.models import User
from pendopo.berkas import services as acts
from pendopo.berkas.models import Berkas
from pendopo.opd.actors import applicant
from pendopo.opd.models import AccessRequest, FilingMandate
from pendopo.permohonan.models import Permohonan
from pendopo.permohonan.plans import plan_of
from pendopo.provisioning import services as provisioning
from tests.conftest import MONDAY_8_WIB, Cast, add_agency
from tests.fuzz.scene import Scene
from tests.permohonan.conftest import attach, begin, fill, papers, scan_of, send
from tests.provisioning.conftest import folder, front

__all__ = ["folder", "front", "papers"]

MINUTE = timedelta(minutes=1)


@pytest.fixture
def scene(cast: Cast, front: int, monkeypatch: pytest.MonkeyPatch) -> Scene:
    monkeypatch.setattr("pendopo.clock.now", lambda: MONDAY_8_WIB + 60 * MINUTE)
    # Thousands of refusals are not worth a line each; a 500 is told by its status.
    monkeypatch.setattr(logging.getLogger("django.request"), "disabled", True)
    fill(begin(cast.pertanian, cast.pemohon), cast.pemohon)
    file(cast, "beras")
    acts.return_for_correction(
        file(cast, "panen"),
        actor=cast.kepala_dinas,
        defects=[acts.Defect("contact_phone", "tidak-dapat-dihubungi", "")],
        at=MONDAY_8_WIB,
    )
    acts.pause(file(cast, "sawah"), actor=cast.kepala_dinas, reason="Surat tugas", at=MONDAY_8_WIB)
    hand_down(cast, file(cast, "pupuk"), 1)
    hand_down(cast, file(cast, "tani"), 3)
    work(cast, file(cast, "kebun"), reports=3)
    answered = work(cast, file(cast, "lumbung"), reports=3)
    acts.reply(answered, actor=cast.kepala_dinas, at=MONDAY_8_WIB)
    ask_for_access(cast)
    return Scene(browsers_of(cast))


def file(cast: Cast, subdomain: str) -> Berkas:
    """Filed by the same person, for an agency of its own: each has one website."""
    opd = add_agency(f"Dinas {subdomain.title()}", subdomain.upper(), subdomain)
    FilingMandate.objects.create(
        opd=opd,
        user=cast.pemohon.user,
        position="Kepala Subbagian Umum",
        granted_by=cast.administrator,
        granted_at=MONDAY_8_WIB,
    )
    filer = applicant(cast.pemohon.user, opd=opd, at=MONDAY_8_WIB)
    draft = fill(begin(opd, filer), filer, subdomain=subdomain, contact_email=f"umum@{subdomain}.test")
    attach(draft, filer, scan_of(draft))
    return send(draft, filer)


def hand_down(cast: Cast, berkas: Berkas, steps: int) -> None:
    chain = (cast.kepala_dinas, cast.kepala_bidang, cast.kepala_seksi, cast.petugas)
    for giver, taker in list(pairwise(chain))[:steps]:
        acts.dispose(berkas, actor=giver, to=taker.jabatan, at=MONDAY_8_WIB)


def work(cast: Cast, berkas: Berkas, *, reports: int) -> Berkas:
    """Down the chain, *Siapkan website*, and up again."""
    hand_down(cast, berkas, 3)
    plan = plan_of(Permohonan.objects.get(berkas=berkas))
    assert plan is not None
    begun = provisioning.start(berkas, plan=plan, actor=cast.petugas, at=MONDAY_8_WIB)
    assert provisioning.resume(begun, at=MONDAY_8_WIB), begun.error
    berkas.refresh_from_db()
    for actor in (cast.petugas, cast.kepala_seksi, cast.kepala_bidang)[:reports]:
        acts.report(berkas, actor=actor, at=MONDAY_8_WIB)
    return berkas


def ask_for_access(cast: Cast) -> None:
    AccessRequest.objects.create(
        opd=cast.kesehatan,
        name="Sekretaris Dinas Kesehatan",
        position="Sekretaris",
        email="sekretaris@dinkes.test",
        created_at=MONDAY_8_WIB,
    )


def browsers_of(cast: Cast) -> dict[str, Client]:
    keeper = User.objects.get(email="umum@lumbung.test")
    people = {
        "administrator": cast.administrator,
        "pemohon": cast.pemohon.user,
        "kepala pertanian": cast.kepala_pertanian.user,
        "kepala dinas": cast.kepala_dinas.user,
        "kepala bidang": cast.kepala_bidang.user,
        "kepala seksi": cast.kepala_seksi.user,
        "petugas": cast.petugas.user,
        "pengelola": keeper,
        "kepala kesehatan": cast.kepala_kesehatan.user,
        "siapa saja": None,
    }
    return {name: browser_of(user) for name, user in people.items()}


def browser_of(user: User | None) -> Client:
    """A browser whose owner has just shown who they are."""
    client = Client(headers={"host": "localhost"}, raise_request_exception=False)
    if user is not None:
        client.force_login(user)
        session = client.session
        shown = {"method": "password", "at": timezone.now().timestamp()}
        session["account_authentication_methods"] = [shown]
        session.save()
    return client
