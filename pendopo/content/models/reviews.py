"""A draft that waits for a second person, the hosts a website links to, and whether it wants that always."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision

from pendopo.websites.models import Website


class Review(models.Model):
    """One draft on its way to citizens by way of a second person; the page is never published meanwhile."""

    class State(models.TextChoices):
        WAITING = "menunggu", _("Menunggu orang kedua")
        PUBLISHED = "terbit", _("Diterbitkan")
        RETURNED = "kembali", _("Dikembalikan dengan catatan")
        REPLACED = "diganti", _("Diganti draf yang lebih baru")

    website = models.ForeignKey(Website, models.PROTECT, related_name="reviews")
    page = models.ForeignKey(Page, models.CASCADE, related_name="reviews")
    revision = models.ForeignKey(Revision, models.CASCADE, related_name="+")
    # Codes with their values, as `content.signs` finds them; the screen makes sentences of them.
    reasons = models.JSONField(default=list)
    state = models.CharField(_("keadaan"), max_length=10, choices=State, default=State.WAITING)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(_("diminta"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(_("diputuskan"), null=True, blank=True)
    note = models.CharField(_("catatan"), max_length=1000, blank=True)

    class Meta:
        verbose_name = _("tinjauan")
        verbose_name_plural = _("tinjauan")
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["page"],
                condition=models.Q(state="menunggu"),
                name="one_draft_of_a_page_waits_for_a_second_person",
            )
        ]


class LinkedHost(models.Model):
    """A foreign host to which a published page of the website linked; linking to it again is nothing new."""

    website = models.ForeignKey(Website, models.CASCADE, related_name="linked_hosts")
    host = models.CharField(max_length=253)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["website", "host"], name="a_website_knows_a_host_once")
        ]


class ReviewPolicy(models.Model):
    """Whether every publishing of the website waits for a second person; its pengelola decides."""

    website = models.OneToOneField(Website, models.CASCADE, related_name="review_policy")
    second_person = models.BooleanField(_("dua orang"), default=False)
