"""Registers the room with Django."""

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate

from pendopo.berkas import triggers


class BerkasConfig(AppConfig):
    """The case file: insert-only events through an SOP, the disposisi, the letters, and the desk."""

    name = "pendopo.berkas"
    verbose_name = "Berkas"

    def ready(self) -> None:
        """Every `migrate` leaves the seal on the events as it is now, also where somebody took it off."""
        post_migrate.connect(seal, sender=self)

        from pendopo.audit.words import name_acts
        from pendopo.berkas.services import recount_limits
        from pendopo.berkas.trail import ACTS
        from pendopo.opd.changes import on_calendar_change

        name_acts(ACTS)
        on_calendar_change(recount_limits)


def seal(*, using: str, **_told: object) -> None:
    """Put the seal on, where the table of events stands: a migration backwards may have taken it away."""
    connection = connections[using]
    if triggers.TABLE in connection.introspection.table_names():
        triggers.install(connection)
