"""The lembar disposisi of a berkas: as it was given last, or with nothing ticked for a pen."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse

from pendopo.berkas.catalogue import INSTRUCTIONS
from pendopo.berkas.models import Berkas, Disposisi
from pendopo.berkas.services import sop_of
from pendopo.opd.services import day_of, office, tree
from pendopo.surat.lembar_disposisi import LembarDisposisi, lembar_disposisi
from pendopo.surat.parts import Kop


def disposisi_sheet(berkas: Berkas, *, at: datetime) -> bytes:
    """The sheet of the last disposisi as PDF; without one, a sheet for the present desk to fill in."""
    given = berkas.disposisi.select_related("recipient").filter(withdrawn_at__isnull=True).last()
    own, sop = office(), sop_of(berkas)
    event = berkas.events.get(n=given.event_n) if given else None
    step = sop.step(event.step if event else berkas.step)
    due = event.data.get("due") if event else None
    posts = [
        post for post in tree(at=at).posts.values() if post.role == step.to and post.opd_id == own.opd_id
    ]
    return lembar_disposisi(
        LembarDisposisi(
            kop=Kop(government=own.government, office=own.opd.name, address=own.address),
            number=berkas.number,
            url=f"{settings.PENDOPO_HOME_URL}{reverse('meja:case', args=[berkas.pk])}",
            sender=berkas.opd.name,
            letter_number=berkas.number,
            letter_day=day_of(berkas.opened_at),
            received_at=berkas.opened_at,
            agenda=berkas.number,
            subject=berkas.subject,
            recipient_choices=tuple(post.name for post in posts),
            instruction_choices=tuple(str(label) for label in INSTRUCTIONS.values()),
            recipients=(given.recipient.name,) if given else (),
            instructions=_ticked(given),
            note=given.note if given else "",
            giver=event.title if event else str(berkas.holder or ""),
            place_in_sop=f"langkah {step.no} dari {len(sop.steps)}",
            limit_of=given.recipient.name if given and due else "",
            due_at=datetime.fromisoformat(due) if due else None,
        )
    )


def _ticked(given: Disposisi | None) -> tuple[str, ...]:
    return tuple(str(INSTRUCTIONS[code]) for code in given.instructions) if given else ()
