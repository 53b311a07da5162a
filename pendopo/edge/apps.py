"""Registers the room with Django."""

from django.apps import AppConfig


class EdgeConfig(AppConfig):
    """What faces the street: the front resolver, the beacon, and the register of hosts."""

    name = "pendopo.edge"
    verbose_name = "Gerbang"
