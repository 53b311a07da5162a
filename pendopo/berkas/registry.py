"""Kinds of berkas: the room that owns a kind says here what its berkas show and what their steps do.

`berkas` names no kind. A kind registers in its room's `AppConfig.ready`; everything but code and label may
be left out. What changes anything is called in the act's transaction, with the berkas locked.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from pendopo.accounts.models import User
from pendopo.berkas.models import Berkas, Peristiwa, Surat
from pendopo.errors import Refused
from pendopo.opd.actors import Actor
from pendopo.opd.models import Jabatan


@dataclass(frozen=True)
class Check:
    """One line of *Pemeriksaan otomatis*: what the system itself found out about a berkas."""

    level: Literal["ok", "warn", "bad"]
    sentence: object


@dataclass(frozen=True, kw_only=True)
class LetterRequest:
    """What a letter is made from beside the berkas: its number, its day, who approves, and why."""

    kind: Surat.Kind
    number: str
    day: date
    actor: Actor  # `actor.incumbency.pejabat` has name, NIP and pangkat
    on_behalf: Jabatan | None = None  # the vacant post for which the actor signs (a.n.)
    grounds: str = ""  # of a recommendation
    recommendations: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """How it stands above the signature: `a.n. Kepala Bidang …, Plt. Kepala Dinas …`."""
        return f"a.n. {self.on_behalf.name}, {self.actor.title}" if self.on_behalf else self.actor.title


@dataclass(frozen=True)
class Letter:
    """The bytes that are kept, and the data from which they were made (as JSON)."""

    pdf: bytes
    data: dict[str, Any]


def _no_letter(_berkas: Berkas, _request: LetterRequest) -> Letter:
    raise Refused(_("Untuk jenis berkas ini belum ada surat. Tutup berkas dengan cara lain."))


def _opener(berkas: Berkas) -> list[User]:
    return [berkas.events.select_related("user").order_by("n")[0].user]


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of berkas.

    panel       the facts of its form, as safe HTML, for the desk
    checks      what the system found out (name free, form signed …)
    facts       codes of conditions of the SOP that hold ("situs-tersedia")
    fields      (code, label) of what can be named as defective in a return
    work_url    where the petugas does the work of this berkas
    url         the applicant's page of this berkas
    letter      the reply or the recommendation, as PDF
    on_event    what else an act does, in the same transaction; Refused undoes the act
    applicants  who is told on the side of the OPD
    """

    code: str
    label: object
    panel: Callable[[HttpRequest, Berkas], str] = lambda _request, _berkas: ""
    checks: Callable[[Berkas], Sequence[Check]] = lambda _berkas: ()
    facts: Callable[[Berkas], frozenset[str]] = lambda _berkas: frozenset()
    fields: Callable[[Berkas], Sequence[tuple[str, object]]] = lambda _berkas: ()
    work_url: Callable[[Berkas], str] = lambda _berkas: ""
    url: Callable[[Berkas], str] = lambda _berkas: ""
    letter: Callable[[Berkas, LetterRequest], Letter] = _no_letter
    on_event: Callable[[Berkas, Peristiwa, Actor, datetime], None] = lambda *_given: None
    applicants: Callable[[Berkas], list[User]] = _opener


_kinds: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Make a kind known; the last one of a code holds."""
    _kinds[kind.code] = kind


def kind_of(berkas: Berkas) -> Kind:
    """The kind of a berkas; KeyError when the room that owns it is not installed."""
    return _kinds[berkas.kind]


def kinds() -> list[Kind]:
    """All kinds, in the order of their registration."""
    return list(_kinds.values())
