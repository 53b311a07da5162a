"""What the office does for the handing over: a new link, or the code on paper for who has no e-mail."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pendopo import clock
from pendopo.accounts.access import checked, user_of
from pendopo.berkas.rules import visible_to, works_at_a_desk
from pendopo.errors import Refused
from pendopo.opd.actors import of_office
from pendopo.opd.papers import private
from pendopo.permohonan.models import Permohonan
from pendopo.permohonan.services import print_access, renew_access


def _found(request: HttpRequest, pk: int) -> Permohonan:
    """The permohonan of a berkas that an official sees; 403 for whoever has no desk."""
    user, at = user_of(request), clock.now()
    berkas = get_object_or_404(visible_to(user, at), pk=pk)
    if not works_at_a_desk(user, at):
        raise PermissionDenied
    return get_object_or_404(Permohonan.objects.select_related("berkas", "opd", "result"), berkas=berkas)


@checked(by="berkas.rules.visible_to, berkas.rules.works_at_a_desk")
@require_POST
def renew_by_office(request: HttpRequest, pk: int) -> HttpResponse:
    """The petugas has a new activation link sent; noted."""
    permohonan = _found(request, pk)
    try:
        renew_access(permohonan, user=user_of(request), at=clock.now())
    except Refused as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("Tautan baru dikirim ke surel penanggung jawab. Pembaruan ini dicatat."))
    return redirect("meja:case", pk)


@checked(by="berkas.rules.visible_to, berkas.rules.works_at_a_desk")
@require_POST
def access_on_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """The receipt with the code, made for this answer and kept nowhere."""
    permohonan = _found(request, pk)
    at, again = clock.now(), request.POST.get("lagi") == "ya"
    try:
        content = print_access(permohonan, actor=of_office(user_of(request), at=at), again=again, at=at)
    except Refused as refused:
        messages.error(request, refused.sentence)
        return redirect("meja:case", pk)
    return private(content, "tanda-terima-akses.pdf", download=True)
