"""Registers the room with Django."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """People who sign in, and the one-time codes that let them in first."""

    name = "pendopo.accounts"
    verbose_name = "Akun"
