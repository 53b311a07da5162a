"""What every screen of the desk has in common: the moment, the tree of posts, the list beside the case."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from pendopo import clock
from pendopo.accounts.access import user_of
from pendopo.accounts.models import User
from pendopo.berkas.case import Case, case_of
from pendopo.berkas.desk import CLOSED, PASSED_ON, WAITING, Desk, desk_of
from pendopo.berkas.forms import DisposisiForm
from pendopo.berkas.models import Berkas
from pendopo.berkas.recipients import recipients
from pendopo.berkas.rules import visible_to, works_at_a_desk
from pendopo.berkas.standing import Standing, standing
from pendopo.clock import Calendar
from pendopo.opd.actors import Actor
from pendopo.opd.models import Jabatan
from pendopo.opd.services import calendar, role_name
from pendopo.sop.engine import State, next_limit

TABS = (WAITING, PASSED_ON, CLOSED)


@dataclass
class Page:
    """One request of an official: read once, at one moment."""

    request: HttpRequest
    user: User
    at: datetime

    @cached_property
    def who(self) -> Standing:
        """The tree of posts of this moment."""
        return standing(at=self.at)

    @cached_property
    def hours(self) -> Calendar:
        """The office's hours."""
        return calendar(at=self.at)

    @property
    def tab(self) -> str:
        """The tab that is open."""
        asked = self.request.GET.get("tab", WAITING)
        return asked if asked in TABS else WAITING

    def desk(self) -> Desk:
        """The list of the open tab."""
        return desk_of(self.user, tab=self.tab, who=self.who, calendar=self.hours)

    def case(self, berkas: Berkas) -> Case:
        """A berkas, open."""
        return case_of(self.request, self.user, berkas, who=self.who, calendar=self.hours)

    def title(self) -> str:
        """The posts of the reader, for the foot of the rail."""
        mine = [held.title for held in self.who.tree.holders.values() if held.pejabat.user_id == self.user.pk]
        return ", ".join(mine)

    def actor(self, post: Jabatan) -> Actor:
        """The reader as the one who acts for a post; Refused for everybody else."""
        return self.who.actor_for(self.user, post)

    def disposisi_form(self, berkas: Berkas, state: State, data: object = None) -> DisposisiForm:
        """The sheet of a disposisi with the usual recipient."""
        choices = recipients(berkas, state, self.who)
        needed = state.own and not state.excepted
        return DisposisiForm(data, berkas=berkas, choices=choices, excepted=needed)

    def next_desk(self, state: State) -> dict[str, object]:
        """Who is next, and until when they would have to act."""
        return {"next_role": role_name(state.step.to), "next_due": next_limit(state, self.at, self.hours)}

    def render(self, template: str, context: dict[str, object], *, status: int = 200) -> HttpResponse:
        """A page with the reader's posts at the foot of the rail."""
        return render(
            self.request, template, {"desk_title": self.title(), "now": self.at, **context}, status=status
        )


def page_of(request: HttpRequest) -> Page:
    """The request of somebody who has a desk; 404 for the rest (`rules.works_at_a_desk`)."""
    page = Page(request, user_of(request), clock.now())
    if not works_at_a_desk(page.user, page.at):
        raise Http404
    return page


def find(page: Page, pk: int) -> Berkas:
    """The berkas, if the reader sees it (`rules.visible_to`)."""
    found = visible_to(page.user, page.at).select_related("opd", "holder", "sop").filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
