"""What the form's templates ask in passing."""

from django import template
from django.forms import BoundField
from django.urls import reverse
from django.utils.safestring import SafeString

register = template.Library()
LOOKS = {"ok": "is-ok", "warn": "is-warn", "review": "is-warn", "block": "is-bad"}


@register.filter
def at(found: dict[str, str], key: str) -> str:
    """The sentence of a field, or nothing."""
    return found.get(key, "") if found else ""


@register.filter
def look_of_level(level: str) -> str:
    """The level of an answer about a name → its look."""
    return LOOKS.get(level, "")


@register.simple_tag
def name_input(bound: BoundField, permohonan: int) -> SafeString:
    """The input of the sub-domain, which asks while one types."""
    attrs: dict[str, str | bool] = {
        "class": "input",
        "data-check-url": f"{reverse('permohonan:name_check')}?permohonan={permohonan}",
        "aria-describedby": f"{bound.auto_id}_petunjuk {bound.auto_id}_jawaban",
    }
    if bound.errors:
        attrs["aria-invalid"] = "true"
    return bound.as_widget(attrs=attrs)
