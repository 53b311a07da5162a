"""The office that runs this installation: letterhead, SOP, numbers, and the names of its roles."""

from datetime import datetime

from django.db import transaction

from pendopo.accounts.models import User
from pendopo.audit.services import record
from pendopo.opd.models import Jabatan, Office


@transaction.atomic
def change_office(office: Office, *, actor: User | None, at: datetime) -> Office:
    """Keep what was written about the office; papers printed before stay as they are."""
    office.save()
    record("kantor.ubah", subject=office, user=actor, at=at, data={"sop": office.sop})
    return office


@transaction.atomic
def name_roles(office: Office, *, names: dict[str, str], actor: User, at: datetime) -> Office:
    """Call the roles of the SOP as the office does; an empty name goes back to the SOP's own."""
    office.role_names = {
        role: name.strip() for role, name in names.items() if name.strip() and role in Jabatan.Role.values
    }
    office.save(update_fields=["role_names"])
    record("kantor.peran", subject=office, user=actor, at=at, data={"peran": office.role_names})
    return office
