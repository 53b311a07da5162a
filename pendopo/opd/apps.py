"""Registers the room with Django."""

from django.apps import AppConfig


class OpdConfig(AppConfig):
    """The organisation: agencies, posts (jabatan), who holds them, since when and as what; office hours."""

    name = "pendopo.opd"
    verbose_name = "Organisasi"

    def ready(self) -> None:
        from pendopo.audit.words import name_acts
        from pendopo.opd import invitations
        from pendopo.opd.trail import ACTS

        name_acts(ACTS)
        invitations.register()
