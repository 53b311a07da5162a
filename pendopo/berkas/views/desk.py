"""/meja/: the list, and beside it (on a phone: in its place) one berkas."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from pendopo.accounts.access import checked
from pendopo.berkas import services
from pendopo.berkas.views.pages import find, page_of


@require_GET
@checked("berkas.rules.works_at_a_desk")
def inbox(request: HttpRequest) -> HttpResponse:
    """What waits for the reader's posts."""
    page = page_of(request)
    return page.render("berkas/meja.html", {"desk": page.desk()})


@require_GET
@checked("berkas.rules.works_at_a_desk, berkas.rules.visible_to")
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """One berkas; opening it on one's own desk is reading it."""
    page = page_of(request)
    berkas = find(page, pk)
    services.mark_read(berkas, user=page.user, at=page.at)
    case = page.case(berkas)
    context: dict[str, object] = {"desk": page.desk(), "case": case, "berkas": berkas}
    if case.can_dispose:
        context |= {"form": page.disposisi_form(berkas, case.state), **page.next_desk(case.state)}
    return page.render("berkas/kasus.html", context)
