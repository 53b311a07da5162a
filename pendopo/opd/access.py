"""The rules of `opd.rules` as the views' decorators want them: from a request."""

from django.http import HttpRequest

from pendopo import clock
from pendopo.accounts.access import allowed
from pendopo.accounts.models import User
from pendopo.opd.rules import is_official, manages_organisation


def _manages(request: HttpRequest) -> bool:
    return isinstance(request.user, User) and manages_organisation(request.user)


def _reads(request: HttpRequest) -> bool:
    user = request.user
    return isinstance(user, User) and (manages_organisation(user) or is_official(user, clock.now()))


administrators = allowed(_manages, "opd.rules.manages_organisation")
office_people = allowed(_reads, "opd.rules.manages_organisation or opd.rules.is_official")
