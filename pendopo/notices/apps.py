"""Registers the room with Django."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """What people are told: an outbox filled in the transaction of the act, sent after it."""

    name = "pendopo.notices"
    verbose_name = "Pemberitahuan"

    def ready(self) -> None:
        from pendopo.notices import passwords

        passwords.register()
