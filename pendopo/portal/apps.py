"""Registers the room with Django."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The front hall: landing page, directory of websites, rules and SOP."""

    name = "pendopo.portal"
    verbose_name = "Portal"
