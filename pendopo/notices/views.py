"""A person's list of news, and the outbox for administrators."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from pendopo import clock
from pendopo.accounts.access import administrators, signed_in, user_of
from pendopo.notices import services
from pendopo.notices.models import Mail, Notice

PAGE = 50


@signed_in
def notices(request: HttpRequest) -> HttpResponse:
    """What the user was told, newest first."""
    own = Notice.objects.filter(user=user_of(request))
    page = Paginator(own, PAGE).get_page(request.GET.get("hal"))
    return render(request, "notices/list.html", {"page": page})


@signed_in
@require_POST
def open_notice(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark one notice read and go where it points."""
    notice = get_object_or_404(Notice, pk=pk, user=user_of(request))
    services.mark_read(Notice.objects.filter(pk=notice.pk), at=clock.now())
    here = url_has_allowed_host_and_scheme(notice.url, allowed_hosts=None)
    return redirect(notice.url if notice.url and here else "notices:list")


@signed_in
@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Mark everything read."""
    services.mark_read(Notice.objects.filter(user=user_of(request)), at=clock.now())
    return redirect("notices:list")


@administrators
def outbox(request: HttpRequest) -> HttpResponse:
    """E-mails that have not left yet, and those that the server would not take."""
    waiting = Mail.objects.filter(sent_at__isnull=True).order_by("-created_at")
    page = Paginator(waiting, PAGE).get_page(request.GET.get("hal"))
    return render(request, "notices/outbox.html", {"page": page})


@administrators
@require_POST
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Try an e-mail again at once, after its address or the mail server was mended."""
    mail = get_object_or_404(Mail, pk=pk, sent_at__isnull=True)
    services.retry(mail, at=clock.now())
    messages.success(request, str(_("Surel ke %(to)s dicoba lagi sekarang.") % {"to": mail.to}))
    return redirect("notices:outbox")
