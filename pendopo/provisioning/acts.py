"""The acts by which a website is made, in their order; each done again changes nothing and proves the same.

What an act returns is its evidence. An act that writes only rows is recorded in its own transaction; one
that reaches outside the database (`outside`) is done first and recorded after.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from pendopo import probe
from pendopo.accounts.models import User
from pendopo.accounts.services import create_user
from pendopo.audit.services import record
from pendopo.content.planting import plant, tree
from pendopo.errors import Refused
from pendopo.provisioning.plans import Plan
from pendopo.publishing.baker import bake
from pendopo.websites.models import Host, Membership, Website
from pendopo.websites.services import activate_host, add_member, change_status

NOINDEX = re.compile(rb"<meta\s+name=\"robots\"\s+content=\"noindex", re.I)
HTTPS_PORT = 443

Evidence = dict[str, Any]


@dataclass(frozen=True)
class Task:
    """What an act is told."""

    plan: Plan
    website: Website
    asked_by: User
    at: datetime

    @property
    def host(self) -> Host:
        """The name under which citizens will know the website."""
        host = self.website.host
        if host is None:
            raise Refused(
                _("Website ini belum memiliki nama host. Kembalikan permohonan, agar OPD memilih nama.")
            )
        return host


@dataclass(frozen=True)
class Act:
    """One act: the name under which it is recorded, what the screen calls it, and the deed."""

    name: str
    title: object
    do: Callable[[Task], Evidence]
    outside: bool = False


def claim_host(task: Task) -> Evidence:
    """The name is held for this website; a website of the register keeps the one it has."""
    moved = change_status(task.website, Website.Status.ELSEWHERE, Website.Status.RESERVED)
    if task.website.status == Website.Status.CLOSED:
        raise Refused(
            _(
                "Website ini sudah ditutup, sehingga tidak dapat disiapkan. "
                "Kembalikan permohonan, agar OPD memilih website lain atau nama baru."
            )
        )
    return {"host": task.host.name, "moved": moved}


def plant_pages(task: Task) -> Evidence:
    """The page tree: what is missing comes as drafts with guidance, what is there stays as it is."""
    if not task.plan.plants and task.website.root_page_id is not None:
        return {"added": [], "total": tree(task.website).count()}
    planted = plant(task.website, at=task.at)
    return {"added": list(planted.pages), "total": planted.total}


def activate(task: Task) -> Evidence:
    """From now on the host is ours to answer."""
    activate_host(task.website, at=task.at)
    return {"host": task.host.name, "status": task.website.status}


def admit_contact(task: Task) -> Evidence:
    """The penanggung jawab keeps the website; who has an account uses that one (SOP 5.8)."""
    email = task.plan.contact_email.strip().lower()
    user = User.objects.filter(email__iexact=email).first() if email else None
    fresh = user is None
    if user is None:
        username = username_for(email, host=task.host.name)
        user = create_user(name=task.plan.contact_name, email=email, username=username, at=task.at)
    reopened = not fresh and reopen(user, task=task)
    known = task.website.memberships.filter(user=user, until__isnull=True).exists()
    add_member(task.website, user=user, role=Membership.Role.PENGELOLA, at=task.at)
    return {
        "user": user.pk,
        "username": user.username,
        "fresh": fresh,
        "joined": not known,
        "reopened": reopened,
    }


def reopen(user: User, *, task: Task) -> bool:
    """Let somebody in again whose account was closed; False where it was open."""
    if not User.objects.filter(pk=user.pk, is_active=False).update(is_active=True):
        return False
    record(
        "Akun dibuka kembali",
        subject=user.username,
        user=task.asked_by,
        at=task.at,
        data={"website": task.host.name},
    )
    return True


def username_for(email: str, *, host: str) -> str:
    """`umum.disketapang`: who they are in their own mail, then the website that they keep."""
    label = host.partition(".")[0]
    return f"{email.partition('@')[0] or 'pengelola'}.{label}"


def bake_release(task: Task) -> Evidence:
    """The files that citizens get, whole before the front sees them."""
    release = bake(task.website, at=task.at)
    return {"release": release.seq, "pages": release.pages, "files": release.files, "digest": release.digest}


def find_at_front(task: Task) -> Evidence:
    """The front's link leads to the release that was baked last."""
    release = task.website.releases.order_by("-seq").first()
    link = Path(settings.PENDOPO_SITES) / task.host.name
    folder = Path(settings.PENDOPO_RELEASES) / release.folder if release else None
    if folder is None or link.resolve() != folder.resolve() or not (link / "index.html").is_file():
        raise Refused(_("Gerbang belum menunjuk ke terbitan terakhir. Tekan Coba lagi."))
    return {"folder": release.folder if release else ""}


def look_from_outside(task: Task) -> Evidence:
    """Ask as a citizen would: the answer is this website's own first page, and nothing else counts."""
    address, port = settings.PENDOPO_FRONT
    tls = settings.PENDOPO_SCHEME == "https" and port == HTTPS_PORT
    answer = probe.fetch(task.host.name, "/", address=address, port=port, tls=tls)
    baked = (Path(settings.PENDOPO_SITES) / task.host.name / "index.html").read_bytes()
    if answer.status != 200:
        raise Refused(
            _(
                "Website menjawab dengan status %(status)d, seharusnya 200. Tekan Coba lagi; "
                "bila tetap begitu, minta administrator memeriksa catatan gerbang."
            )
            % {"status": answer.status}
        )
    if answer.body != baked:
        raise Refused(
            _(
                "Yang menjawab bukan halaman website ini. Minta administrator mencocokkan DNS nama ini "
                "dengan alamat gerbang, lalu tekan Coba lagi."
            )
        )
    noindex = bool(NOINDEX.search(answer.body))
    if noindex != (task.website.status == Website.Status.PREPARED):
        raise Refused(_("Halaman depan dan keadaan website belum sesuai. Tekan Coba lagi."))
    return {
        "url": f"{task.website.address}/",
        "status": answer.status,
        "title": probe.title_of(answer.body),
        "bytes": len(answer.body),
        "milliseconds": round(answer.elapsed * 1000),
        "sha256": hashlib.sha256(answer.body).hexdigest(),
        "noindex": noindex,
        "tls": tls,
        "at": task.at.isoformat(),
    }


ACTS = (
    Act("host", _("Nama host dicadangkan"), claim_host),
    Act("halaman", _("Halaman ditanam"), plant_pages),
    Act("aktif", _("Host diaktifkan"), activate),
    Act("anggota", _("Pengelola didaftarkan"), admit_contact),
    Act("terbitan", _("Berkas website dibuat"), bake_release, outside=True),
    Act("gerbang", _("Gerbang mengenal website"), find_at_front, outside=True),
    Act("pemeriksaan", _("Diperiksa dari luar"), look_from_outside, outside=True),
)
