"""A website, the hosts that name it, the people who keep it, and the rules they accepted."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection, Page, Site

from pendopo.opd.models import Opd


class WebsiteQuerySet(models.QuerySet["Website"]):
    def ours(self) -> "WebsiteQuerySet":
        """Those whose pages are kept here."""
        return self.exclude(status__in=[Website.Status.ELSEWHERE, Website.Status.CLOSED])

    def on_air(self) -> "WebsiteQuerySet":
        """Those whose host is answered from here: with pages, or with *sedang disiapkan*."""
        return self.filter(status__in=[Website.Status.PREPARED, Website.Status.LIVE])


class Website(models.Model):
    """One website of an agency, ours or one of the register that is hosted elsewhere."""

    class Kind(models.TextChoices):
        INSTANSI = "instansi", _("Instansi")
        LAYANAN = "layanan", _("Layanan")
        KEGIATAN = "kegiatan", _("Kegiatan")

    class Status(models.TextChoices):
        RESERVED = "dicadangkan", _("Nama dicadangkan")
        PREPARED = "disiapkan", _("Sedang disiapkan")
        LIVE = "tayang", _("Tayang")
        ELSEWHERE = "di-luar", _("Dikelola di luar layanan ini")
        CLOSED = "ditutup", _("Ditutup")

    opd = models.ForeignKey(Opd, models.PROTECT, related_name="websites", verbose_name=_("OPD"))
    name = models.CharField(_("nama website"), max_length=200)
    kind = models.CharField(_("jenis"), max_length=20, choices=Kind, default=Kind.INSTANSI)
    status = models.CharField(_("keadaan"), max_length=20, choices=Status, default=Status.RESERVED)
    status_at_source = models.CharField(_("keadaan pada sumber"), max_length=40, blank=True)
    description = models.CharField(_("keterangan"), max_length=300, blank=True)
    source = models.CharField(_("sumber"), max_length=200, blank=True)
    source_row = models.PositiveIntegerField(_("baris sumber"), null=True, blank=True)
    site = models.OneToOneField(Site, models.PROTECT, null=True, blank=True)
    root_page = models.OneToOneField(Page, models.PROTECT, null=True, blank=True, related_name="+")
    collection = models.OneToOneField(Collection, models.PROTECT, null=True, blank=True)
    opened_at = models.DateTimeField(_("dibuka"), null=True, blank=True)
    last_published_at = models.DateTimeField(_("terbit terakhir"), null=True, blank=True)

    objects = WebsiteQuerySet.as_manager()

    class Meta:
        verbose_name = _("website")
        verbose_name_plural = _("website")
        ordering = ["opd__name", "pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def host(self) -> "Host | None":
        """The name under which citizens know it; a row of the register may have none."""
        return self.hosts.filter(role=Host.Role.PRIMARY, until__isnull=True).first()

    @property
    def address(self) -> str:
        """`https://dispertan.bantenprov.go.id`, without a slash at the end; empty without a host."""
        host = self.host
        return f"{settings.PENDOPO_SCHEME}://{host.name}{settings.PENDOPO_PORT_SUFFIX}" if host else ""


class Host(models.Model):
    """A host name of a website; a name asked for in an open berkas is one that is reserved."""

    class Role(models.TextChoices):
        PRIMARY = "utama", _("Utama")
        ALIAS = "alias", _("Alias")

    class Status(models.TextChoices):
        RESERVED = "dicadangkan", _("Dicadangkan")
        ACTIVE = "aktif", _("Aktif")
        QUARANTINE = "karantina", _("Karantina")  # twelve months after closing (N09)

    website = models.ForeignKey(Website, models.PROTECT, related_name="hosts")
    name = models.CharField(_("host"), max_length=253)  # the whole host, lower case
    role = models.CharField(_("peran"), max_length=10, choices=Role, default=Role.PRIMARY)
    status = models.CharField(_("keadaan"), max_length=20, choices=Status, default=Status.RESERVED)
    since = models.DateTimeField(_("sejak"))
    until = models.DateTimeField(_("sampai"), null=True, blank=True)  # free from then on; the row is history

    class Meta:
        verbose_name = _("host")
        verbose_name_plural = _("host")
        constraints = [
            models.UniqueConstraint(
                fields=["name"], condition=models.Q(until__isnull=True), name="a_name_belongs_to_one_website"
            )
        ]

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """Who keeps a website, and as what; Wagtail's groups are compiled from this."""

    class Role(models.TextChoices):
        PENULIS = "penulis", _("Penulis")
        PENYUNTING = "penyunting", _("Penyunting")
        PENGELOLA = "pengelola", _("Pengelola")

    website = models.ForeignKey(Website, models.PROTECT, related_name="memberships")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="memberships")
    role = models.CharField(_("peran"), max_length=20, choices=Role)
    since = models.DateTimeField(_("sejak"))
    until = models.DateTimeField(_("sampai"), null=True, blank=True)
    rules_accepted_at = models.DateTimeField(_("aturan disetujui"), null=True, blank=True)
    rules_version = models.CharField(max_length=20, blank=True)
    first_seen_at = models.DateTimeField(_("masuk pertama"), null=True, blank=True)

    class Meta:
        verbose_name = _("anggota")
        verbose_name_plural = _("anggota")
        constraints = [
            models.UniqueConstraint(
                fields=["website", "user"],
                condition=models.Q(until__isnull=True),
                name="a_person_is_one_member_of_a_website",
            )
        ]


class PastAddress(models.Model):
    """An address of a website that no page answers any more, and what is said there instead."""

    class Kind(models.TextChoices):
        MOVED = "dialihkan", _("Dialihkan")
        GONE = "keliru", _("Keliru terbit")
        WITHDRAWN = "ditarik", _("Ditarik dengan pemberitahuan")

    website = models.ForeignKey(Website, models.CASCADE, related_name="past_addresses")
    path = models.CharField(_("alamat lama"), max_length=500)  # without the last slash
    kind = models.CharField(_("keadaan"), max_length=10, choices=Kind)
    target = models.CharField(_("alamat baru"), max_length=1000, blank=True)
    title = models.CharField(_("judul"), max_length=255, blank=True)
    note = models.CharField(_("pemberitahuan"), max_length=500, blank=True)
    at = models.DateTimeField(_("sejak"))

    class Meta:
        verbose_name = _("alamat lama")
        verbose_name_plural = _("alamat lama")
        ordering = ["path"]
        constraints = [models.UniqueConstraint(fields=["website", "path"], name="an_address_was_left_once")]
