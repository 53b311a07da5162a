"""Tags of the visual language; `komponen.html` shows each with its states."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

from django import forms, template
from django.forms import BoundField
from django.http import HttpRequest
from django.template.context import Context
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from pendopo.clock import words as clock_words
from pendopo.ui import words
from pendopo.ui.parts import SummaryRow, TimelineEntry

register = template.Library()

NOTICE_ICONS = {
    "ok": "circle-check",
    "warn": "triangle-alert",
    "bad": "circle-alert",
    "quiet": "lock",
    "": "info",
}
NODE_ICONS = {"done": "check", "returned": "corner-up-left", "refused": "x", "paused": "pause"}
MESSAGE_LEVELS = {"success": "ok", "warning": "warn", "error": "bad"}


@register.simple_tag
def icon(name: str, label: str = "", look: str = "") -> SafeString:
    """An icon of the sprite; without a label it is decoration, for the word beside it speaks."""
    role = format_html('role="img" aria-label="{}"', label) if label else mark_safe('aria-hidden="true"')
    classes = f"icon {look}".strip()
    return format_html(
        '<svg class="{}" {}><use href="{}#{}"></use></svg>', classes, role, static("ui/icons.svg"), name
    )


@register.simple_tag
def theme_icons() -> SafeString:
    """Moon and sun of the switch; its script shows the one that fits."""
    url = static("ui/icons.svg")
    shape = '<svg class="icon" data-icon="{}" aria-hidden="true"{}><use href="{}#{}"></use></svg>'
    moon = format_html(shape, "dark", "", url, "moon")
    return moon + format_html(shape, "light", mark_safe(" hidden"), url, "sun")


@register.simple_tag
def tag(text: str, look: str = "", symbol: str = "") -> SafeString:
    """A label for a state (waiting, ok, warn, bad) or a subject (topic, accent)."""
    classes = f"tag tag-{look}" if look else "tag"
    return format_html('<span class="{}">{}{}</span>', classes, icon(symbol) if symbol else "", text)


@register.simple_tag
def freshness(days: int | None) -> SafeString:
    """Shape and words for the days since the last publish: circle, triangle, hollow square, dashed ring."""
    state, text = words.freshness_of(days)
    return format_html('<span class="state state-{}">{}</span>', state, text)


@register.simple_block_tag
def notice(content: str, look: str = "", role: str = "") -> SafeString:
    """A notice that stays until read; `look` is ok, warn, bad, quiet or nothing."""
    classes = f"notice notice-{look}" if look else "notice"
    attribute = format_html(' role="{}"', role) if role else ""
    return format_html(
        '<div class="{}"{}>{}<div>{}</div></div>', classes, attribute, icon(NOTICE_ICONS[look]), content
    )


@register.simple_block_tag
def rumah(content: str) -> str:
    """The hall of the front page around one list or one form; once a page."""
    return render_to_string("ui/_rumah.html", {"content": content})


@register.simple_block_tag
def empty_state(content: str, title: str, level: int = 2) -> str:
    """What is so, what will happen, one way on; the motif above it."""
    return render_to_string("ui/_empty.html", {"content": content, "title": title, "level": level})


@register.inclusion_tag("ui/_step_bar.html")
def step_bar(done: int, now: int, total: int, text: str, right: str = "") -> dict[str, Any]:
    """The bar of an SOP's steps; `text` says the same in words ("Langkah 2 dari 8: …")."""
    states = ["done" if step <= done else "now" if step == now else "rest" for step in range(1, total + 1)]
    return {"states": states, "text": text, "right": right}


@register.inclusion_tag("ui/_timeline.html")
def timeline(entries: Iterable[TimelineEntry]) -> dict[str, Any]:
    """The journey of a berkas, oldest first."""
    return {"nodes": [(entry, NODE_ICONS.get(entry.state, "")) for entry in entries]}


@register.inclusion_tag("ui/_summary.html")
def summary_list(rows: Iterable[SummaryRow], look: str = "") -> dict[str, Any]:
    """Terms and values between hairlines; `look="wide"` for long terms."""
    return {"rows": rows, "look": look}


@register.inclusion_tag("ui/_nav_link.html", takes_context=True)
def nav_link(context: Context, name: str, label: str, **given: Any) -> dict[str, Any]:
    """A link of a navigation, marked where one is; nothing where this installation has no such page.

    `symbol` names an icon, `count` stands at the right, `exact=True` marks only the page itself.
    """
    try:
        url = reverse(name)
    except NoReverseMatch:
        return {}
    request: HttpRequest | None = context.get("request")
    path = request.path if request else ""
    here = path == url if given.get("exact") else path.startswith(url)
    count, symbol = given.get("count", ""), given.get("symbol", "")
    return {"url": url, "label": label, "here": here, "count": count, "symbol": symbol}


@register.inclusion_tag("ui/_error_summary.html")
def error_summary(*bound: forms.BaseForm | Iterable[forms.BaseForm]) -> dict[str, Any]:
    """Every error of forms and formsets, each a link to its field; nothing when there is none."""
    items = [item for form in bound for part in _forms_in(form) for item in _errors_of(part)]
    return {"items": items, "count": words.count_in_words(len(items))}


def _forms_in(bound: forms.BaseForm | Iterable[forms.BaseForm]) -> Iterable[forms.BaseForm]:
    return (bound,) if isinstance(bound, forms.BaseForm) else bound


def _errors_of(form: forms.BaseForm) -> Iterable[tuple[str, str]]:
    """(anchor, sentence) for each error; errors of the form as a whole have no anchor."""
    yield from (("", str(sentence)) for sentence in form.non_field_errors())
    for bound in form:
        anchor = bound.id_for_label or f"{bound.auto_id}_isian"
        yield from ((anchor, str(sentence)) for sentence in bound.errors)


@register.simple_tag
def field(bound: BoundField, **given: str) -> SafeString:
    """A field with label, hint, control and message.

    `prefix` and `suffix` stand beside the input; `note` after the label ("boleh kosong"); `hint` replaces the
    help text; `check_url` asks while one types; `look` is "chips" or "pair" for a field of several choices.
    """
    kind = _kind_of(bound.field.widget)
    context = {
        **given,
        "field": bound,
        "control": _control(bound, kind, given),
        "box_id": f"{bound.auto_id}_isian",
        "hint": given.get("hint", bound.help_text),
        "choice_hints": getattr(bound.field, "choice_hints", {}),
    }
    return render_to_string(f"ui/_field_{kind}.html", context)


def _kind_of(widget: forms.Widget) -> str:
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return "choices"
    if isinstance(widget, forms.CheckboxInput):
        return "check"
    return "upload" if isinstance(widget, forms.FileInput) else "input"


def _control(bound: BoundField, kind: str, given: dict[str, str]) -> SafeString:
    """The widget with the class of its kind, and with what describes it."""
    if kind == "choices":
        return mark_safe("")
    widget = bound.field.widget
    names = ((forms.Textarea, "textarea"), (forms.Select, "select"))
    look = next((name for of, name in names if isinstance(widget, of)), "input")
    attrs: dict[str, str | bool] = {"class": "" if kind == "check" else look}
    described = [f"{bound.auto_id}_petunjuk"] if given.get("hint", bound.help_text) else []
    described += [f"{bound.auto_id}_pesan"] if bound.errors else []
    if given.get("check_url"):
        attrs["data-check-url"] = given["check_url"]
        described.append(f"{bound.auto_id}_jawaban")
    if described:
        attrs["aria-describedby"] = " ".join(described)
    if bound.errors:
        attrs["aria-invalid"] = "true"
    return bound.as_widget(attrs=attrs)


@register.filter
def bold_first(text: SafeString | str) -> SafeString:
    """The first sentence bold, as in every notice; markup that is already safe stays as it is."""
    first, rest = words.split_first_sentence(str(conditional_escape(text)))
    # Both halves were escaped as one text, above.
    return mark_safe(f"<strong>{first}</strong> {rest}")  # noqa: S308


@register.filter
def breakable(text: str) -> SafeString:
    """Long numbers of letters break after a slash: 500.1/118/ DISKETAPANG/2026."""
    return mark_safe(conditional_escape(text).replace("/", "/<wbr>"))  # noqa: S308


@register.filter
def message_look(level_tag: str) -> str:
    """Django's name of a message's level → the look of its notice."""
    return MESSAGE_LEVELS.get(level_tag, "")


@register.filter
def choice_hint(hints: dict[str, str], value: object) -> str:
    """The line under a choice: a field's `choice_hints`, by value."""
    return hints.get(str(value), "")


def _time_filter(name: str, spell: Callable[[Any], str]) -> None:
    """A filter that leaves an empty value empty."""

    def filtered(value: date | datetime | None) -> str:
        return spell(value) if value else ""

    register.filter(name, filtered)


_time_filter("clock_time", clock_words.format_time)
_time_filter("long_date", clock_words.format_date)
_time_filter("short_date", clock_words.format_short)
_time_filter("short_date_year", clock_words.format_short_year)
_time_filter("moment", clock_words.format_moment)
_time_filter("day_short", clock_words.format_day_short)
_time_filter("day_date", clock_words.format_day_date)
