"""The letters of a berkas: written once, in the transaction of the act that approves them."""

import hashlib
import os
import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pendopo.accounts.models import User
from pendopo.audit.services import record
from pendopo.berkas.models import Berkas, Surat
from pendopo.berkas.numbers import take_number
from pendopo.berkas.registry import Letter, LetterRequest, kind_of
from pendopo.berkas.services.ledger import take
from pendopo.errors import Refused, Stale
from pendopo.opd import papers
from pendopo.opd.actors import Actor
from pendopo.opd.models import Jabatan
from pendopo.opd.services import day_of, office
from pendopo.sop.engine import Act

NOT_YET_NUMBERED = gettext_lazy("(nomor diberikan saat disetujui)")


def request_for(
    kind: Surat.Kind,
    *,
    actor: Actor,
    place: Jabatan | None,
    at: datetime,
    grounds: str = "",
    recommendations: tuple[str, ...] = (),
) -> LetterRequest:
    """What a letter approved at this moment is made from; its number comes when it is written."""
    return LetterRequest(
        kind=kind,
        number=str(NOT_YET_NUMBERED),
        day=day_of(at),
        actor=actor,
        on_behalf=place if place is not None and place != actor.jabatan else None,
        grounds=grounds,
        recommendations=recommendations,
    )


def preview(berkas: Berkas, *, actor: Actor, at: datetime) -> bytes:
    """The letter of reply as it would be approved now, with a word in place of its number."""
    request = request_for(Surat.Kind.JAWABAN, actor=actor, place=berkas.holder, at=at)
    return kind_of(berkas).letter(berkas, request).pdf


class _Writing:
    """A letter written while its act is recorded: number, bytes and file, kept for the row."""

    number: str
    letter: Letter
    digest: str
    file: str

    def __init__(self, berkas: Berkas, request: LetterRequest) -> None:
        self.berkas, self.request = berkas, request

    def __call__(self) -> Mapping[str, Any]:
        """Take the number, make the letter, put it on the disk; the event keeps number and digest."""
        own = office()
        self.number = take_number(
            "surat", on=self.request.day, pattern=own.letter_format, codes=own.letter_codes
        )
        self.letter = kind_of(self.berkas).letter(self.berkas, replace(self.request, number=self.number))
        self.digest = hashlib.sha256(self.letter.pdf).hexdigest()
        self.file = _store(self.letter.pdf, f"surat/{self.request.day.year}/{self.digest}.pdf")
        return {"surat": self.number, "sha256": self.digest}


@transaction.atomic
def issue(
    berkas: Berkas,
    act: Act,
    *,
    request: LetterRequest,
    at: datetime,
    expected_n: int | None = None,
    note: str = "",
    data: Mapping[str, Any] | None = None,
) -> Surat:
    """Close a berkas with a letter: guard, number, bytes, event and row in one transaction."""
    actor = request.actor
    if actor.incumbency is None:
        raise Refused(_("Surat disetujui oleh pemangku jabatan. Masuklah sebagai pejabat yang berwenang."))
    writing = _Writing(berkas, request)
    take(berkas, act, actor=actor, at=at, expected_n=expected_n, note=note, data=data, write=writing)
    return Surat.objects.create(
        berkas=berkas,
        kind=request.kind,
        number=writing.number,
        dated_on=request.day,
        incumbency=actor.incumbency,
        approved_by=actor.user,
        approved_at=at,
        data=writing.letter.data,
        file=writing.file,
        digest=writing.digest,
    )


def keep_scan(surat: Surat, upload: "UploadedFile[Any]", *, actor: User, at: datetime) -> Surat:
    """Keep the scan of the letter that was printed and signed by hand; the first one stays."""
    with papers.kept(upload, folder="surat", at=at) as name, transaction.atomic():
        digest = hashlib.sha256((settings.PENDOPO_PAPERS / name).read_bytes()).hexdigest()
        unsigned = Surat.objects.filter(pk=surat.pk, signing=Surat.Signing.TO_FOLLOW)
        if not unsigned.update(signing=Surat.Signing.SCANNED, scan=name, scan_digest=digest, scanned_at=at):
            raise Stale(_("Pindaian surat ini sudah ada. Muat ulang halaman untuk melihatnya."))
        record("surat.pindaian", subject=surat.number, user=actor, at=at, data={"sha256": digest})
    surat.refresh_from_db()
    return surat


def _store(content: bytes, name: str) -> str:
    """Put bytes below PENDOPO_PAPERS, whole or not at all.

    The name is that of the content: what a rolled back transaction leaves behind is in nobody's way.
    """
    path = settings.PENDOPO_PAPERS / name
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    with fresh.open("xb") as file:
        fresh.chmod(0o600)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    return name
