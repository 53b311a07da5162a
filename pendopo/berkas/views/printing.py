"""What the desk prints."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from pendopo.accounts.access import checked
from pendopo.berkas.paper import disposisi_sheet
from pendopo.berkas.views.pages import find, page_of
from pendopo.opd import papers


@require_GET
@checked("berkas.rules.works_at_a_desk, berkas.rules.visible_to")
def sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """The lembar disposisi."""
    page = page_of(request)
    berkas = find(page, pk)
    return papers.private(disposisi_sheet(berkas, at=page.at), f"lembar-disposisi-{berkas.pk}.pdf")
