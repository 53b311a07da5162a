"""What is to be rendered again, and the releases that were made."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from pendopo.websites.models import Website


class Dirty(models.Model):
    """A website whose files are older than its pages; written in the transaction of the change."""

    website = models.ForeignKey(Website, models.CASCADE, related_name="+")
    reason = models.CharField(max_length=60)
    at = models.DateTimeField(db_index=True)  # the baker takes the oldest first


class Release(models.Model):
    """One baked state of a website on disk; the newest one that is live is what citizens read."""

    website = models.ForeignKey(Website, models.PROTECT, related_name="releases")
    seq = models.PositiveIntegerField()
    folder = models.CharField(max_length=200)  # below PENDOPO_RELEASES
    pages = models.PositiveIntegerField(_("halaman"))
    files = models.PositiveIntegerField(_("berkas"))
    digest = models.CharField(max_length=64)  # SHA-256 over paths and contents
    live_at = models.DateTimeField(_("tayang"))
    # When time alone makes the live one old; the worker asks for those that are (`wake_stale`).
    stale_at = models.DateTimeField(null=True, blank=True, db_index=True)

    class Meta:
        verbose_name = _("terbitan")
        verbose_name_plural = _("terbitan")
        constraints = [
            models.UniqueConstraint(fields=["website", "seq"], name="a_release_has_its_own_number")
        ]


class DocumentText(models.Model):
    """The words of a PDF, read once; the same file is the same row, whoever published it."""

    digest = models.CharField(max_length=64, unique=True)  # SHA-256 of the file
    text = models.TextField()
