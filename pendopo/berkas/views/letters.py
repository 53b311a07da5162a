"""/surat/: the letters that went out, their PDF, and the scan of what was signed by hand."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from pendopo import clock
from pendopo.accounts.access import checked, user_of
from pendopo.berkas.forms import ScanForm
from pendopo.berkas.models import Surat
from pendopo.berkas.rules import letters_visible_to, may_keep_scan, works_at_a_desk
from pendopo.berkas.views.pages import page_of
from pendopo.opd import papers

A_PAGE = 25
RULE = "berkas.rules.letters_visible_to"


def _find(request: HttpRequest, pk: int) -> Surat:
    seen = letters_visible_to(user_of(request), clock.now())
    found = seen.select_related("berkas__opd", "incumbency__jabatan").filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


@require_GET
@checked("berkas.rules.works_at_a_desk, berkas.rules.letters_visible_to")
def letters(request: HttpRequest) -> HttpResponse:
    """Every letter, those that still wait for a signature first."""
    page = page_of(request)
    seen = letters_visible_to(page.user, page.at).select_related("berkas__opd", "incumbency__jabatan")
    waiting = seen.filter(signing=Surat.Signing.TO_FOLLOW).count()
    shown = Paginator(seen.order_by("-signing", "-approved_at"), A_PAGE).get_page(request.GET.get("hal"))
    return page.render("berkas/surat_keluar.html", {"letters": shown, "waiting": waiting})


@require_http_methods(["GET", "POST"])
@checked("berkas.rules.letters_visible_to, berkas.rules.may_keep_scan")
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """One letter: what it says of itself, its PDF, its signed scan."""
    surat, user, at = _find(request, pk), user_of(request), clock.now()
    may_scan = surat.signing == Surat.Signing.TO_FOLLOW and may_keep_scan(user, surat, at)
    form = ScanForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and not may_scan:
        raise PermissionDenied
    if request.method == "POST" and form.keep(surat, actor=user, at=at):
        messages.success(request, _("Pindaian surat tersimpan."))
        return redirect("meja:surat", pk)
    frame = "ui/meja_base.html" if works_at_a_desk(user, at) else "ui/portal_base.html"
    context = {"surat": surat, "form": form if may_scan else None, "frame": frame}
    return render(request, "berkas/surat.html", context, status=422 if form.is_bound else 200)


@require_GET
@checked(RULE)
def download(request: HttpRequest, pk: int) -> FileResponse:
    """The letter as it was approved, byte for byte."""
    surat = _find(request, pk)
    return papers.show(surat.file, title=_title(surat))


@require_GET
@checked(RULE)
def download_scan(request: HttpRequest, pk: int) -> FileResponse:
    """The scan of the signed letter."""
    surat = _find(request, pk)
    if not surat.scan:
        raise Http404
    return papers.show(surat.scan, title=f"{_title(surat)}-bertanda-tangan")


def _title(surat: Surat) -> str:
    return f"surat-{surat.kind}-{surat.number.replace('/', '-')}"
