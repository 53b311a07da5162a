"""Registers the room with Django."""

from django.apps import AppConfig


class ProvisioningConfig(AppConfig):
    """From an approved permohonan to a live, checked website: idempotent, resumable acts."""

    name = "pendopo.provisioning"
    verbose_name = "Penyiapan website"
