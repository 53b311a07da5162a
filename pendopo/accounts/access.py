"""The rule of a view, declared where the view stands; a view without one fails the build (tests/house).

`view.access_rule` holds the rule's name. Strangers are sent to the sign-in page and come back from it.
"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase

from pendopo.accounts.models import User

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]
Rule = Callable[[HttpRequest], bool]


def public(view: View[P]) -> View[P]:
    """Everybody may see it, signed in or not."""
    return _named(view, "public")


def signed_in(view: View[P]) -> View[P]:
    """Whoever is signed in; the view shows only what is the user's own."""
    return _named(login_required(view), "signed in")


def allowed(rule: Rule, name: str) -> Callable[[View[P]], View[P]]:
    """Signed in, and the rule says yes; else 403. `name` is the rule's name as `rules.py` knows it."""

    def declare(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if not rule(request):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return _named(cast("View[P]", login_required(guarded)), name)

    return declare


def checked(by: str) -> Callable[[View[P]], View[P]]:
    """Signed in; the view finds its object through the rules named in `by`.

    What is not visible to the user is 404, what is visible and not theirs to change is 403.
    """

    def declare(view: View[P]) -> View[P]:
        return _named(login_required(view), by)

    return declare


def _is_technical(request: HttpRequest) -> bool:
    return isinstance(request.user, User) and request.user.is_technical


def administrators(view: View[P]) -> View[P]:
    """Technical administrators, who keep the system and act on no berkas; else 403."""
    return allowed(_is_technical, "accounts.User.is_technical")(view)


def user_of(request: HttpRequest) -> User:
    """Who is signed in; for views behind one of the rules above."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def _named(view: View[P], name: str) -> View[P]:
    view.access_rule = name  # type: ignore[attr-defined]
    return view
