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


def entries(text: str) -> dict[str, str]:
    """What is said for what; a plural form and a context become parts of the key, as gettext wants it."""
    found: dict[str, str] = {}
    for block in re.split(r"\n\s*\n", text):
        parts: dict[str, list[str]] = {}
        key = ""
        for match in filter(None, map(LINE.fullmatch, block.splitlines())):
            key = match[1] or key
            if match[1]:
                parts.setdefault(key, []).append("")
            parts[key][-1] += ast.literal_eval(match[2])
        if any(parts.get("msgstr", ())):
            name = "\0".join([*parts["msgid"], *parts.get("msgid_plural", ())])
            context = "".join(f"{word}\x04" for word in parts.get("msgctxt", ()))
            found[context + name] = "\0".join(parts["msgstr"])
    return found


def compiled(text: str) -> bytes:
    """The same as gettext's binary: two sorted tables of length and place, then the words."""
    pairs = sorted((name.encode(), said.encode()) for name, said in entries(text).items())
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
        target, binary = source.with_suffix(".mo"), compiled(source.read_text(encoding="utf-8"))
        if target.is_file() and target.read_bytes() == binary:
            continue
        stale += 1
        sys.stdout.write(f"{target.relative_to(LOCALE.parent.parent)}\n")
        if "--check" not in sys.argv:
            target.write_bytes(binary)
    return stale if "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
