"""Screens of two pairs of eyes: what waits, one draft with its reasons and changes, and the decision."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from pendopo import clock
from pendopo.accounts.access import checked, user_of
from pendopo.content import review as acts
from pendopo.content.differences import changes
from pendopo.content.models import Review
from pendopo.content.rules import deciders, may_decide, may_set_policy, visible_reviews
from pendopo.content.signs import sentences, wants_second_person
from pendopo.errors import Refused
from pendopo.websites.rules import may_edit, visible_to

DECIDED_SHOWN = 20


@checked(by="visible_reviews")
@require_safe
def reviews(request: HttpRequest) -> HttpResponse:
    """What waits for a second person, what was decided lately, and what each website wants."""
    visible = visible_reviews(request.user)
    websites = [site for site in visible_to(request.user) if may_set_policy(request.user, site)]
    context = {
        "waiting": visible.filter(state=Review.State.WAITING),
        "decided": visible.exclude(state=Review.State.WAITING)[:DECIDED_SHOWN],
        "policies": [(website, wants_second_person(website)) for website in websites],
    }
    return render(request, "content/kelola/tinjauan.html", context)


@checked(by="visible_reviews")
@require_safe
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """One draft: why it waits, what it changes, and who decides."""
    found = get_object_or_404(visible_reviews(request.user), pk=pk)
    return page_of(request, found)


def page_of(request: HttpRequest, found: Review, *, error: str = "", status: int = 200) -> HttpResponse:
    people, own = deciders(found.website, apart_from=found.asked_by)
    draft = found.revision.as_object()
    context = {
        "review": found,
        "title": draft.get_admin_display_title(),
        "reasons": sentences(found.reasons),
        "changes": changes(draft),
        "scheduled_at": draft.go_live_at,
        "newer": found.page.latest_revision_id != found.revision_id,
        "waits": found.state == Review.State.WAITING,
        "mine": found.asked_by_id == user_of(request).pk,
        "may_decide": may_decide(request.user, found),
        "keeps": may_edit(request.user, found.website),
        "people": people,
        "own": own,
        "error": error,
    }
    return render(request, "content/kelola/tinjauan-draf.html", context, status=status)


@checked(by="may_decide")
@require_POST
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """*Terbitkan*: the second person lets the draft pass."""
    found = get_object_or_404(visible_reviews(request.user), pk=pk)
    try:
        acts.release(found, actor=user_of(request), at=clock.now())
    except Refused as refused:
        return page_of(request, found, error=refused.sentence, status=409)
    messages.success(request, _("Diterbitkan. Warga membacanya dalam beberapa detik."))
    return redirect("content:review", found.pk)


@checked(by="may_decide")
@require_POST
def give_back(request: HttpRequest, pk: int) -> HttpResponse:
    """*Kembalikan dengan catatan*: the writer mends the draft."""
    found = get_object_or_404(visible_reviews(request.user), pk=pk)
    try:
        acts.give_back(found, note=request.POST.get("catatan", ""), actor=user_of(request), at=clock.now())
    except Refused as refused:
        return page_of(request, found, error=refused.sentence, status=422)
    messages.success(request, _("Dikembalikan. Penulis mendapat catatan Anda."))
    return redirect("content:review", found.pk)


@checked(by="may_set_policy")
@require_POST
def policy(request: HttpRequest, pk: int) -> HttpResponse:
    """Its pengelola decides whether the website wants a second person."""
    website = get_object_or_404(visible_to(request.user), pk=pk)
    wanted = request.POST.get("dua") == "ya"
    try:
        acts.ask_second_person(website, wanted=wanted, actor=user_of(request), at=clock.now())
    except Refused as refused:
        messages.error(request, refused.sentence)
    else:
        told = _("Mulai sekarang setiap terbitan menunggu orang kedua.")
        messages.success(request, told if wanted else _("Terbitan tidak lagi menunggu orang kedua."))
    return redirect("content:reviews")
