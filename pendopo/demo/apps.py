"""Registers the room with Django."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """A fictitious office to try everything with; never part of a real one."""

    name = "pendopo.demo"
    verbose_name = "Demo"
