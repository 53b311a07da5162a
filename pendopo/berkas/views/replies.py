"""The reply (SOP 5.8): seen as it will be, then approved by somebody who has just shown who they are."""

from io import BytesIO
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from pendopo.accounts.access import checked
from pendopo.berkas import services
from pendopo.berkas.forms import ReplyForm
from pendopo.berkas.rules import may_act
from pendopo.berkas.views.pages import find, page_of
from pendopo.berkas.views.sheets import RULE, ActSheet, letter_view
from pendopo.errors import Refused
from pendopo.opd import papers
from pendopo.opd.actors import Actor
from pendopo.sop.engine import Act
from pendopo.surat.pdfium import opened


class ReplySheet(ActSheet):
    """The letter as it stands, and the button that approves it."""

    act = Act.JAWABAN
    title, button, working = _("Surat jawaban"), _("Setujui dan kirim jawaban"), _("Mengirim")
    template = "berkas/jawaban.html"

    @property
    def intro(self) -> object:
        return _(
            "Nomor diberikan saat disetujui. Surat dicetak dan ditandatangani; pindaiannya diunggah menyusul."
        )

    def form(self, data: Any) -> ReplyForm:
        return ReplyForm(data, berkas=self.berkas, excepted=self.excepted)

    def do(self, form: Any, actor: Actor) -> object:
        given = form.cleaned_data
        surat = services.reply(
            self.berkas,
            actor=actor,
            exception=given.get("exception", ""),
            at=self.at,
            expected_n=given["n"],
        )
        url = reverse("meja:surat", args=[surat.pk])
        sentence = _('Jawaban {} terkirim ke OPD. <a href="{}">Cetak untuk ditandatangani</a>')
        return format_html(str(sentence), surat.number, url)


reply = letter_view(ReplySheet)


@require_GET
@checked(RULE)
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """The letter of reply as PDF, with a word in place of its number."""
    return papers.private(_concept(request, pk), f"konsep-jawaban-{pk}.pdf")


@require_GET
@checked(RULE)
def preview_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Its first page as a picture: read on any phone, without a reader for PDF."""
    picture = BytesIO()
    with opened(_concept(request, pk)) as document:
        document[0].render(scale=2).to_pil().save(picture, "PNG")
    return papers.private(picture.getvalue(), f"konsep-jawaban-{pk}.png")


def _concept(request: HttpRequest, pk: int) -> bytes:
    """The letter as it would be approved now, for who may approve it."""
    page = page_of(request)
    berkas = find(page, pk)
    state = services.state_of(berkas)
    if berkas.holder is None or not may_act(page.user, Act.JAWABAN, state, who=page.who):
        raise PermissionDenied
    try:
        return services.preview(berkas, actor=page.actor(berkas.holder), at=page.at)
    except Refused as refusal:
        raise Http404(refusal.sentence) from refusal
