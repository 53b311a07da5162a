"""One form, one act: filled in, refused with sentences beside the fields, or done and confirmed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from pendopo.accounts.models import User
from pendopo.errors import Invalid, Refused
from pendopo.opd.rules import manages_organisation


@dataclass(frozen=True)
class Sheet:
    """What stands around the form; `back` is where one goes afterwards."""

    title: object
    button: object
    back: str
    intro: object = ""
    danger: bool = False
    frame: str = "ui/meja_base.html"
    template: str = "organisasi/form.html"


def fill(
    request: HttpRequest, form: forms.BaseForm, sheet: Sheet, act: Callable[[dict[str, Any]], object]
) -> HttpResponse:
    """Show the form; when it is sent and sound, act and say so. `act` returns the confirming sentence."""
    if request.method == "POST" and form.is_valid():
        try:
            sentence = act(form.cleaned_data)
        except Invalid as reason:
            for field, text in reason.errors.items():
                form.add_error(field if field in form.fields else None, text)
        except Refused as reason:
            form.add_error(None, reason.sentence)
        else:
            messages.success(request, str(sentence))
            return redirect(sheet.back)
    return show(request, sheet.template, {"form": form, "sheet": sheet})


def show(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """A page of the organisation; who manages it sees the buttons too."""
    manages = isinstance(request.user, User) and manages_organisation(request.user)
    return render(request, template, {"manages": manages, **context})
