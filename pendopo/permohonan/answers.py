"""The answers as plain values: what was sent, what a correction changed, what officials read."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from pendopo.opd.models import Office
from pendopo.permohonan.checking import form_match, label_of
from pendopo.permohonan.fields import ANSWERS, LABELS
from pendopo.permohonan.models import Permohonan
from pendopo.websites.names import NameAnswer

# Of these an event says only that they changed: a number of a person, a file, a key.
UNTOLD = {"head_nip", "form_file", "website"}


@dataclass(frozen=True)
class Change:
    """One field that a correction changed: `Sub domain: dinkess → dinkes`."""

    field: str
    words: str


def snapshot(permohonan: Permohonan) -> dict[str, Any]:
    """Every answer as JSON, and which scan was sent."""
    found = {name: _plain(getattr(permohonan, name)) for name in ANSWERS if name != "website"}
    return {**found, "website": permohonan.website_id, "form_file": permohonan.form_file}


def changes(permohonan: Permohonan) -> list[Change]:
    """What differs from what was sent last, in the order of the page."""
    before, after = permohonan.sent, snapshot(permohonan)
    return [_change(name, before.get(name), after[name]) for name in after if before.get(name) != after[name]]


def _change(name: str, old: Any, new: Any) -> Change:
    if name in UNTOLD:
        return Change(name, _("%(label)s: diubah") % {"label": LABELS[name]})
    return Change(name, f"{LABELS[name]}: {_words(old) or '-'} → {_words(new) or '-'}")


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _words(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(str(Permohonan.Wish(wish).label) for wish in value)
    if isinstance(value, bool):
        return _("ya") if value else _("tidak")
    return str(value or "")


def subject_of(permohonan: Permohonan) -> str:
    """`Pembuatan website disketapang`, as it stands in every list."""
    name = label_of(permohonan) or permohonan.website_name
    return f"{permohonan.get_kind_display()} website {name}"[:200]


def told(permohonan: Permohonan, office: Office, answer: NameAnswer | None) -> dict[str, Any]:
    """What the event of sending keeps: no person's name, no number."""
    remarks = answer.sentences if answer and answer.level in {"warn", "review"} else []
    return {
        "kind": permohonan.kind,
        "website_name": permohonan.website_name,
        "subdomain": label_of(permohonan),
        "wishes": list(permohonan.wishes),
        "name_level": answer.level if answer else "ok",
        "name_remarks": remarks,
        "form_digest": permohonan.form_digest,
        "form_match": form_match(permohonan, office),
    }
