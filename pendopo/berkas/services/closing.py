"""The ends of a berkas: reply (SOP 5.8), recommendation (SOP 10, row 4), refusal, withdrawal."""

from collections.abc import Sequence
from datetime import datetime

from pendopo.berkas.catalogue import REFUSALS
from pendopo.berkas.models import Berkas, Peristiwa, Surat
from pendopo.berkas.services.ledger import take
from pendopo.berkas.services.letters import issue, request_for
from pendopo.errors import Refused
from pendopo.opd.actors import Actor
from pendopo.sop.engine import Act


def reply(
    berkas: Berkas, *, actor: Actor, at: datetime, expected_n: int | None = None, exception: str = ""
) -> Surat:
    """Approve the letter of reply (SOP 5.8): number, bytes and closing event in one transaction."""
    request = request_for(Surat.Kind.JAWABAN, actor=actor, place=berkas.holder, at=at)
    return issue(
        berkas, Act.JAWABAN, request=request, at=at, expected_n=expected_n, data=_excepted(exception)
    )


def recommend(
    berkas: Berkas,
    *,
    actor: Actor,
    grounds: str,
    recommendations: Sequence[str],
    at: datetime,
    expected_n: int | None = None,
    exception: str = "",
) -> Surat:
    """Answer with another way instead of what was asked for (SOP 10: Jawaban/Rekomendasi)."""
    advised = tuple(line.strip() for line in recommendations if line.strip())
    if not advised:
        raise Refused("Tulis sedikitnya satu rekomendasi, supaya OPD tahu langkah berikutnya.")
    request = request_for(
        Surat.Kind.REKOMENDASI,
        actor=actor,
        place=berkas.holder,
        at=at,
        grounds=grounds.strip(),
        recommendations=advised,
    )
    data = {"recommendations": list(advised), **_excepted(exception)}
    return issue(
        berkas, Act.REKOMENDASI, request=request, at=at, expected_n=expected_n, note=grounds, data=data
    )


def refuse(
    berkas: Berkas,
    *,
    actor: Actor,
    reasons: Sequence[str] = (),
    text: str = "",
    at: datetime,
    expected_n: int | None = None,
) -> Peristiwa:
    """Close it without what was asked for; reasons are the catalogue's, the text is the official's own."""
    if set(reasons) - set(REFUSALS):
        raise Refused("Pilih alasan penolakan dari daftar.")
    listed = [str(REFUSALS[reason]) for reason in reasons if reason != "lain"]
    note = ". ".join([*listed, text.strip()] if text.strip() else listed)
    data = {"reasons": list(reasons)}
    return take(berkas, Act.TOLAK, actor=actor, at=at, note=note, data=data, expected_n=expected_n)


def withdraw(
    berkas: Berkas, *, actor: Actor, reason: str, at: datetime, expected_n: int | None = None
) -> Peristiwa:
    """The OPD takes its request back, at any step before the reply."""
    return take(berkas, Act.CABUT, actor=actor, at=at, note=reason, expected_n=expected_n)


def _excepted(reason: str) -> dict[str, str]:
    return {"exception": reason.strip()} if reason.strip() else {}
