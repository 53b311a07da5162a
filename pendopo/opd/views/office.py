"""The office itself: letterhead, SOP, numbers, and how it calls its roles."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from pendopo import clock
from pendopo.accounts.access import user_of
from pendopo.opd import services
from pendopo.opd.access import administrators
from pendopo.opd.forms_office import OfficeForm, RoleNamesForm
from pendopo.opd.views.sheets import Sheet, fill
from pendopo.sop.definition import load, shipped


@administrators
def office(request: HttpRequest) -> HttpResponse:
    """Change the letterhead, the SOP in force and the formats of numbers."""
    sops = [(code, f"{load(text).title} ({code})") for code, text in shipped().items()]
    form = OfficeForm(request.POST or None, instance=services.office(), sops=sops)
    sheet = Sheet(_("Kantor dan kop surat"), _("Simpan"), reverse("organisasi:office"))

    def act(_data: dict[str, Any]) -> object:
        services.change_office(form.save(commit=False), actor=user_of(request), at=clock.now())
        return _("Data kantor tersimpan. Surat berikutnya memakainya.")

    return fill(request, form, sheet, act)


@administrators
def role_names(request: HttpRequest) -> HttpResponse:
    """Call the roles of the SOP as the office does."""
    found = services.office()
    form = RoleNamesForm(request.POST or None, names=found.role_names)
    sheet = Sheet(
        _("Sebutan peran"),
        _("Simpan"),
        reverse("organisasi:roles"),
        intro=_("Misalnya Ketua Tim bagi Kepala Seksi. Kosongkan untuk memakai sebutan SOP."),
    )

    def act(data: dict[str, Any]) -> object:
        services.name_roles(found, names=data, actor=user_of(request), at=clock.now())
        return _("Sebutan peran tersimpan.")

    return fill(request, form, sheet, act)
