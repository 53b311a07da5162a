"""Registers the room with Django."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """The visual language of every screen; a room without models."""

    name = "pendopo.ui"
    verbose_name = "Tampilan"
