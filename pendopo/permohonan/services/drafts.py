"""A draft: kept at every press, reserving nothing; and what was returned, while it is mended."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from pendopo.audit.services import record
from pendopo.errors import Refused, Stale
from pendopo.opd import phone
from pendopo.opd.actors import Actor
from pendopo.opd.models import Jabatan, Opd
from pendopo.opd.nip import check_nip
from pendopo.opd.papers import forgotten_on_failure
from pendopo.opd.posts import day_of, existing, holder_of
from pendopo.opd.rules import HEADS
from pendopo.opd.services import office
from pendopo.permohonan import papers
from pendopo.permohonan.models import Permohonan
from pendopo.permohonan.rules import WITH_APPLICANT
from pendopo.permohonan.targets import developable, fixed_label
from pendopo.websites.names import applicant, check_name

ELSEWHERE = _(
    "Draf telah berubah di tempat lain. Muat ulang halaman untuk melihat isian terakhir, "
    "lalu tulis perubahan Anda sekali lagi."
)


def start_draft(*, opd: Opd, actor: Actor, at: datetime) -> Permohonan:
    """Open a form for the agency, with what the service already knows about it (SOP 7)."""
    has_site = applicant(opd).instansi_sites > 0
    return Permohonan.objects.create(
        opd=opd,
        author=actor.user,
        kind=Permohonan.Kind.PENGEMBANGAN if has_site else Permohonan.Kind.PEMBUATAN,
        website_name=opd.name,
        signed_place=office().city,
        signed_on=day_of(at),
        created_at=at,
        updated_at=at,
        **_head_of(opd, at),
    )


def _head_of(opd: Opd, at: datetime) -> dict[str, str]:
    """Title, name and NIP of who leads the agency now, as far as they are known."""
    post = existing(day_of(at)).filter(opd=opd, role__in=HEADS).first()
    held = holder_of(post, at=at) if post else None
    if held is None:
        return {"head_title": _title(opd, post)}
    return {"head_title": held.title, "head_name": held.pejabat.name, "head_nip": held.pejabat.nip}


def _title(opd: Opd, post: Jabatan | None) -> str:
    """`Kepala Dinas Pertanian`, `Direktur RSUD Malingping`: the OPD's own title before its name."""
    if post:
        return post.name
    kind = str(opd.get_kind_display())
    rest = opd.name.removeprefix(f"{kind} ") if opd.head_title.endswith(kind) else opd.name
    return f"{opd.head_title} {rest}"


@transaction.atomic
def save_draft(
    permohonan: Permohonan, *, answers: dict[str, Any], expected_version: int, actor: Actor, at: datetime
) -> bool:
    """Keep the answers as they stand, gaps and all; of two tabs the slower one is refused (`Stale`).

    Returns whether anything changed. A NIP that cannot be one is refused and not kept.
    """
    settled = _settle(permohonan, answers, actor=actor, at=at)
    changed = {name: value for name, value in settled.items() if getattr(permohonan, name) != value}
    if not changed:
        return False
    if "subdomain" in changed and permohonan.subdomain:
        changed["name_confirmed"] = False
    _write(permohonan, changed, expected_version=expected_version, at=at)
    return True


def _write(permohonan: Permohonan, changed: dict[str, Any], *, expected_version: int, at: datetime) -> None:
    """Compare and set by version; only while the permohonan is with the applicant."""
    row = Permohonan.objects.filter(WITH_APPLICANT, pk=permohonan.pk, version=expected_version)
    if not row.update(**changed, version=F("version") + 1, updated_at=at):
        raise Stale(ELSEWHERE)
    permohonan.refresh_from_db()


def _settle(permohonan: Permohonan, answers: dict[str, Any], *, actor: Actor, at: datetime) -> dict[str, Any]:
    """The answers as they are kept: numbers in one form, and a website's own name where it has one."""
    _check_own(permohonan, actor)
    settled = {name: value.strip() if isinstance(value, str) else value for name, value in answers.items()}
    if settled.get("contact_phone"):
        settled["contact_phone"] = _phone(settled["contact_phone"])
    if settled.get("head_nip"):
        settled["head_nip"] = check_nip(settled["head_nip"], today=day_of(at)).digits
    if settled.get("subdomain"):
        answer = check_name(settled["subdomain"], opd=permohonan.opd, at=at, website=permohonan.result)
        settled["subdomain"] = answer.label[:63]
    return {**settled, **_target(permohonan, settled)}


def _target(permohonan: Permohonan, settled: dict[str, Any]) -> dict[str, Any]:
    """A new website is none that exists; one that has its name below our domain keeps it."""
    if settled.get("kind", permohonan.kind) == Permohonan.Kind.PEMBUATAN:
        return {"website_id": None, "wishes": []} if "kind" in settled else {}
    wanted: int = settled.get("website_id", permohonan.website_id) or 0
    website = developable(permohonan.opd).filter(pk=wanted).first()
    label = fixed_label(website)
    found: dict[str, Any] = {"website_id": website.pk if website else None}
    return {**found, "subdomain": label} if label else found


def _phone(text: str) -> str:
    """E.164 where the number is one; what else was typed stays in the draft until it is mended."""
    try:
        return phone.normalise(text)[:40]
    except Refused:
        return text


@transaction.atomic
def attach_form(
    permohonan: Permohonan, *, upload: papers.Upload, expected_version: int, actor: Actor, at: datetime
) -> None:
    """Keep the signed form's scan, and read from which draft it was printed (SOP 7, SOP 10 row 1)."""
    _check_own(permohonan, actor)
    before = permohonan.form_file
    paper = papers.take(upload, at=at)
    columns = {
        "form_file": paper.file,
        "form_name": paper.name,
        "form_type": paper.media_type,
        "form_digest": paper.digest,
        "form_hash": paper.draft_hash,
    }
    with forgotten_on_failure(paper.file):
        _write(permohonan, columns, expected_version=expected_version, at=at)
    transaction.on_commit(lambda: papers.forget(before, permohonan))


@transaction.atomic
def remove_form(permohonan: Permohonan, *, expected_version: int, actor: Actor, at: datetime) -> None:
    """Take the uploaded form away again, before it is sent."""
    _check_own(permohonan, actor)
    before = permohonan.form_file
    nothing = dict.fromkeys(("form_file", "form_name", "form_type", "form_digest", "form_hash"), "")
    _write(permohonan, nothing, expected_version=expected_version, at=at)
    record("formulir.hapus", subject=_named(permohonan), user=actor.user, at=at)
    transaction.on_commit(lambda: papers.forget(before, permohonan))


@transaction.atomic
def discard_draft(permohonan: Permohonan, *, actor: Actor, at: datetime) -> None:
    """Throw a draft away; what was sent is never thrown away."""
    _check_own(permohonan, actor)
    name = _named(permohonan)
    file = permohonan.form_file
    deleted, _rows = Permohonan.objects.filter(pk=permohonan.pk, berkas__isnull=True).delete()
    if not deleted:
        raise Refused(_("Permohonan ini sudah terkirim. Cabut permohonannya bila tidak diperlukan lagi."))
    record("draf.hapus", subject=name, user=actor.user, at=at)
    transaction.on_commit(lambda: papers.forget(file, permohonan))


def _check_own(permohonan: Permohonan, actor: Actor) -> None:
    if actor.opd.pk != permohonan.opd_id:
        raise Refused(_("Permohonan ini milik OPD lain. Masuklah dengan akun OPD itu."))


def _named(permohonan: Permohonan) -> str:
    """`Dinas Pertanian: dispertan`, as the trail names a draft, which has no number yet."""
    number = permohonan.berkas.number if permohonan.berkas else permohonan.subdomain
    return f"{permohonan.opd}: {number or permohonan.get_kind_display()}"
