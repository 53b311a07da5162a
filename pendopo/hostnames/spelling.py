"""How a name is written: N02 to N07, N16 and N17. What passes here is a label of RFC 1123."""

import re
from collections.abc import Iterator

from pendopo.hostnames.hosts import LONGEST_HOST
from pendopo.hostnames.verdict import Finding

SHORTEST, LONGEST, COMFORTABLE = 3, 63, 20
FOREIGN = re.compile(r"[^a-z0-9-]")


def spelling(label: str, parent: str) -> Iterator[Finding]:
    """Everything that is wrong, or unusual, in how the label is written."""
    if "." in label:
        code = "two_labels" if label.count(".") == 1 else "many_labels"
        yield Finding("N02", "block", code, {"last": label.rpartition(".")[2][:LONGEST]})
    yield from _characters(label.replace(".", ""))
    yield from _length(label)
    yield from _hyphens(label)
    if label.isascii() and label.isdigit():
        yield Finding("N07", "block", "only_digits", {})
    elif re.match("[0-9]", label):
        yield Finding("N07", "block", "first_letter", {"first": label[0]})
    if len(label) + 1 + len(parent) > LONGEST_HOST:
        yield Finding("N17", "block", "host_too_long", {"most": str(LONGEST_HOST - 1 - len(parent))})


def _characters(label: str) -> Iterator[Finding]:
    found = FOREIGN.search(label)
    if not found:
        return
    character = found[0]
    if character == "_":
        yield Finding("N03", "block", "underscore", {})
    elif character.isspace():
        yield Finding("N03", "block", "space", {})
    elif character.isascii() and character.isprintable():
        yield Finding("N03", "block", "character", {"character": character})
    else:
        # Look-alikes and marks without a shape cannot be told apart by eye: the number can.
        shown = character if character.isprintable() else ""
        yield Finding("N03", "block", "foreign", {"character": shown, "point": f"U+{ord(character):04X}"})


def _length(label: str) -> Iterator[Finding]:
    length = {"length": str(len(label))}
    if not label:
        yield Finding("N04", "block", "empty", {})
    elif len(label) < SHORTEST:
        yield Finding("N04", "block", "too_short", {**length, "least": str(SHORTEST)})
    elif len(label) > LONGEST:
        yield Finding("N04", "block", "too_long", {**length, "most": str(LONGEST)})
    elif len(label) > COMFORTABLE:
        yield Finding("N04", "warn", "long", {**length, "most": str(COMFORTABLE)})


def _hyphens(label: str) -> Iterator[Finding]:
    if label.startswith("-") or label.endswith("-"):
        yield Finding("N05", "block", "hyphen_at_end", {})
    if label[2:4] == "--":
        yield Finding("N06", "block", "encoded_name", {"start": label[:4]})
    elif "--" in label:
        yield Finding("N06", "block", "two_hyphens", {})
    if "-" in label.strip("-") and "--" not in label:
        yield Finding("N16", "warn", "hyphen", {"without": label.replace("-", "")[:LONGEST]})
