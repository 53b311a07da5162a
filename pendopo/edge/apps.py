"""Registers the room with Django."""

from django.apps import AppConfig


class EdgeConfig(AppConfig):
    """What faces the street: the front resolver and the beacon."""

    name = "pendopo.edge"
    verbose_name = "Gerbang"
