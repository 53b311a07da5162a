"""Registers the room with Django."""

from django.apps import AppConfig


class PublishingConfig(AppConfig):
    """From live pages to files: rendering, releases, and the atomic flip."""

    name = "pendopo.publishing"
    verbose_name = "Penerbitan"

    def ready(self) -> None:
        from pendopo.publishing import signals

        signals.connect()
