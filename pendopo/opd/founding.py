"""Making a real office out of nothing: its settings, its row, its first posts, its first administrator."""

import json
import tomllib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from pendopo.accounts.models import OneTimeCode, User
from pendopo.accounts.services import create_user, issue_code
from pendopo.audit.services import record
from pendopo.errors import Refused
from pendopo.opd.models import Jabatan, Office, Opd
from pendopo.opd.offices import find_office
from pendopo.opd.posts import day_of
from pendopo.opd.services.posts import add_post

Role = Jabatan.Role


@dataclass(frozen=True)
class Answers:
    """What whoever sets the office up says about it."""

    office_name: str
    abbreviation: str
    government: str
    region: str
    city: str
    address: str
    sop: str = ""
    letter_format: str = ""
    code: str = ""
    unit: str = ""


def write_settings(path: Path, values: dict[str, str]) -> bool:
    """Keep values in `pendopo.toml` beside those that are there; False when nothing changed."""
    before = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    after = {**before, **values}
    if after == before:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    # A JSON string is a TOML basic string too.
    lines = [f"{key} = {json.dumps(str(value), ensure_ascii=False)}" for key, value in after.items()]
    draft = path.with_suffix(".new")
    draft.write_text("\n".join(lines) + "\n", encoding="utf-8")
    draft.chmod(0o600)
    draft.replace(path)
    return True


@transaction.atomic
def found_office(answers: Answers, *, at: datetime) -> Office:
    """The office and its agency; one that is there already stays as it is."""
    present = find_office()
    if present is not None:
        return present
    opd, _created = Opd.objects.get_or_create(
        name=answers.office_name,
        defaults={
            "abbreviation": answers.abbreviation,
            "kind": Opd.Kind.DINAS,
            "head_title": "Kepala Dinas",
            "address": answers.address,
        },
    )
    chosen = {
        name: value
        for name, value in (("sop", answers.sop), ("letter_format", answers.letter_format))
        if value
    }
    office = Office.objects.create(
        opd=opd,
        government=answers.government,
        region=answers.region,
        city=answers.city,
        address=answers.address,
        letter_codes={"kode": answers.code, "unit": answers.unit or answers.abbreviation},
        **chosen,
    )
    record("kantor.dirikan", subject=office, user=None, at=at)
    return office


@transaction.atomic
def add_first_posts(office: Office, *, at: datetime) -> list[Jabatan]:
    """The four posts of the SOP, one below the other and still vacant; nothing when there are posts."""
    if office.opd.posts.exists():
        return []
    posts: list[Jabatan] = []
    for role, name in (
        (Role.KEPALA_DINAS, f"Kepala {office.opd.name}"),
        (Role.KEPALA_BIDANG, "Kepala Bidang Aplikasi Informatika"),
        (Role.KEPALA_SEKSI, "Kepala Seksi Pengembangan Aplikasi"),
        (Role.PETUGAS, "Petugas Pengembangan Aplikasi"),
    ):
        superior = posts[-1] if posts else None
        posts.append(
            add_post(
                office.opd,
                name=name,
                role=role,
                superior=superior,
                valid_from=day_of(at),
                actor=None,
                at=at,
            )
        )
    return posts


def first_administrator() -> User | None:
    """Who was set up first to keep the organisation."""
    return User.objects.filter(is_technical=True).order_by("pk").first()


@transaction.atomic
def make_administrator(*, name: str, email: str, at: datetime) -> User:
    """The first technical administrator, who comes in by a one-time link."""
    user = create_user(name=name, email=email, at=at)
    User.objects.filter(pk=user.pk).update(is_technical=True)
    record("administrator.angkat", subject=user.name, user=None, at=at, data={"pengguna": user.pk})
    user.refresh_from_db()
    return user


@transaction.atomic
def administrator_code(user: User, *, at: datetime) -> str:
    """A one-time code for an administrator who has not come in yet; older ones are void."""
    if user.last_login is not None:
        raise Refused(
            _("%(name)s sudah pernah masuk. Pakai “Lupa kata sandi” pada halaman masuk.")
            % {"name": user.name}
        )
    record("administrator.tautan", subject=user.name, user=None, at=at, data={"pengguna": user.pk})
    return issue_code(user, purpose=OneTimeCode.Purpose.ADMINISTRATOR, at=at)
