"""What the steps of the SOP do to a permohonan, told to the room of the berkas."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from pendopo.berkas.models import Berkas, Peristiwa
from pendopo.berkas.registry import Kind
from pendopo.opd.actors import Actor
from pendopo.permohonan import desk
from pendopo.permohonan.letters import letter_of
from pendopo.permohonan.models import Permohonan
from pendopo.permohonan.people import applicants
from pendopo.permohonan.services.filing import KIND
from pendopo.permohonan.services.handover import hand_over
from pendopo.provisioning.services import withdraw
from pendopo.sop.events import Act
from pendopo.websites.services import free

GIVEN_UP = {Act.TOLAK, Act.CABUT, Act.REKOMENDASI}


def on_event(berkas: Berkas, event: Peristiwa, _actor: Actor, at: datetime) -> None:
    """In the act's transaction: a name is given back, a website taken down, access handed over."""
    act = Act(event.act)
    if act in GIVEN_UP:
        give_up(berkas, at=at)
    elif act is Act.JAWABAN:
        hand_over(Permohonan.objects.select_related("berkas", "result").get(berkas=berkas), at=at)


def give_up(berkas: Berkas, *, at: datetime) -> None:
    """What was made is undone; a name that was only held is free again. A website that stood before stays."""
    permohonan = Permohonan.objects.select_related("result").get(berkas=berkas)
    if withdraw(berkas, at=at):
        return
    if permohonan.result and permohonan.result_id != permohonan.website_id:
        free(permohonan.result, at=at)


PERMOHONAN = Kind(
    code=KIND,
    label=_("Permohonan website"),
    panel=desk.panel,
    checks=desk.checks,
    facts=desk.facts,
    fields=desk.fields,
    work_url=desk.work_url,
    url=desk.url,
    letter=letter_of,
    on_event=on_event,
    applicants=applicants,
)
