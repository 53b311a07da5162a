"""The in-app list and the outbox of e-mails."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Notice(models.Model):
    """A line in a person's list of news; `key` makes telling twice impossible."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices")
    key = models.CharField(max_length=160)
    text = models.CharField(max_length=300)
    url = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("pemberitahuan")
        verbose_name_plural = _("pemberitahuan")
        ordering = ["-created_at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="a_person_is_told_once")]


class Mail(models.Model):
    """An e-mail to be sent after the act that caused it; at least once, with a stable Message-ID.

    A mail that carries a secret has a `template` instead of a body: the text is made at the moment of
    sending, with a code that no row ever holds (`notices.registry`).
    """

    key = models.CharField(max_length=160, unique=True)
    to = models.EmailField()
    subject = models.CharField(max_length=200)
    body = models.TextField(blank=True)
    template = models.CharField(max_length=60, blank=True)
    context = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField()
    next_try_at = models.DateTimeField(
        null=True, blank=True, db_index=True
    )  # the worker's queue; null when done
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = _("surel keluar")
        verbose_name_plural = _("surel keluar")
