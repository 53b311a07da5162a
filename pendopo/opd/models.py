"""Agencies, posts, who holds them, office hours, and the office that runs this service."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Opd(models.Model):
    """An agency (organisasi perangkat daerah); reorganised ones keep their rows and name a successor."""

    class Kind(models.TextChoices):
        DINAS = "dinas", _("Dinas")
        BADAN = "badan", _("Badan")
        BIRO = "biro", _("Biro")
        SEKRETARIAT = "sekretariat", _("Sekretariat")
        INSPEKTORAT = "inspektorat", _("Inspektorat")
        SATUAN = "satuan", _("Satuan")
        RSUD = "rsud", _("Rumah sakit")
        UPTD = "uptd", _("UPTD")
        KOMISI = "komisi", _("Komisi")
        LAIN = "lain", _("Lainnya")

    class Place(models.TextChoices):
        KP3B = "kp3b", _("Di lingkungan KP3B")
        OUTSIDE = "luar", _("Di luar KP3B")

    name = models.CharField(_("nama"), max_length=200)
    abbreviation = models.CharField(_("singkatan"), max_length=40)
    kind = models.CharField(_("jenis"), max_length=20, choices=Kind)
    place = models.CharField(_("tempat"), max_length=10, choices=Place, default=Place.KP3B)  # SOP 3
    usual_subdomain = models.CharField(_("sub domain yang lazim"), max_length=63, blank=True)
    head_title = models.CharField(_("sebutan pimpinan"), max_length=100)  # "Kepala Dinas", "Direktur"
    address = models.CharField(_("alamat"), max_length=300, blank=True)
    email = models.EmailField(_("surel dinas"), blank=True)
    valid_from = models.DateField(_("berlaku sejak"), null=True, blank=True)
    valid_until = models.DateField(_("berlaku sampai"), null=True, blank=True)
    predecessor = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="successors", verbose_name=_("pendahulu")
    )
    source = models.CharField(_("sumber"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("OPD")
        verbose_name_plural = _("OPD")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["name"], name="an_agency_has_one_name")]

    def __str__(self) -> str:
        return self.name


class Office(models.Model):
    """The one office that runs this installation: its letterhead, its numbers, its SOP."""

    opd = models.OneToOneField(Opd, models.PROTECT, verbose_name=_("dinas"))
    government = models.CharField(_("pemerintah"), max_length=120)  # "Pemerintah Provinsi Banten"
    region = models.CharField(_("wilayah"), max_length=120)  # "Provinsi Banten"
    city = models.CharField(_("tempat surat"), max_length=80)  # "Serang"
    address = models.CharField(_("alamat"), max_length=300)
    sop = models.CharField(_("SOP permohonan website"), max_length=60, default="website-2018")
    request_format = models.CharField(
        _("format nomor permohonan"), max_length=60, default="PW-{no:04}/{tahun}"
    )
    letter_format = models.CharField(
        _("format nomor surat"), max_length=60, default="{kode}/{no:04}/{unit}/{tahun}"
    )
    letter_codes = models.JSONField(_("kode surat"), default=dict)  # {"kode": "555", "unit": "DISKOMINFO"}
    role_names = models.JSONField(_("sebutan peran"), default=dict)  # {"kepala-seksi": "Ketua Tim"}

    class Meta:
        verbose_name = _("kantor")
        verbose_name_plural = _("kantor")

    def __str__(self) -> str:
        return self.opd.name


class Jabatan(models.Model):
    """A post. Work is addressed to a post, never to a person."""

    class Role(models.TextChoices):
        KEPALA_OPD = "kepala-opd", _("Kepala OPD")
        SEKRETARIS = "sekretaris", _("Sekretaris")
        ATASAN = "atasan", _("Atasan kepala dinas")  # the next superior, when Kominfo itself asks
        KEPALA_DINAS = "kepala-dinas", _("Kepala Dinas")
        KEPALA_BIDANG = "kepala-bidang", _("Kepala Bidang")
        KEPALA_SEKSI = "kepala-seksi", _("Kepala Seksi")
        PETUGAS = "petugas", _("Petugas")
        LAIN = "lain", _("Lainnya")

    opd = models.ForeignKey(Opd, models.PROTECT, related_name="posts", verbose_name=_("OPD"))
    name = models.CharField(_("nama jabatan"), max_length=200)
    role = models.CharField(_("peran dalam SOP"), max_length=20, choices=Role)
    superior = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="reports", verbose_name=_("atasan")
    )
    valid_from = models.DateField(_("berlaku sejak"))
    valid_until = models.DateField(_("berlaku sampai"), null=True, blank=True)

    class Meta:
        verbose_name = _("jabatan")
        verbose_name_plural = _("jabatan")
        ordering = ["opd", "pk"]

    def __str__(self) -> str:
        return self.name


class Pejabat(models.Model):
    """A person of the civil service (or not: petugas need no NIP), with or without an account."""

    name = models.CharField(_("nama dan gelar"), max_length=150)
    # Personal data: it shows birth date and sex. Printed on letters, never on a page, in a URL or a log.
    nip = models.CharField("NIP", max_length=18, blank=True)
    pangkat = models.CharField(_("pangkat"), max_length=60, blank=True)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="pejabat"
    )

    class Meta:
        verbose_name = _("pejabat")
        verbose_name_plural = _("pejabat")
        constraints = [
            models.UniqueConstraint(
                fields=["nip"], condition=~models.Q(nip=""), name="a_nip_belongs_to_one_pejabat"
            )
        ]

    def __str__(self) -> str:
        return self.name


class Incumbency(models.Model):
    """Who holds a post, from when until when, and as what (SE BKN 1/2021 for Plt and Plh)."""

    class Capacity(models.TextChoices):
        DEFINITIF = "definitif", _("Definitif")
        PLT = "plt", _("Plt.")  # the post is vacant
        PLH = "plh", _("Plh.")  # its holder is absent for a time

    jabatan = models.ForeignKey(Jabatan, models.PROTECT, related_name="incumbencies")
    pejabat = models.ForeignKey(Pejabat, models.PROTECT, related_name="incumbencies")
    capacity = models.CharField(_("sebagai"), max_length=10, choices=Capacity, default=Capacity.DEFINITIF)
    starts_on = models.DateField(_("mulai"))
    ends_on = models.DateField(_("sampai"), null=True, blank=True)  # the last day, included
    letter_number = models.CharField(_("nomor surat perintah"), max_length=100, blank=True)
    letter_file = models.CharField(max_length=100, blank=True)  # name below PENDOPO_PAPERS

    class Meta:
        verbose_name = _("pemangku jabatan")
        verbose_name_plural = _("pemangku jabatan")
        ordering = ["jabatan", "-starts_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["jabatan"],
                condition=models.Q(capacity="definitif", ends_on__isnull=True),
                name="a_post_has_one_definitif_holder",
            ),
            models.CheckConstraint(
                condition=models.Q(ends_on__isnull=True) | models.Q(ends_on__gte=models.F("starts_on")),
                name="an_incumbency_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title}: {self.pejabat.name}"

    @property
    def title(self) -> str:
        """`Plt. Kepala Dinas …`, as it stands above a signature."""
        if self.capacity == self.Capacity.DEFINITIF:
            return self.jabatan.name
        return f"{self.get_capacity_display()} {self.jabatan.name}"


class FilingMandate(models.Model):
    """Somebody whom an OPD's head named to file and follow its permohonan."""

    opd = models.ForeignKey(Opd, models.PROTECT, related_name="mandates")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="mandates")
    position = models.CharField(_("jabatan"), max_length=200)
    granted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    granted_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("kuasa mengajukan")
        verbose_name_plural = _("kuasa mengajukan")
        constraints = [
            models.UniqueConstraint(
                fields=["opd", "user"],
                condition=models.Q(revoked_at__isnull=True),
                name="a_person_has_one_mandate_at_an_agency",
            )
        ]


class AccessRequest(models.Model):
    """An OPD that asks to come in with an official address; Kominfo confirms or refuses."""

    class Status(models.TextChoices):
        WAITING = "menunggu", _("Menunggu")
        CONFIRMED = "dikonfirmasi", _("Dikonfirmasi")
        REFUSED = "ditolak", _("Ditolak")

    opd = models.ForeignKey(Opd, models.PROTECT, related_name="access_requests")
    name = models.CharField(_("nama"), max_length=150)
    position = models.CharField(_("jabatan"), max_length=200)
    email = models.EmailField(_("surel dinas"))
    status = models.CharField(max_length=20, choices=Status, default=Status.WAITING)
    created_at = models.DateTimeField()
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(_("alasan"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("permintaan akses")
        verbose_name_plural = _("permintaan akses")
        ordering = ["-created_at"]


class WorkSchedule(models.Model):
    """Office hours of one weekday under one regime (Perpres 21/2023); the narrowest regime wins on a day."""

    regime = models.CharField(_("ketentuan"), max_length=80)  # "Jam kerja biasa", "Ramadan 1447 H"
    starts_on = models.DateField(_("mulai"))
    ends_on = models.DateField(_("sampai"), null=True, blank=True)
    weekday = models.PositiveSmallIntegerField(_("hari"))  # 0 = Monday
    opens_at = models.TimeField(_("buka"))
    closes_at = models.TimeField(_("tutup"))
    source = models.CharField(_("dasar"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("jam kerja")
        verbose_name_plural = _("jam kerja")
        ordering = ["starts_on", "weekday", "opens_at"]


class Holiday(models.Model):
    """A day without office hours; editable the day a new joint decree (SKB) appears."""

    class Kind(models.TextChoices):
        NATIONAL = "libur", _("Libur nasional")
        JOINT_LEAVE = "cuti_bersama", _("Cuti bersama")
        LOCAL = "lokal", _("Libur setempat")

    on = models.DateField(_("tanggal"), unique=True)
    name = models.CharField(_("nama"), max_length=120)
    kind = models.CharField(_("jenis"), max_length=20, choices=Kind)
    source = models.CharField(_("dasar"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("hari libur")
        verbose_name_plural = _("hari libur")
        ordering = ["on"]
