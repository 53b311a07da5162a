"""The empty database as migrations leave it, made once and copied from then on.

Migrating takes longer than most files of tests. The copy is named by what went into it: migrations and
`apps.py` of all rooms, the triggers of the case file, and the versions of Django and Wagtail.
"""

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import django
import wagtail
from django.apps import apps
from django.db import connection
from django.test.utils import setup_databases, teardown_databases

from pendopo.berkas import triggers

KEPT = Path(__file__).resolve().parents[1] / ".pytest_cache" / "migrated"


@contextmanager
def databases() -> Iterator[None]:
    """The test database, open as long as the block lasts."""
    copy = KEPT / f"{_key()}.sqlite3"
    in_memory = connection.vendor == "sqlite"
    if in_memory and copy.exists():
        name = connection.settings_dict["NAME"]
        connection.close()
        connection.settings_dict["NAME"] = connection.creation._get_test_db_name()
        connection.ensure_connection()
        with closing(sqlite3.connect(copy)) as kept:
            kept.backup(connection.connection)
        yield
        connection.creation.destroy_test_db(name, verbosity=0)
        return
    config = setup_databases(verbosity=0, interactive=False)
    if in_memory:
        _keep(copy)
    yield
    teardown_databases(config, verbosity=0)


def _keep(copy: Path) -> None:
    KEPT.mkdir(parents=True, exist_ok=True)
    for old in KEPT.iterdir():
        old.unlink(missing_ok=True)
    fresh = copy.with_suffix(f".{os.getpid()}")
    with closing(sqlite3.connect(fresh)) as target:
        connection.connection.backup(target)
    fresh.replace(copy)


def _key() -> str:
    whole = hashlib.sha256(f"{django.VERSION} {wagtail.VERSION}".encode())
    whole.update(Path(triggers.__file__).read_bytes())
    for app in apps.get_app_configs():
        folder = Path(app.path)
        files = [folder / "apps.py", *sorted((folder / "migrations").glob("*.py"))]
        for file in (file for file in files if file.exists()):
            whole.update(f"{app.label}/{file.name}\n".encode() + file.read_bytes())
    return whole.hexdigest()[:32]
