"""How far the making of a website has come; each act is recorded with its evidence."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from pendopo.berkas.models import Berkas
from pendopo.websites.models import Website


class Provisioning(models.Model):
    """The making (or the extension) of one website for one berkas."""

    berkas = models.OneToOneField(Berkas, models.PROTECT, related_name="+")
    website = models.ForeignKey(Website, models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    plan = models.JSONField(default=dict)  # what `services.Plan` says: resumable without the request
    finished_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(_("hambatan"), max_length=300, blank=True)
    failures = models.PositiveIntegerField(default=0)  # in a row; the next try waits longer
    next_try_at = models.DateTimeField(
        null=True, blank=True, db_index=True
    )  # the worker's queue; null: ended

    class Meta:
        verbose_name = _("penyiapan")
        verbose_name_plural = _("penyiapan")


class ProvisioningAct(models.Model):
    """One act of the making, done once; done again it changes nothing."""

    provisioning = models.ForeignKey(Provisioning, models.PROTECT, related_name="acts")
    name = models.CharField(_("tindakan"), max_length=40)
    done_at = models.DateTimeField(_("selesai"))
    evidence = models.JSONField(_("bukti"), default=dict)

    class Meta:
        verbose_name = _("tindakan penyiapan")
        verbose_name_plural = _("tindakan penyiapan")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["provisioning", "name"], name="an_act_is_recorded_once")
        ]
