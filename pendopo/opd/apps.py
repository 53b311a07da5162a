"""Registers the room with Django."""

from django.apps import AppConfig


class OpdConfig(AppConfig):
    """The organisation: agencies, posts (jabatan), who holds them, since when and as what; office hours."""

    name = "pendopo.opd"
    verbose_name = "Organisasi"

    def ready(self) -> None:
        from pendopo.opd import invitations

        invitations.register()
