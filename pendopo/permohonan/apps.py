"""Registers the room with Django."""

from django.apps import AppConfig


class PermohonanConfig(AppConfig):
    """The form of SOP 7 and what the steps of its SOP do."""

    name = "pendopo.permohonan"
    verbose_name = "Permohonan"
