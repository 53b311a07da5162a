"""What *Siapkan website* makes for a permohonan (SOP 5.4, 5.5)."""

from pendopo.berkas.models import Berkas
from pendopo.errors import Refused
from pendopo.permohonan.models import Permohonan
from pendopo.provisioning.services import Plan


def plan_of(permohonan: Permohonan) -> Plan:
    """The website, whether it stands already, who will keep it, and what is wanted."""
    if permohonan.result_id is None:
        raise Refused("Permohonan ini belum mempunyai website. Kembalikan kepada OPD untuk dilengkapi.")
    return Plan(
        website=permohonan.result_id,
        contact_name=permohonan.contact_name,
        contact_email=permohonan.contact_email,
        development=permohonan.result_id == permohonan.website_id,
        wishes=tuple(permohonan.wishes),
    )


def plan_of_berkas(berkas: Berkas) -> Plan:
    """The same, from the berkas, for the officer's screen."""
    return plan_of(Permohonan.objects.get(berkas=berkas))
