"""The fixed cast: the Kominfo chain, Dinas Pertanian (ours) and Dinas Kesehatan (a stranger).

Monday 23 November 2026, 08.00 WIB, is the moment at which everybody already holds their post.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

import pytest
from django.core.cache import cache
from hypothesis import settings
from pytest_django import DjangoDbBlocker

from pendopo.accounts.models import User
from pendopo.opd.actors import Actor, applicant, official
from pendopo.opd.models import (
    FilingMandate,
    Holiday,
    Incumbency,
    Jabatan,
    Office,
    Opd,
    Pejabat,
    WorkSchedule,
)
from tests.migrated import databases

pytest_plugins = ["tests.chromium", "tests.sealing"]

# A slow machine is no failure: counts and states are asserted, never seconds.
settings.register_profile("pendopo", deadline=None)
settings.load_profile("pendopo")

MONDAY_8_WIB = datetime(2026, 11, 23, 1, tzinfo=UTC)
LONG_AGO = date(2020, 1, 1)


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_blocker: DjangoDbBlocker, django_db_modify_db_settings: None
) -> Iterator[None]:
    with django_db_blocker.unblock(), databases(), django_db_blocker.block():
        yield


@dataclass(frozen=True)
class Cast:
    """Who plays in the tests; each official holds exactly the post of their name."""

    office: Office
    kominfo: Opd
    pertanian: Opd
    kesehatan: Opd
    kepala_dinas: Actor
    kepala_bidang: Actor
    kepala_seksi: Actor
    petugas: Actor
    kepala_pertanian: Actor
    pemohon: Actor
    kepala_kesehatan: Actor
    administrator: User


def make_user(username: str, name: str, *, technical: bool = False) -> User:
    return User.objects.create(
        username=username, name=name, email=f"{username}@kantor.test", is_technical=technical
    )


def appoint_to(post: Jabatan, username: str) -> Actor:
    """A new person in `post`, since long ago."""
    user = make_user(username, post.name)
    pejabat = Pejabat.objects.create(name=post.name, user=user)
    Incumbency.objects.create(jabatan=post, pejabat=pejabat, starts_on=LONG_AGO)
    return official(user, jabatan=post, at=MONDAY_8_WIB)


def add_agency(name: str, abbreviation: str, subdomain: str) -> Opd:
    return Opd.objects.create(
        name=name,
        abbreviation=abbreviation,
        kind=Opd.Kind.DINAS,
        usual_subdomain=subdomain,
        head_title="Kepala Dinas",
        address="KP3B, Serang",
    )


def add_post(opd: Opd, name: str, role: str, superior: Jabatan | None = None) -> Jabatan:
    return Jabatan.objects.create(opd=opd, name=name, role=role, superior=superior, valid_from=LONG_AGO)


def add_hours() -> None:
    """National office hours (Perpres 21/2023), as in `clock.NATIONAL_NORMAL`."""
    for weekday in range(5):
        friday = weekday == 4
        blocks = (
            [(time(7, 30), time(11, 30)), (time(13, 0), time(16, 30))]
            if friday
            else [(time(7, 30), time(12, 0)), (time(13, 0), time(16, 0))]
        )
        for opens_at, closes_at in blocks:
            WorkSchedule.objects.create(
                regime="Jam kerja biasa",
                starts_on=LONG_AGO,
                weekday=weekday,
                opens_at=opens_at,
                closes_at=closes_at,
                source="Perpres 21/2023",
            )
    for day, name, kind in (
        (24, "Cuti bersama Natal", Holiday.Kind.JOINT_LEAVE),
        (25, "Natal", Holiday.Kind.NATIONAL),
    ):
        Holiday.objects.create(on=date(2026, 12, day), name=name, kind=kind)


def make_office(kominfo: Opd) -> Office:
    return Office.objects.create(
        opd=kominfo,
        government="Pemerintah Provinsi Banten",
        region="Provinsi Banten",
        city="Serang",
        address="KP3B, Jalan Syekh Nawawi Al-Bantani, Palima, Serang",
        letter_codes={"kode": "555", "unit": "DISKOMINFO"},
    )


def name_filer(head: Actor, username: str) -> Actor:
    """Somebody whom the head of an agency named to file."""
    filer = make_user(username, f"Kepala Subbagian Umum {head.opd.name}")
    FilingMandate.objects.create(
        opd=head.opd,
        user=filer,
        position="Kepala Subbagian Umum",
        granted_by=head.user,
        granted_at=MONDAY_8_WIB,
    )
    return applicant(filer, opd=head.opd, at=MONDAY_8_WIB)


@pytest.fixture
def cast(db: None) -> Cast:
    add_hours()
    kominfo = add_agency(
        "Dinas Komunikasi, Informatika, Statistik dan Persandian", "DISKOMINFOSP", "diskominfo"
    )
    pertanian = add_agency("Dinas Pertanian", "DISPERTAN", "dispertan")
    kesehatan = add_agency("Dinas Kesehatan", "DINKES", "dinkes")
    role = Jabatan.Role
    head = add_post(kominfo, f"Kepala {kominfo.name}", role.KEPALA_DINAS)
    bidang = add_post(kominfo, "Kepala Bidang Aplikasi Informatika", role.KEPALA_BIDANG, head)
    seksi = add_post(kominfo, "Kepala Seksi Pengembangan Aplikasi", role.KEPALA_SEKSI, bidang)
    desk = add_post(kominfo, "Petugas Pengembangan Aplikasi", role.PETUGAS, seksi)
    kepala_pertanian = appoint_to(
        add_post(pertanian, "Kepala Dinas Pertanian", role.KEPALA_OPD), "kepala.dispertan"
    )
    return Cast(
        office=make_office(kominfo),
        kominfo=kominfo,
        pertanian=pertanian,
        kesehatan=kesehatan,
        kepala_dinas=appoint_to(head, "kepala.dinas"),
        kepala_bidang=appoint_to(bidang, "kepala.bidang"),
        kepala_seksi=appoint_to(seksi, "kepala.seksi"),
        petugas=appoint_to(desk, "petugas"),
        kepala_pertanian=kepala_pertanian,
        pemohon=name_filer(kepala_pertanian, "umum.dispertan"),
        kepala_kesehatan=appoint_to(
            add_post(kesehatan, "Kepala Dinas Kesehatan", role.KEPALA_OPD), "kepala.dinkes"
        ),
        administrator=make_user("administrator", "Administrator Teknis", technical=True),
    )


@pytest.fixture(autouse=True)
def no_limits_left_over() -> None:
    """Rate limits count in the cache: each test begins with none used."""
    cache.clear()
