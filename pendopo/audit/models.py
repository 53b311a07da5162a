"""What administrators changed; rows are added and never changed."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class AuditEntry(models.Model):
    """One administrative act outside a berkas: an appointment, an invitation, a renewed code."""

    at = models.DateTimeField(_("waktu"), db_index=True)  # the audit list, newest first
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True)
    act = models.CharField(_("tindakan"), max_length=60)
    subject = models.CharField(_("tentang"), max_length=200)
    data = models.JSONField(default=dict, blank=True)  # never a NIP, a code or a password

    class Meta:
        verbose_name = _("catatan")
        verbose_name_plural = _("catatan")
        ordering = ["-at", "-pk"]
