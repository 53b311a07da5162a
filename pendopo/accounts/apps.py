"""Registers the room with Django, and with it the cache table in which rate limits count."""

from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in
from django.core.management import call_command
from django.db.models.signals import post_migrate


def make_cache_table(using: str, **_rest: object) -> None:
    """Part of `migrate`: a no-op when the table is there or the cache lives elsewhere."""
    call_command("createcachetable", database=using, verbosity=0)


class AccountsConfig(AppConfig):
    """People who sign in, and the one-time codes that let them in first."""

    name = "pendopo.accounts"
    verbose_name = "Akun"

    def ready(self) -> None:
        from pendopo.accounts.idle import note_sign_in
        from pendopo.accounts.logs import hide_codes

        post_migrate.connect(make_cache_table, sender=self)
        user_logged_in.connect(note_sign_in, dispatch_uid="accounts.idle")
        hide_codes()
