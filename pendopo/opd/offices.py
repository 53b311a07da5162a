"""The office that runs this installation, and the names that it gives to the roles of the SOP."""

from django.utils.translation import gettext_lazy as _

from pendopo.errors import Refused
from pendopo.opd.models import Jabatan, Office


def find_office() -> Office | None:
    """The office, or None before `pendopo setup`."""
    return Office.objects.select_related("opd").order_by("pk").first()


def office() -> Office:
    """The office; Refused when the installation has not been set up."""
    found = find_office()
    if found is None:
        raise Refused(_("Kantor belum diatur. Jalankan perintah: pendopo setup"))
    return found


def role_name(role: str) -> str:
    """How the office calls a role of the SOP: “Ketua Tim” where it has no Kepala Seksi any more."""
    found = find_office()
    own = found.role_names.get(role) if found else ""
    return str(own or Jabatan.Role(role).label)
