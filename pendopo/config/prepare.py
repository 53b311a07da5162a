"""`python -m pendopo.config.prepare PARENT`: brings database and interface files up to this version."""

import gzip
import io
import os
import sys
from pathlib import Path

import brotli
import django
from django.apps import apps
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from pendopo.edge.kinds import FINGERPRINT, is_compressed
from pendopo.edge.lifeline import die_with

SMALL = 1024  # below this, compressing costs more than it saves


class Counter(io.StringIO):
    """Reads what `migrate` says and tells how far it is, on one line that writes over itself."""

    def __init__(self, total: int) -> None:
        super().__init__()
        self.total = total
        self.done = 0

    def write(self, text: str) -> int:
        if text.strip() == "OK":
            self.done += 1
            line, last = f"  Basis data: {self.done} dari {self.total}", self.done == self.total
            if sys.stdout.isatty():
                say(f"\r{line}", end="\n" if last else "")
            elif last or self.done % 50 == 0:
                say(line)
        return len(text)


def say(text: str, end: str = "\n") -> None:
    sys.stdout.write(text + end)
    sys.stdout.flush()


def migrate() -> None:
    """Bring the database up to this version."""
    executor = MigrationExecutor(connection)
    waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    # Also with nothing to migrate: what rooms do after it (the seal, the table of limits) may be newer.
    call_command("migrate", interactive=False, no_color=True, stdout=Counter(waiting))


def collect() -> None:
    """Lay out the interface's files for the front, with compressed twins of what never changes."""
    call_command("collectstatic", interactive=False, verbosity=0)
    for path in Path(settings.STATIC_ROOT).rglob("*"):
        if FINGERPRINT.search(path.name) and is_compressed(path.name) and path.stat().st_size >= SMALL:
            compress(path)


def compress(path: Path) -> None:
    twins = path.with_name(f"{path.name}.br"), path.with_name(f"{path.name}.gz")
    if not all(twin.exists() for twin in twins):
        body = path.read_bytes()
        twins[0].write_bytes(brotli.compress(body, quality=9))
        twins[1].write_bytes(gzip.compress(body, 9, mtime=0))


def main() -> None:
    """Prepare everything that the server and the worker find ready."""
    die_with(int(sys.argv[1]))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pendopo.config.settings")
    django.setup()
    migrate()
    say("  Berkas antarmuka")
    collect()
    if apps.is_installed("pendopo.demo"):
        say("  Data contoh")
        try:
            call_command("demo")
        except CommandError as refusal:
            sys.exit(f"  {refusal}")


if __name__ == "__main__":
    main()
