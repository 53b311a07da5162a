"""A berkas on the officer's desk, a website whose name is held, and a real front before the releases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pendopo.berkas.models import Berkas
from pendopo.berkas.registry import Kind, register
from pendopo.berkas.services import dispose, open_berkas
from pendopo.provisioning import services
from pendopo.provisioning.models import Provisioning
from pendopo.provisioning.plans import Plan
from pendopo.provisioning.registry import register_plan
from pendopo.websites.models import Website
from pendopo.websites.services import reserve
from tests.conftest import MONDAY_8_WIB, Cast
from tests.edge import street

KIND = "penyiapan-uji"
CONTACT = ("Kepala Subbagian Umum", "kasubbag.dispertan@kantor.test")
plans: dict[int, Plan] = {}


def facts(berkas: Berkas) -> frozenset[str]:
    return frozenset({"situs-tersedia"}) if services.evidence(berkas) else frozenset()


def undo(berkas, event, _actor, at):
    if event.act in {"tolak", "cabut"}:
        services.withdraw(berkas, at=at)


register(Kind(code=KIND, label="Uji penyiapan", facts=facts, on_event=undo))
register_plan(KIND, lambda berkas: plans[berkas.pk])


def plan_for(website: Website, **more) -> Plan:
    return Plan(website=website.pk, contact_name=CONTACT[0], contact_email=CONTACT[1], **more)


def bring_to_officer(cast: Cast, plan: Plan) -> Berkas:
    """Filed by the OPD and disposed down the chain."""
    berkas = open_berkas(
        kind=KIND,
        subject="Pembuatan website",
        opd=cast.pertanian,
        actor=cast.pemohon,
        at=MONDAY_8_WIB,
        data={},
    )
    plans[berkas.pk] = plan
    for giver, recipient in (
        (cast.kepala_dinas, cast.kepala_bidang),
        (cast.kepala_bidang, cast.kepala_seksi),
        (cast.kepala_seksi, cast.petugas),
    ):
        dispose(berkas, actor=giver, to=recipient.jabatan, instructions=["tindak-lanjuti"], at=MONDAY_8_WIB)
    return berkas


@pytest.fixture
def folder(settings, tmp_path) -> Path:
    """Where this test's releases lie; nothing answers for them yet."""
    settings.PENDOPO_SITES = tmp_path / "sites"
    settings.PENDOPO_RELEASES = tmp_path / "releases"
    settings.PENDOPO_SITES.mkdir()
    settings.PENDOPO_FRONT = ("127.0.0.1", street.free_port())
    return tmp_path


@pytest.fixture
def front(folder, settings) -> Iterator[int]:
    """A real front over the releases."""
    with street.serving(folder) as port:
        settings.PENDOPO_FRONT = ("127.0.0.1", port)
        yield port


@pytest.fixture
def website(cast: Cast) -> Website:
    return reserve(opd=cast.pertanian, label="dispertan", name="Dinas Pertanian", at=MONDAY_8_WIB)


@pytest.fixture
def berkas(cast: Cast, website: Website) -> Berkas:
    return bring_to_officer(cast, plan_for(website))


@pytest.fixture
def begun(cast: Cast, berkas: Berkas) -> Provisioning:
    """*Siapkan website* was pressed; the worker has not come yet."""
    return services.start(berkas, plan=plans[berkas.pk], actor=cast.petugas, at=MONDAY_8_WIB)
