"""How an act is asked for and answered: one page an act; a refusal keeps what was written."""

from abc import ABC, abstractmethod
from typing import Any, ClassVar, cast

from allauth.account.decorators import reauthentication_required
from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from pendopo.accounts.access import View, checked
from pendopo.berkas import services
from pendopo.berkas.forms import ActForm
from pendopo.berkas.models import Berkas
from pendopo.berkas.rules import may_act
from pendopo.berkas.views.pages import Page, find, page_of
from pendopo.errors import Invalid, Refused, Stale
from pendopo.opd.actors import Actor
from pendopo.opd.models import Jabatan
from pendopo.sop.engine import Act, State

RULE = "berkas.rules.works_at_a_desk, berkas.rules.visible_to, berkas.rules.may_act"


class ActSheet(ABC):
    """The page of one act: its words, its form, and what is done when it is sent."""

    act: ClassVar[Act]
    title: ClassVar[object]
    button: ClassVar[object]
    working: ClassVar[object]
    template: ClassVar[str] = "berkas/tindakan.html"
    danger: ClassVar[bool] = False

    def __init__(self, page: Page, berkas: Berkas, state: State) -> None:
        self.page, self.berkas, self.state, self.at = page, berkas, state, page.at

    @property
    def intro(self) -> object:
        """What will happen, before it does."""
        return ""

    @property
    def excepted(self) -> bool:
        """Whether the reason of an exception must be asked for."""
        return self.state.own and not self.state.excepted

    def form(self, data: Any) -> forms.Form:
        """What must be filled in."""
        return ActForm(data, berkas=self.berkas)

    @abstractmethod
    def do(self, form: Any, actor: Actor) -> object:
        """Act; the sentence that confirms it."""

    def extra(self) -> dict[str, object]:
        """What the template shows beside the form."""
        return {}

    def place(self) -> Jabatan:
        """The post for which the reader acts."""
        undone = self.act is Act.TARIK and self.state.undo is not None
        where = self.state.undo if undone else self.state.position
        if where is None or where.holder is None:
            raise PermissionDenied
        return Jabatan.objects.get(pk=where.holder)


def sheet_view(sheet_class: type[ActSheet]) -> View[[int]]:
    """The view of an act's page."""

    @require_http_methods(["GET", "POST"])
    @checked(RULE)
    def view(request: HttpRequest, pk: int) -> HttpResponse:
        page = page_of(request)
        berkas = find(page, pk)
        if request.method == "POST" and request.POST.get("n", "") != str(berkas.n):
            return _turned_away(request, berkas, Stale())
        state = services.state_of(berkas)
        if not may_act(page.user, sheet_class.act, state, who=page.who):
            raise PermissionDenied
        return _answer(sheet_class(page, berkas, state))

    view.__doc__ = sheet_class.__doc__
    return view


def letter_view(sheet_class: type[ActSheet]) -> View[[int]]:
    """The view of an act that issues a letter: who sends it has just shown who they are.

    Who only looks is not asked; what was sent waits for the answer (allauth keeps the request).
    """
    asked = reauthentication_required(sheet_view(sheet_class), allow_get=True)
    return checked(RULE)(cast("View[[int]]", asked))


def _answer(sheet: ActSheet) -> HttpResponse:
    request, berkas = sheet.page.request, sheet.berkas
    form = sheet.form(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            sentence = sheet.do(form, sheet.page.actor(sheet.place()))
        except Stale as refusal:
            return _turned_away(request, berkas, refusal)
        except Invalid as refusal:
            for field, reason in refusal.errors.items():
                form.add_error(field if field in form.fields else None, reason)
        except Refused as refusal:
            form.add_error(None, refusal.sentence)
        else:
            messages.success(request, str(sentence))
            return redirect("meja:inbox")
    context = {"sheet": sheet, "form": form, "berkas": berkas, **sheet.extra()}
    return sheet.page.render(sheet.template, context, status=422 if form.is_bound else 200)


def _turned_away(request: HttpRequest, berkas: Berkas, refusal: Refused) -> HttpResponse:
    """Back to the berkas as it is now, with the sentence."""
    messages.error(request, refusal.sentence)
    return redirect("meja:case", berkas.pk)
