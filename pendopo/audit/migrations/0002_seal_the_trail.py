"""Seals the trail: the database refuses to change an entry, and on PostgreSQL to delete one.

SQLite keeps deletes open: whoever may write its file could take the trigger away as well.
"""

from django.db import migrations

TABLE = "audit_auditentry"
SENTENCE = "jejak administrasi hanya ditambah"
SEAL = {
    "sqlite": (
        f"CREATE TRIGGER trail_is_never_changed BEFORE UPDATE ON {TABLE} BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END",
    ),
    "postgresql": (
        "CREATE FUNCTION trail_is_sealed() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN RAISE EXCEPTION '{SENTENCE}' USING ERRCODE = 'restrict_violation'; END $$",
        f"CREATE TRIGGER trail_is_only_added BEFORE UPDATE OR DELETE ON {TABLE} "
        "FOR EACH ROW EXECUTE FUNCTION trail_is_sealed()",
    ),
}
UNSEAL = {
    "sqlite": ("DROP TRIGGER trail_is_never_changed",),
    "postgresql": (f"DROP TRIGGER trail_is_only_added ON {TABLE}", "DROP FUNCTION trail_is_sealed()"),
}


def seal(apps, schema_editor):
    for statement in SEAL[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def unseal(apps, schema_editor):
    for statement in UNSEAL[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):

    dependencies = [("audit", "0001_initial")]

    operations = [migrations.RunPython(seal, unseal)]
