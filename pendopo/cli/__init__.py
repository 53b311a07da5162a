"""The command line. A room's management command `check_berkas` is typed `pendopo check-berkas`."""

import difflib
import os
import sys
from collections.abc import Sequence

import django
from django.core.management import execute_from_command_line, get_commands, load_command_class


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it did its work, 2 when nobody knows it."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pendopo.config.settings")
    name = words.pop(0) if words else "--help"
    if name == "run":  # without Django, so that a broken room keeps no website from its readers
        os.execv(sys.executable, [sys.executable, "-m", "pendopo.config.run", *words])  # noqa: S606 - our own
    if name == "manage":
        execute_from_command_line(["pendopo manage", *words])
        return 0
    django.setup()
    known = commands()
    if name in ("-h", "--help", "bantuan"):
        print(overview(known))
        return 0
    if name not in known:
        print(unknown(name, known), file=sys.stderr)
        return 2
    execute_from_command_line(["pendopo", name.replace("-", "_"), *words])
    return 0


def commands() -> dict[str, str]:
    """Our rooms' commands as they are typed, each with its one-line description."""
    rooms = {
        name.replace("_", "-"): load_command_class(app, name).help.partition("\n")[0]
        for name, app in sorted(get_commands().items())
        if app.startswith("pendopo.")
    }
    return {"run": "menjalankan layanan: peladen dan pekerjanya", **rooms}


def overview(known: dict[str, str]) -> str:
    """What `pendopo --help` prints."""
    width = max(map(len, [*known, "manage"]))
    rows = [f"  {name:<{width}}  {text}" for name, text in known.items()]
    rows.append(f"  {'manage':<{width}}  perintah Django dan Wagtail, misalnya: pendopo manage migrate")
    return "\n".join(
        [
            "pemakaian: pendopo PERINTAH [pilihan]",
            "",
            "perintah:",
            *rows,
            "",
            "Pilihan sebuah perintah: pendopo PERINTAH --help",
        ]
    )


def unknown(name: str, known: dict[str, str]) -> str:
    """What to do when a command was mistyped."""
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"Mungkin maksud Anda: pendopo {near[0]}" if near else "Daftar perintah: pendopo --help"
    return f"Perintah “{name}” tidak dikenal. {hint}"
