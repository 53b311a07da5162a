"""Registers the room with Django."""

from django.apps import AppConfig


class WebsitesConfig(AppConfig):
    """The tenant: websites, their hosts and members, and the guard around the management interface."""

    name = "pendopo.websites"
    verbose_name = "Website"

    def ready(self) -> None:
        from pendopo.accounts.models import OneTimeCode
        from pendopo.accounts.registry import after_activation, home_after_sign_in
        from pendopo.audit.words import name_acts
        from pendopo.websites import addresses, arrival, filters, people, widgets
        from pendopo.websites.trail import ACTS

        name_acts(ACTS)
        addresses.install()
        filters.install()
        widgets.install()
        people.register()
        after_activation(OneTimeCode.Purpose.ACTIVATION, arrival.url, describe=arrival.describe)
        home_after_sign_in(arrival.landing)
