"""The demo's office: the agencies of 2018, the Kominfo chain, and the heads of a few agencies.

Nobody in it exists: every person bears the name of their post, every NIP is invented.
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings

from pendopo.accounts.models import User
from pendopo.accounts.services import create_user
from pendopo.opd import imports
from pendopo.opd import services as organisation
from pendopo.opd.actors import Actor, applicant, official
from pendopo.opd.models import FilingMandate, Jabatan, Office, Opd, Pejabat

SINCE = date(2024, 1, 2)
Role = Jabatan.Role


@dataclass(frozen=True)
class Agency:
    """An agency that plays in the demo: its head, and who files for it."""

    opd: Opd
    head: Actor
    filer: Actor


def make_office(*, at: datetime) -> Office:
    """Every agency, the office itself, and its four posts with people in them."""
    imports.import_agencies(imports.shipped_agencies())
    kominfo = Opd.objects.get(abbreviation="DISKOMINFOSP")
    office = Office.objects.create(
        opd=kominfo,
        government="Pemerintah Provinsi Banten",
        region="Provinsi Banten",
        city="Serang",
        address="KP3B, Jalan Syekh Nawawi Al-Bantani, Palima, Serang",
        letter_codes={"kode": "555", "unit": "DISKOMINFO"},
    )
    head = seat(
        kominfo,
        "Kepala Dinas Komunikasi, Informatika, Statistik dan Persandian",
        Role.KEPALA_DINAS,
        "kepala.dinas",
        at=at,
    )
    bidang = seat(
        kominfo, "Kepala Bidang Aplikasi Informatika", Role.KEPALA_BIDANG, "kepala.bidang", head, at=at
    )
    seksi = seat(
        kominfo, "Kepala Seksi Pengembangan Aplikasi", Role.KEPALA_SEKSI, "kepala.seksi", bidang, at=at
    )
    seat(kominfo, "Petugas Pengembangan Aplikasi", Role.PETUGAS, "petugas", seksi, at=at)
    organisation.add_post(
        kominfo,
        name="Kepala Seksi Infrastruktur Aplikasi",
        role=Role.KEPALA_SEKSI,
        superior=bidang,
        valid_from=SINCE,
        actor=None,
        at=at,
    )
    administrator = create_user(name="Administrator Teknis", email=address("administrator"), at=at)
    User.objects.filter(pk=administrator.pk).update(is_technical=True, username="administrator")
    return office


def address(username: str) -> str:
    """An address that no mail leaves for: the demo's post office keeps everything."""
    return f"{username}@demo.{settings.PENDOPO_DOMAIN}"


def make_pejabat(name: str, username: str, *, at: datetime) -> Pejabat:
    """A person who bears the name of their post, and who comes in by the demo's bar."""
    user = create_user(name=name, email=address(username), username=username, at=at)
    return Pejabat.objects.create(name=name, user=user, nip=invented_nip(), pangkat="Pembina")


def invented_nip() -> str:
    """A number of the right form that nobody bears: its serials run on through the demo."""
    return f"{date(1970, 1, 1):%Y%m%d}{date(1995, 3, 1):%Y%m}1{Pejabat.objects.count() + 1:03}"


def seat(
    opd: Opd, name: str, role: str, username: str, superior: Jabatan | None = None, *, at: datetime
) -> Jabatan:
    """A post with somebody in it since `SINCE`."""
    post = organisation.add_post(
        opd, name=name, role=role, superior=superior, valid_from=SINCE, actor=None, at=at
    )
    pejabat = make_pejabat(name, username, at=at)
    organisation.appoint(post, pejabat=pejabat, starts_on=SINCE, actor=None, at=at)
    return post


def make_agency(abbreviation: str, username: str, *, at: datetime) -> Agency:
    """An agency of the list with a head and with somebody whom the head named to file."""
    opd = Opd.objects.get(abbreviation=abbreviation)
    title = opd.name.removeprefix(f"{opd.get_kind_display()} ")
    post = seat(opd, f"{opd.head_title} {title}", Role.KEPALA_OPD, f"kepala.{username}", at=at)
    held = organisation.holder_of(post, at=at)
    assert held is not None  # noqa: S101 — seated a line above
    assert held.pejabat.user is not None  # noqa: S101
    user = create_user(
        name=f"Kepala Subbagian Umum {opd.name}",
        email=address(f"opd.{username}"),
        username=f"opd.{username}",
        at=at,
    )
    FilingMandate.objects.create(
        opd=opd,
        user=user,
        position="Kepala Subbagian Umum dan Kepegawaian",
        granted_by=held.pejabat.user,
        granted_at=at,
    )
    return Agency(
        opd=opd,
        head=official(held.pejabat.user, jabatan=post, at=at),
        filer=applicant(user, opd=opd, at=at),
    )
