"""A catalogue in which every message of the libraries that has no Indonesian words carries a marker."""

import gettext
import re
from importlib.util import find_spec
from pathlib import Path

from django.conf import settings

from scripts.catalogue import compiled, messages

MARK = "⟦belum⟧"
PACKAGES = ("django", "wagtail", "allauth")
DOMAINS = ("django", "djangojs")
SEEN = re.compile(rf"{MARK}([^<\n]{{0,120}})")


def root(package: str) -> Path:
    spec = find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


def english(domain: str) -> dict[str, list[str]]:
    """What the libraries can say, by message; the forms of one with a plural."""
    found: dict[str, list[str]] = {}
    for package in PACKAGES:
        for source in root(package).rglob(f"locale/en/LC_MESSAGES/{domain}.po"):
            for name, parts in messages(source.read_text(encoding="utf-8")).items():
                found[name] = [*parts["msgid"], *parts.get("msgid_plural", ())]
    return found


def indonesian(domain: str) -> set[str]:
    """The messages for which a compiled catalogue has Indonesian words; fuzzy ones are not compiled."""
    known: set[str] = set()
    folders = [Path(folder) for folder in settings.LOCALE_PATHS]
    folders += [path for package in PACKAGES for path in root(package).rglob("locale")]
    for folder in folders:
        for language in ("id", "id_ID"):
            binary = folder / language / "LC_MESSAGES" / f"{domain}.mo"
            if binary.is_file():
                with binary.open("rb") as file:
                    said = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
                known |= {key if isinstance(key, str) else key[0] for key, words in said.items() if words}
    return known


def untranslated(domain: str) -> dict[str, list[str]]:
    known = indonesian(domain)
    return {name: forms for name, forms in english(domain).items() if name.partition("\0")[0] not in known}


def write_marked(folder: Path) -> Path:
    """Compile the marked catalogues below `folder`, ready for LOCALE_PATHS; behind ours they lose to it."""
    target = folder / "id" / "LC_MESSAGES"
    target.mkdir(parents=True)
    for domain in DOMAINS:
        marked = {name: f"{MARK}{forms[-1]}" for name, forms in untranslated(domain).items() if name}
        head = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=1; plural=0;\n"
        (target / f"{domain}.mo").write_bytes(compiled({"": head, **marked}))
    return folder
