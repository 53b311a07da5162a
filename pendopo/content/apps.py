"""Registers the room with Django."""

from django.apps import AppConfig


class ContentConfig(AppConfig):
    """Page types, blocks and the public theme of an agency's website."""

    name = "pendopo.content"
    verbose_name = "Isi"

    def ready(self) -> None:
        from pendopo.content import gate, panel

        gate.install()
        panel.install()
