"""The case file: its events are the truth, its columns a fold of them that can be rebuilt."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from pendopo.opd.models import Incumbency, Jabatan, Opd


class SopVersion(models.Model):
    """The text of an SOP as it was adopted; a berkas finishes under the text with which it began."""

    code = models.CharField(_("kode"), max_length=60)  # "website-2018"
    digest = models.CharField(max_length=64, unique=True)  # SHA-256 of the text, in hex
    text = models.TextField()
    adopted_at = models.DateTimeField(_("ditetapkan"))

    class Meta:
        verbose_name = _("naskah SOP")
        verbose_name_plural = _("naskah SOP")
        ordering = ["-adopted_at", "-pk"]


class Berkas(models.Model):
    """One request on its way through an SOP: which step, on whose desk, until when."""

    class Status(models.TextChoices):
        OPEN = "berjalan", _("Berjalan")
        RETURNED = "dikembalikan", _("Dikembalikan")
        PAUSED = "jeda", _("Menunggu pemohon")
        DONE = "selesai", _("Selesai")
        RECOMMENDED = "rekomendasi", _("Dijawab dengan rekomendasi")
        REFUSED = "ditolak", _("Ditolak")
        WITHDRAWN = "dicabut", _("Dicabut")

    number = models.CharField(_("nomor"), max_length=40, unique=True)
    kind = models.CharField(_("jenis"), max_length=40)  # "permohonan": registered by the room that owns it
    subject = models.CharField(_("hal"), max_length=200)
    opd = models.ForeignKey(Opd, models.PROTECT, related_name="berkas", verbose_name=_("OPD pemohon"))
    sop = models.ForeignKey(SopVersion, models.PROTECT)
    search = models.TextField(blank=True)  # what it is found by beside number, hal and OPD: the sub-domain
    tracking_code = models.CharField(max_length=20)
    opened_at = models.DateTimeField(_("diterima"))
    # From here on a fold of the events: `pendopo check-berkas` rebuilds and compares.
    n = models.PositiveIntegerField(_("banyak peristiwa"), default=0)
    head = models.CharField(max_length=64, blank=True)  # digest of the last event
    status = models.CharField(_("keadaan"), max_length=20, choices=Status, default=Status.OPEN)
    step = models.CharField(_("langkah"), max_length=60)
    holder = models.ForeignKey(
        Jabatan, models.PROTECT, null=True, blank=True, related_name="inbox", verbose_name=_("di meja")
    )  # null: with the applicant, or closed
    since = models.DateTimeField(_("sejak"))
    due_at = models.DateTimeField(_("batas waktu"), null=True, blank=True)
    closed_at = models.DateTimeField(_("ditutup"), null=True, blank=True)
    # Not of the fold: when the present holder first opened it; until then a disposisi can be taken back.
    read_at = models.DateTimeField(_("dibaca"), null=True, blank=True)

    class Meta:
        verbose_name = _("berkas")
        verbose_name_plural = _("berkas")
        indexes = [
            # The desk: what waits for a post, by deadline.
            models.Index(fields=["holder", "status", "due_at"], name="berkas_desk"),
            # What is closed, newest first (the desk's third tab, the search).
            models.Index(fields=["status", "-opened_at"], name="berkas_by_state"),
            # The list of an OPD's own berkas, newest first.
            models.Index(fields=["opd", "-opened_at"], name="berkas_of_an_opd"),
        ]

    def __str__(self) -> str:
        return self.number


class Peristiwa(models.Model):
    """One event; rows are only ever added (the database refuses anything else)."""

    berkas = models.ForeignKey(Berkas, models.PROTECT, related_name="events")
    n = models.PositiveIntegerField()  # 1, 2, 3 … without gaps
    act = models.CharField(_("tindakan"), max_length=20)
    step = models.CharField(_("langkah"), max_length=60)  # where the berkas stood when it happened
    at = models.DateTimeField(_("waktu"))
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    jabatan = models.ForeignKey(Jabatan, models.PROTECT, null=True, blank=True, related_name="+")
    capacity = models.CharField(
        _("sebagai"), max_length=10, blank=True
    )  # definitif | plt | plh | "" (pemohon)
    title = models.CharField(_("bertindak sebagai"), max_length=250)  # as it read at that moment
    to = models.ForeignKey(Jabatan, models.PROTECT, null=True, blank=True, related_name="+")
    note = models.TextField(_("catatan"), blank=True)
    data = models.JSONField(default=dict, blank=True)
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("peristiwa")
        verbose_name_plural = _("peristiwa")
        ordering = ["berkas", "n"]
        constraints = [
            # Of two officials who press together the second finds his number taken.
            models.UniqueConstraint(fields=["berkas", "n"], name="an_event_has_its_own_place")
        ]


class Disposisi(models.Model):
    """A berkas handed down one step; it can be taken back as long as it is unread."""

    berkas = models.ForeignKey(Berkas, models.PROTECT, related_name="disposisi")
    event_n = models.PositiveIntegerField()
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    giver = models.ForeignKey(Jabatan, models.PROTECT, related_name="+", verbose_name=_("dari"))
    recipient = models.ForeignKey(Jabatan, models.PROTECT, related_name="+", verbose_name=_("kepada"))
    instructions = models.JSONField(_("instruksi"), default=list)
    note = models.TextField(_("catatan"), blank=True)
    given_at = models.DateTimeField(_("diberikan"))
    read_at = models.DateTimeField(_("dibaca"), null=True, blank=True)
    read_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn_at = models.DateTimeField(_("ditarik"), null=True, blank=True)

    class Meta:
        verbose_name = _("disposisi")
        verbose_name_plural = _("disposisi")
        ordering = ["given_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["berkas", "event_n"], name="a_disposisi_is_one_event")]


class NumberSeries(models.Model):
    """A gapless series of one book and year; the row is locked in the transaction that takes a number."""

    book = models.CharField(_("buku"), max_length=40)  # "permohonan", "surat"
    year = models.PositiveSmallIntegerField(_("tahun"))
    last = models.PositiveIntegerField(_("nomor terakhir"), default=0)

    class Meta:
        verbose_name = _("seri nomor")
        verbose_name_plural = _("seri nomor")
        constraints = [models.UniqueConstraint(fields=["book", "year"], name="a_book_has_one_series_a_year")]


class Surat(models.Model):
    """A letter of a berkas: frozen data and bytes; what is signed is never rendered again."""

    class Kind(models.TextChoices):
        JAWABAN = "jawaban", _("Surat jawaban")
        REKOMENDASI = "rekomendasi", _("Surat rekomendasi")

    class Signing(models.TextChoices):
        TO_FOLLOW = "menyusul", _("Tanda tangan menyusul")
        SCANNED = "dipindai", _("Ditandatangani, pindaian diunggah")

    berkas = models.OneToOneField(Berkas, models.PROTECT, related_name="surat")
    kind = models.CharField(_("jenis"), max_length=20, choices=Kind)
    number = models.CharField(_("nomor"), max_length=80, unique=True)
    dated_on = models.DateField(_("tanggal"))
    incumbency = models.ForeignKey(Incumbency, models.PROTECT, verbose_name=_("disetujui oleh"))
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    approved_at = models.DateTimeField(_("disetujui"))
    data = models.JSONField()  # what the template was given
    file = models.CharField(max_length=120)  # name below PENDOPO_PAPERS
    digest = models.CharField(max_length=64)  # SHA-256 of the PDF
    signing = models.CharField(
        _("penandatanganan"), max_length=20, choices=Signing, default=Signing.TO_FOLLOW
    )
    scan = models.CharField(max_length=120, blank=True)
    scan_digest = models.CharField(max_length=64, blank=True)
    scanned_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("surat")
        verbose_name_plural = _("surat")
