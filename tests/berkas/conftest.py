"""A kind of berkas of our own, as small as can be, and ways to bring one to a step."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from pendopo.accounts.models import User
from pendopo.berkas import registry, services
from pendopo.berkas.models import Berkas, Peristiwa
from pendopo.berkas.registry import Check, Kind, Letter, LetterRequest
from pendopo.notices.models import Notice
from pendopo.opd.models import Office
from tests.conftest import MONDAY_8_WIB, Cast

MINUTE = timedelta(minutes=1)
EVIDENCE = {"status": 200, "title": "Website sedang disiapkan"}


def last_told(user: User) -> str:
    """The newest notice of a person."""
    return Notice.objects.filter(user=user).latest("pk").text


@dataclass
class Works:
    """What the kind under test says, and what it was told."""

    facts: frozenset[str] = frozenset()
    told: list[str] = field(default_factory=list)
    requests: list[LetterRequest] = field(default_factory=list)
    pdf: bytes = b""

    def letter(self, _berkas: Berkas, request: LetterRequest) -> Letter:
        self.requests.append(request)
        return Letter(pdf=self.pdf or f"%PDF-1.7 {request.number}".encode(), data={"number": request.number})

    def on_event(self, _berkas: Berkas, event: Peristiwa, *_given: object) -> None:
        self.told.append(event.act)


@pytest.fixture
def works() -> Iterator[Works]:
    kinds = dict(registry._kinds)
    works = Works()
    registry.register(
        Kind(
            code="uji",
            label="Uji",
            panel=lambda _request, berkas: f"<p>{berkas.search}</p>",
            checks=lambda _berkas: [Check("ok", "OPD terdaftar"), Check("warn", "Situs lama masih aktif")],
            facts=lambda _berkas: works.facts,
            fields=lambda _berkas: [("subdomain", "Sub domain"), ("kontak", "Penanggung jawab")],
            work_url=lambda berkas: f"/siapkan/{berkas.pk}/",
            url=lambda berkas: f"/permohonan/{berkas.pk}/",
            letter=works.letter,
            on_event=works.on_event,
        )
    )
    yield works
    registry._kinds.clear()
    registry._kinds.update(kinds)


@pytest.fixture
def opened(cast: Cast, works: Works) -> Callable[..., Berkas]:
    """Files a request for Dinas Pertanian, on Monday at 08.00 WIB unless told otherwise."""

    def open_one(*, at: datetime = MONDAY_8_WIB, subject: str = "Pembuatan website dispertan") -> Berkas:
        return services.open_berkas(
            kind="uji", subject=subject, opd=cast.pertanian, actor=cast.pemohon, at=at, search="dispertan"
        )

    return open_one


@pytest.fixture
def berkas(opened: Callable[..., Berkas]) -> Berkas:
    """Just filed: with the Kepala Dinas, who has one working hour."""
    return opened()


@pytest.fixture
def at_bidang(berkas: Berkas, cast: Cast) -> Berkas:
    services.dispose(
        berkas, actor=cast.kepala_dinas, to=cast.kepala_bidang.jabatan, at=MONDAY_8_WIB + 5 * MINUTE
    )
    return berkas


@pytest.fixture
def at_seksi(at_bidang: Berkas, cast: Cast) -> Berkas:
    services.dispose(
        at_bidang, actor=cast.kepala_bidang, to=cast.kepala_seksi.jabatan, at=MONDAY_8_WIB + 10 * MINUTE
    )
    return at_bidang


@pytest.fixture
def at_petugas(at_seksi: Berkas, cast: Cast) -> Berkas:
    services.dispose(
        at_seksi, actor=cast.kepala_seksi, to=cast.petugas.jabatan, at=MONDAY_8_WIB + 15 * MINUTE
    )
    return at_seksi


@pytest.fixture
def worked(at_petugas: Berkas, cast: Cast, works: Works) -> Berkas:
    """The petugas has done the work, and the system has found it so."""
    works.facts = frozenset({"situs-tersedia"})
    services.record_work(at_petugas, actor=cast.petugas, data=EVIDENCE, at=MONDAY_8_WIB + 20 * MINUTE)
    return at_petugas


@pytest.fixture
def at_reply(worked: Berkas, cast: Cast) -> Berkas:
    """All three laporan have gone up; the Kepala Dinas has only to approve the letter."""
    for minutes, actor in ((25, cast.petugas), (30, cast.kepala_seksi), (35, cast.kepala_bidang)):
        services.report(worked, actor=actor, at=MONDAY_8_WIB + minutes * MINUTE)
    return worked


@pytest.fixture
def by_chart(cast: Cast) -> Office:
    """The office has chosen the SOP of the chart."""
    cast.office.sop = "website-2018-bagan"
    cast.office.save()
    return cast.office
