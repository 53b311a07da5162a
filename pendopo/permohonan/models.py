"""What an OPD writes in the form of SOP 7; where it stands is the berkas's to know."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from pendopo.berkas.models import Berkas
from pendopo.opd.models import Opd
from pendopo.websites.models import Website


class Permohonan(models.Model):
    """The form of SOP 7: a draft until it is sent, then the content of a berkas."""

    class Kind(models.TextChoices):
        PEMBUATAN = "pembuatan", _("Pembuatan")
        PENGEMBANGAN = "pengembangan", _("Pengembangan")

    class Wish(models.TextChoices):
        MOVE = "pindah", _("Pindahkan ke layanan ini")
        MANDATORY = "halaman-wajib", _("Lengkapi halaman wajib")
        LOOK = "tampilan", _("Tampilan baru")
        TYPES = "jenis-halaman", _("Jenis halaman tambahan")
        OTHER = "lain", _("Lainnya")

    berkas = models.OneToOneField(Berkas, models.PROTECT, null=True, blank=True)  # null: a draft
    opd = models.ForeignKey(Opd, models.PROTECT, verbose_name=_("nama OPD"))
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    kind = models.CharField(_("jenis permohonan"), max_length=20, choices=Kind, default=Kind.PEMBUATAN)
    contact_name = models.CharField(_("nama"), max_length=150, blank=True)
    contact_phone = models.CharField(_("nomor telepon kantor/HP"), max_length=40, blank=True)
    contact_email = models.EmailField(_("surel"), blank=True)
    contact_position = models.CharField(_("jabatan"), max_length=200, blank=True)
    website_name = models.CharField(
        _("nama website"), max_length=200, blank=True
    )  # "Nama Sub domain" of SOP 7
    subdomain = models.CharField(_("sub domain"), max_length=63, blank=True)
    website = models.ForeignKey(
        Website, models.PROTECT, null=True, blank=True, verbose_name=_("website yang dikembangkan")
    )
    name_confirmed = models.BooleanField(_("tetap pakai nama ini"), default=False)  # despite a warning
    wishes = models.JSONField(_("yang diinginkan"), default=list, blank=True)
    wish_note = models.TextField(_("catatan"), blank=True)  # pembuatan: why a further website (N18)
    committed = models.BooleanField(_("komitmen"), default=False)
    letter_number = models.CharField(_("nomor surat OPD"), max_length=100, blank=True)
    signed_place = models.CharField(_("tempat"), max_length=80, blank=True)
    signed_on = models.DateField(_("tanggal"), null=True, blank=True)
    head_title = models.CharField(_("sebutan pimpinan"), max_length=150, blank=True)
    head_name = models.CharField(_("nama pimpinan"), max_length=150, blank=True)
    head_nip = models.CharField("NIP", max_length=18, blank=True)  # printed on the form only
    form_file = models.CharField(max_length=120, blank=True)  # the signed form, below PENDOPO_PAPERS
    form_name = models.CharField(max_length=200, blank=True)
    form_type = models.CharField(max_length=40, blank=True)
    form_digest = models.CharField(max_length=64, blank=True)
    form_hash = models.CharField(max_length=64, blank=True)  # draft hash read from the scan; "" if unreadable
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)  # compare-and-set of a draft in two tabs
    result = models.ForeignKey(
        Website, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("hasil")
    )  # the website whose name is reserved, then made
    sent = models.JSONField(
        default=dict, blank=True
    )  # the answers as last sent: what did a correction change?

    class Meta:
        verbose_name = _("permohonan")
        verbose_name_plural = _("permohonan")
        indexes = [
            # The list of an OPD's own permohonan, last touched first.
            models.Index(fields=["opd", "-updated_at"], name="permohonan_of_an_opd")
        ]

    @property
    def is_new(self) -> bool:
        """Pembuatan: there is no website yet."""
        return self.kind == self.Kind.PEMBUATAN
