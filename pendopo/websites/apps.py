"""Registers the room with Django."""

from django.apps import AppConfig


class WebsitesConfig(AppConfig):
    """The tenant: websites, their hosts and members, and the guard around the management interface."""

    name = "pendopo.websites"
    verbose_name = "Website"

    def ready(self) -> None:
        from pendopo.websites import addresses, filters

        addresses.install()
        filters.install()
