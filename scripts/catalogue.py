"""Compiles the .po files of pendopo/locale beside themselves; --check only says which are not current.

The compiled catalogues are kept in the repository: an office needs no gettext tools.
"""

import ast
import re
import struct
import sys
from pathlib import Path

LOCALE = Path(__file__).parent.parent / "pendopo" / "locale"
LINE = re.compile(r'(?:(msgctxt|msgid_plural|msgid|msgstr)(?:\[\d+\])? )?(".*")')
MAGIC, HEADER = 0x950412DE, 28


def parts_of(block: str) -> dict[str, list[str]]:
    """The strings of one entry by keyword, each put together again from its lines."""
    parts: dict[str, list[str]] = {}
    key = ""
    for match in filter(None, map(LINE.fullmatch, block.splitlines())):
        key = match[1] or key
        if match[1]:
            parts.setdefault(key, []).append("")
        parts[key][-1] += ast.literal_eval(match[2])
    return parts


def messages(text: str) -> dict[str, dict[str, list[str]]]:
    """Each entry by its name; a plural form and a context become parts of it, as gettext wants it."""
    found: dict[str, dict[str, list[str]]] = {}
    for block in re.split(r"\n\s*\n", text):
        parts = parts_of(block)
        if "msgid" in parts:
            name = "\0".join([*parts["msgid"], *parts.get("msgid_plural", ())])
            found["".join(f"{word}\x04" for word in parts.get("msgctxt", ())) + name] = parts
    return found


def entries(text: str) -> dict[str, str]:
    """What is said for what."""
    found = {name: parts.get("msgstr", []) for name, parts in messages(text).items()}
    return {name: "\0".join(said) for name, said in found.items() if any(said)}


def compiled(said: dict[str, str]) -> bytes:
    """The same as gettext's binary: two sorted tables of length and place, then the words."""
    pairs = sorted((name.encode(), words.encode()) for name, words in said.items())
    tables, words = [b"", b""], b""
    start = HEADER + 16 * len(pairs)
    for side in (0, 1):
        for pair in pairs:
            tables[side] += struct.pack("<2I", len(pair[side]), start + len(words))
            words += pair[side] + b"\0"
    head = struct.pack("<7I", MAGIC, 0, len(pairs), HEADER, HEADER + 8 * len(pairs), 0, start)
    return head + tables[0] + tables[1] + words


def main() -> int:
    """Write what is not current, or fail with its name."""
    stale = 0
    for source in sorted(LOCALE.rglob("*.po")):
        target, binary = source.with_suffix(".mo"), compiled(entries(source.read_text(encoding="utf-8")))
        if target.is_file() and target.read_bytes() == binary:
            continue
        stale += 1
        sys.stdout.write(f"{target.relative_to(LOCALE.parent.parent)}\n")
        if "--check" not in sys.argv:
            target.write_bytes(binary)
    return stale if "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
