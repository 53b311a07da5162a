"""Registers the room with Django."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """What administrators changed: insert-only, beside the history of each berkas."""

    name = "pendopo.audit"
    verbose_name = "Jejak administrasi"
