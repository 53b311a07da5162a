"""What the screen shows of a provisioning: its state, its acts, its evidence in words."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from django.utils.translation import gettext_lazy as _

from pendopo.berkas.models import Berkas
from pendopo.provisioning.acts import ACTS
from pendopo.provisioning.models import Provisioning
from pendopo.provisioning.services import proof_of
from pendopo.ui.parts import SummaryRow
from pendopo.websites.models import Website

State = Literal["waiting", "working", "held", "done", "withdrawn"]


@dataclass(frozen=True)
class Row:
    """An act on the screen: done at a moment, the one at work, or still to come."""

    title: object
    done_at: datetime | None = None
    now: bool = False


@dataclass(frozen=True)
class Progress:
    """How far the making has come; `waiting` is before the button was pressed."""

    state: State
    rows: tuple[Row, ...] = ()
    website: Website | None = None
    provisioning: Provisioning | None = None
    proof: dict[str, Any] | None = None

    @property
    def evidence(self) -> list[SummaryRow]:
        """The check from outside, as the laporan will have it."""
        return evidence_rows(self.proof) if self.proof else []


def progress_of(berkas: Berkas) -> Progress:
    """How far the website of the berkas has come."""
    provisioning = Provisioning.objects.select_related("website").filter(berkas=berkas).first()
    if provisioning is None:
        return Progress("waiting")
    done = {act.name: act.done_at for act in provisioning.acts.all()}
    left = [act.name for act in ACTS if act.name not in done]
    rows = tuple(Row(act.title, done.get(act.name), now=act.name in left[:1]) for act in ACTS)
    state = state_of(provisioning)
    return Progress(
        state=state,
        rows=rows,
        website=provisioning.website,
        provisioning=provisioning,
        proof=proof_of(provisioning) if state == "done" else None,
    )


def state_of(provisioning: Provisioning) -> State:
    if provisioning.withdrawn_at:
        return "withdrawn"
    if provisioning.finished_at:
        return "done"
    return "held" if provisioning.error else "working"


def evidence_rows(proof: dict[str, Any]) -> list[SummaryRow]:
    """The findings of the check, each under its name."""
    rows = [
        SummaryRow(str(_("Alamat")), proof["url"], url=proof["url"]),
        SummaryRow(str(_("Status HTTP")), str(proof["status"])),
        SummaryRow(str(_("Judul halaman")), proof["title"]),
        SummaryRow(str(_("Dijawab dalam")), f"{thousands(proof['milliseconds'])} ms"),
        SummaryRow(str(_("Ukuran")), f"{thousands(proof['bytes'])} byte"),
        SummaryRow(str(_("Nama pengguna")), proof["username"]),
        SummaryRow(str(_("Pengelolaan")), proof["management_url"], url=proof["management_url"]),
        SummaryRow(
            str(_("Halaman")),
            str(
                _("%(added)d ditambahkan, kini %(pages)d")
                % {"added": len(proof["added"]), "pages": proof["pages"]}
            ),
        ),
    ]
    if proof["note"]:
        rows.append(SummaryRow(str(_("Dikerjakan sendiri")), proof["note"]))
    return rows


def thousands(number: int) -> str:
    """18.420, whatever language the browser prefers."""
    return f"{number:,}".replace(",", ".")
