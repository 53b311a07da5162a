"""Seals the events: from here on the database refuses to change or delete one."""

from django.db import migrations

from pendopo.berkas import triggers


def seal(apps, schema_editor):
    triggers.install(schema_editor.connection)


def unseal(apps, schema_editor):
    triggers.lift(schema_editor.connection)


class Migration(migrations.Migration):

    dependencies = [("berkas", "0001_initial")]

    operations = [migrations.RunPython(seal, unseal)]
