"""How each view finds its permohonan, and as whom the user acts on it."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from pendopo.accounts.access import user_of
from pendopo.errors import Refused
from pendopo.opd.actors import Actor, applicant
from pendopo.opd.models import Opd
from pendopo.permohonan.models import Permohonan
from pendopo.permohonan.rules import visible_to


def find(request: HttpRequest, pk: int, at: datetime) -> Permohonan:
    """A permohonan of the user's agencies; a stranger's is 404."""
    return get_object_or_404(
        visible_to(user_of(request), at).select_related("opd", "berkas__holder", "website", "result"), pk=pk
    )


def number_sent(request: HttpRequest, name: str) -> int:
    """A whole number that the page sent along; 0, which no row has, for anything else."""
    written = request.POST.get(name, "")
    return int(written) if written.isdecimal() and len(written) < 10 else 0


def actor_for(request: HttpRequest, opd: Opd, at: datetime) -> Actor:
    """The user as one who files for the agency; 403 for somebody who may not."""
    try:
        return applicant(user_of(request), opd=opd, at=at)
    except Refused as refused:
        raise PermissionDenied(refused.sentence) from refused
