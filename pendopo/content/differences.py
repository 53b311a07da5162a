"""What a draft changes against the page as citizens read it, field by field and word by word."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.core.exceptions import FieldDoesNotExist
from wagtail.models import Page

from pendopo.content.checks.reading import pieces, plain
from pendopo.websites.pages import TenantPage

# Beyond so many words two texts are shown whole: comparing them would take too long.
COMPARABLE = 3000
# So many unchanged words are shown on either side of a change.
AROUND = 12
SAME, ADDED, REMOVED = "sama", "baru", "hapus"


@dataclass(frozen=True)
class Change:
    """One field: its name, and its text as stretches that stayed, came and went."""

    label: str
    stretches: tuple[tuple[str, str], ...]


def changes(draft: TenantPage) -> list[Change]:
    """The fields in which the draft differs from what is live; all of them for a page that is new."""
    published = Page.objects.filter(pk=draft.pk, live=True).first()
    before = texts(published.specific) if published else {}
    after = texts(draft)
    return [
        Change(label_of(draft, field), tuple(compare(before.get(field, ""), after.get(field, ""))))
        for field in [*after, *(field for field in before if field not in after)]
        if before.get(field) != after.get(field)
    ]


def texts(page: Page) -> dict[str, str]:
    """The words of each field."""
    found: dict[str, list[str]] = {}
    for piece in pieces(page):
        found.setdefault(piece.field, []).append(plain(piece.value))
    return {field: " ".join(words) for field, words in found.items()}


def label_of(page: Page, field: str) -> str:
    try:
        return str(getattr(page._meta.get_field(field), "verbose_name", field))
    except FieldDoesNotExist:
        return field


def compare(before: str, after: str) -> Iterator[tuple[str, str]]:
    old, new = before.split(), after.split()
    if len(old) + len(new) > COMPARABLE or not old or not new:
        yield from ((kind, words) for kind, words in ((REMOVED, before), (ADDED, after)) if words)
        return
    for kind, start, end, first, last in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield SAME, shortened(old[start:end])
        else:
            yield from ((REMOVED, " ".join(old[start:end])),) if start < end else ()
            yield from ((ADDED, " ".join(new[first:last])),) if first < last else ()


def shortened(words: list[str]) -> str:
    if len(words) <= AROUND * 2:
        return " ".join(words)
    return " ".join([*words[:AROUND], "…", *words[-AROUND:]])
