"""The seal on the events: the database itself refuses to change, delete or replace one, whoever asks.

A migration that remakes the table of events must call `install` again (SQLite drops triggers with a table).
"""

from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "berkas_peristiwa"
SENTENCE = "peristiwa berkas hanya dapat ditambah"
NAMES = {
    "sqlite": ("peristiwa_is_never_changed", "peristiwa_is_never_deleted", "peristiwa_is_never_replaced"),
    "postgresql": ("peristiwa_is_only_added", "peristiwa_is_never_emptied"),
}

# INSERT OR REPLACE deletes without asking the trigger against deletion.
TAKEN = (
    "WHEN EXISTS (SELECT 1 FROM berkas_peristiwa "
    "WHERE id = NEW.id OR (berkas_id = NEW.berkas_id AND n = NEW.n))"
)
SEALED = (
    "CREATE OR REPLACE FUNCTION peristiwa_is_sealed() RETURNS trigger LANGUAGE plpgsql AS $$ "
    f"BEGIN RAISE EXCEPTION '{SENTENCE}' USING ERRCODE = 'restrict_violation'; END $$"
)
INSTALL = {
    "sqlite": tuple(
        f"CREATE TRIGGER IF NOT EXISTS {name} BEFORE {act} BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"
        for name, act in zip(
            NAMES["sqlite"],
            (f"UPDATE ON {TABLE}", f"DELETE ON {TABLE}", f"INSERT ON {TABLE} {TAKEN}"),
            strict=True,
        )
    ),
    "postgresql": (
        SEALED,
        *(
            f"CREATE OR REPLACE TRIGGER {name} BEFORE {act} ON {TABLE} "
            f"FOR EACH {reach} EXECUTE FUNCTION peristiwa_is_sealed()"
            for name, act, reach in zip(
                NAMES["postgresql"], ("UPDATE OR DELETE", "TRUNCATE"), ("ROW", "STATEMENT"), strict=True
            )
        ),
    ),
}
LIFT = {
    "sqlite": tuple(f"DROP TRIGGER IF EXISTS {name}" for name in NAMES["sqlite"]),
    "postgresql": tuple(f"DROP TRIGGER IF EXISTS {name} ON {TABLE}" for name in NAMES["postgresql"]),
}
INSTALLED = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND tgenabled <> 'D'",
}


def install(connection: BaseDatabaseWrapper) -> None:
    """Put the seal on; again changes nothing."""
    _run(connection, INSTALL[connection.vendor])


def lift(connection: BaseDatabaseWrapper) -> None:
    """Take the seal off, for a migration that remakes the table and for tests that empty the database."""
    _run(connection, LIFT[connection.vendor])


def is_on(connection: BaseDatabaseWrapper) -> bool:
    """Whether every trigger of the seal is there."""
    with connection.cursor() as cursor:
        cursor.execute(INSTALLED[connection.vendor], [TABLE])
        there = {str(name) for (name,) in cursor.fetchall()}
    return there.issuperset(NAMES[connection.vendor])


def _run(connection: BaseDatabaseWrapper, statements: tuple[str, ...]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
