"""Registers the room with Django."""

from django.apps import AppConfig


class BerkasConfig(AppConfig):
    """The case file: insert-only events through an SOP, the disposisi, the letters, and the desk."""

    name = "pendopo.berkas"
    verbose_name = "Berkas"
