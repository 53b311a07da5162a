"""Services with the fourteen components of a service standard (UU 25/2009 article 21)."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField

from pendopo.content.models.public import INNER, PublicPage, WrittenPage
from pendopo.content.rows import RequirementRow, StepRow

COMPLAINTS = (
    "Sampaikan melalui SP4N-LAPOR! (lapor.go.id) atau langsung kepada kami. "
    "Identitas pelapor dapat dirahasiakan."
)
# What the law has published with every service: field, and what to do where it is empty.
PUBLISHED = {
    "requirements": _("Tulis persyaratannya, atau satu baris “Tidak ada persyaratan”."),
    "steps": _("Tulis langkah-langkahnya, dari yang dilakukan warga sampai produk diterima."),
    "duration": _("Tulis jangka waktunya, misalnya: 5 hari kerja."),
    "fee": _("Tulis biayanya, misalnya: Gratis."),
    "product": _("Tulis apa yang diterima warga, misalnya: Surat rekomendasi."),
    "complaints": _("Tulis ke mana warga mengadu tentang layanan ini."),
}
INTERNAL = ("basis", "facilities", "competence", "supervision", "staff", "guarantee", "safety", "evaluation")


class ServiceIndexPage(WrittenPage):
    """The services of the agency, in the order of the tree."""

    parent_page_types = ["content.HomePage"]
    subpage_types = ["content.ServicePage", *INNER]
    max_count_per_parent = 1
    template = "content/daftar-layanan.html"

    class Meta:
        verbose_name = _("daftar layanan")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        children = context["chrome"].children(self)
        return context | {
            "services": [page for page in children if isinstance(page, ServicePage)],
            "others": [page for page in children if not isinstance(page, ServicePage)],
        }


class ServicePage(WrittenPage):
    """One service: time, fee and product first, then how to get it; six components are always public."""

    duration = models.CharField(
        _("jangka waktu"), max_length=60, blank=True, help_text=_("Singkat: 5 hari kerja; 1 × 24 jam.")
    )
    duration_note = models.CharField(
        _("keterangan waktu"), max_length=200, blank=True, help_text=_("Misalnya: sejak berkas lengkap.")
    )
    fee = models.CharField(
        _("biaya atau tarif"), max_length=60, blank=True, help_text=_("Singkat: Gratis; Rp50.000.")
    )
    fee_note = models.CharField(
        _("keterangan biaya"),
        max_length=200,
        blank=True,
        help_text=_("Misalnya: tidak dipungut biaya apa pun; atau peraturan yang menetapkan tarif."),
    )
    product = models.CharField(
        _("produk layanan"), max_length=100, blank=True, help_text=_("Singkat: Surat rekomendasi.")
    )
    product_note = models.CharField(
        _("keterangan produk"), max_length=200, blank=True, help_text=_("Misalnya: berlaku 5 tahun.")
    )
    requirements = StreamField([("requirement", RequirementRow())], verbose_name=_("persyaratan"), blank=True)
    steps = StreamField([("step", StepRow())], verbose_name=_("sistem, mekanisme, prosedur"), blank=True)
    complaints = models.TextField(
        _("pengaduan, saran, masukan"),
        blank=True,
        default=COMPLAINTS,
        help_text=_("Saluran, loket, dan kapan pengadu menerima jawaban."),
    )
    apply_url = models.URLField(
        _("alamat pengajuan daring"), blank=True, help_text=_("Kosong bila warga datang ke loket.")
    )
    apply_label = models.CharField(_("kata pada tombol"), max_length=40, default="Mulai permohonan")
    apply_note = models.CharField(
        _("catatan di atas tombol"),
        max_length=200,
        blank=True,
        help_text=_("Misalnya: Siapkan lima berkas. Pengisian sekitar 10 menit."),
    )
    track_url = models.URLField(_("alamat pelacakan"), blank=True)
    basis = models.TextField(_("dasar hukum"), blank=True)
    facilities = models.TextField(_("sarana, prasarana, dan fasilitas"), blank=True)
    competence = models.TextField(_("kompetensi pelaksana"), blank=True)
    supervision = models.TextField(_("pengawasan internal"), blank=True)
    staff = models.TextField(_("jumlah pelaksana"), blank=True)
    guarantee = models.TextField(_("jaminan pelayanan"), blank=True)
    safety = models.TextField(_("jaminan keamanan dan keselamatan"), blank=True)
    evaluation = models.TextField(_("evaluasi kinerja pelaksana"), blank=True)
    shows_internal = models.BooleanField(
        _("tampilkan juga delapan komponen internal"),
        default=False,
        help_text=_("Hukum mewajibkan enam komponen tampil; delapan ini cukup tercatat di kantor Anda."),
    )
    decided_on = models.DateField(_("standar ditetapkan"), null=True, blank=True)
    checked_on = models.DateField(_("diperiksa kembali"), null=True, blank=True)
    checked_by = models.CharField(
        _("oleh"), max_length=150, blank=True, help_text=_("Jabatan atau bidang yang memeriksa.")
    )
    content_panels = [
        *PublicPage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("duration"), FieldPanel("duration_note")]),
                FieldRowPanel([FieldPanel("fee"), FieldPanel("fee_note")]),
                FieldRowPanel([FieldPanel("product"), FieldPanel("product_note")]),
            ],
            heading=_("Waktu, biaya, produk"),
        ),
        FieldPanel("requirements"),
        FieldPanel("steps"),
        FieldPanel("complaints"),
        MultiFieldPanel(
            [
                FieldPanel("apply_url"),
                FieldPanel("apply_label"),
                FieldPanel("apply_note"),
                FieldPanel("track_url"),
            ],
            heading=_("Pengajuan daring"),
            classname="collapsed",
        ),
        FieldPanel("body"),
        MultiFieldPanel(
            [*(FieldPanel(name) for name in INTERNAL), FieldPanel("shows_internal")],
            heading=_("Delapan komponen internal"),
            classname="collapsed",
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("decided_on"), FieldPanel("checked_on")]), FieldPanel("checked_by")],
            heading=_("Penetapan standar"),
            classname="collapsed",
        ),
    ]
    parent_page_types = ["content.ServiceIndexPage"]
    subpage_types: list[str] = []
    show_in_menus_default = False
    template = "content/layanan.html"

    class Meta:
        verbose_name = _("layanan")

    def obstacles(self) -> dict[str, Any]:
        found = super().obstacles()
        return found | {name: why for name, why in PUBLISHED.items() if not getattr(self, name)}

    @property
    def internal(self) -> list[tuple[str, str]]:
        """The eight internal components that are filled, where the agency shows them."""
        if not self.shows_internal:
            return []
        named = [(self._meta.get_field(name).verbose_name, getattr(self, name)) for name in INTERNAL]
        return [(str(term), text) for term, text in named if text]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"complaint_page": context["chrome"].links.get("/pengaduan/")}
