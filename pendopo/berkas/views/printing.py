"""What the desk prints."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from pendopo.accounts.access import checked
from pendopo.berkas.paper import disposisi_sheet
from pendopo.berkas.views.pages import find, page_of


@require_GET
@checked("berkas.rules.works_at_a_desk, berkas.rules.visible_to")
def sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """The lembar disposisi."""
    page = page_of(request)
    berkas = find(page, pk)
    response = HttpResponse(disposisi_sheet(berkas, at=page.at), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="lembar-disposisi-{berkas.pk}.pdf"'
    response["Cache-Control"] = "no-store, private"
    return response
