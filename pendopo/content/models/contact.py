"""Where the agency is, when it is open, and where one complains."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField

from pendopo.content.models.public import PublicPage, WrittenPage
from pendopo.content.rows import ChannelRow, HoursRow, PhoneRow
from pendopo.content.words import number_of_rows
from pendopo.errors import Refused
from pendopo.opd import phone


def dialled(text: str) -> str:
    """The number as a telephone takes it (`+62254200123`); empty when it is none."""
    try:
        return phone.normalise(text)
    except Refused:
        return ""


class ContactPage(WrittenPage):
    """Address, hours, telephones, e-mail, and the way there."""

    address = models.TextField(
        _("alamat kantor"), blank=True, help_text=_("Kosong berarti alamat OPD yang terdaftar.")
    )
    hours = StreamField([("hours", HoursRow())], verbose_name=_("jam layanan"), blank=True)
    phones = StreamField([("phone", PhoneRow())], verbose_name=_("telepon"), blank=True)
    email = models.EmailField(
        _("surel dinas"), blank=True, help_text=_("Kosong berarti surel OPD yang terdaftar.")
    )
    channels = StreamField([("channel", ChannelRow())], verbose_name=_("media sosial resmi"), blank=True)
    latitude = models.DecimalField(
        _("lintang"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        help_text=_("Dari aplikasi peta: tekan lama pada gedung Anda. Misalnya -6,170000."),
    )
    longitude = models.DecimalField(
        _("bujur"), max_digits=9, decimal_places=6, null=True, blank=True, help_text=_("Misalnya 106,160000.")
    )
    directions = models.TextField(
        _("cara ke sini"), blank=True, help_text=_("Angkutan umum, pintu masuk, tempat parkir.")
    )
    access = models.TextField(
        _("akses disabilitas"),
        blank=True,
        help_text=_("Jalur kursi roda, lift, toilet, penerjemah bahasa isyarat, parkir khusus."),
    )
    content_panels = [
        *PublicPage.content_panels,
        MultiFieldPanel(
            [FieldPanel("address"), FieldPanel("hours"), FieldPanel("phones"), FieldPanel("email")],
            heading=_("Kantor"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
                FieldPanel("directions"),
                FieldPanel("access"),
            ],
            heading=_("Jalan ke sini"),
        ),
        FieldPanel("channels"),
        FieldPanel("body"),
    ]
    parent_page_types = ["content.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    template = "content/kontak.html"

    class Meta:
        verbose_name = _("kontak")

    def obstacles(self) -> dict[str, Any]:
        found = super().obstacles()
        wrong = [n for n, row in enumerate(self.phones, 1) if not dialled(row.value["number"])]
        if wrong:
            found["phones"] = number_of_rows(
                _("Nomor telepon nomor {rows} tidak dikenali. {why}"),
                wrong,
                _("Tulis dengan kode wilayah, misalnya 0254 200123."),
            )
        if (self.latitude is None) != (self.longitude is None):
            found["longitude"] = _("Isi lintang dan bujur bersama-sama, atau kosongkan keduanya.")
        return found

    @property
    def place(self) -> tuple[str, str] | None:
        """Latitude and longitude with a point, as addresses of maps have them."""
        if self.latitude is None or self.longitude is None:
            return None
        return str(self.latitude), str(self.longitude)

    @property
    def calls(self) -> list[dict[str, str]]:
        """The telephones with what a phone dials."""
        rows = [row.value for row in self.phones]
        return [{**row, "tel": dialled(row["number"])} for row in rows]


class ComplaintPage(WrittenPage):
    """Where citizens complain: SP4N-LAPOR!, the agency itself, whistle-blowing, the CSIRT."""

    answer_within = models.CharField(
        _("dijawab dalam"),
        max_length=60,
        blank=True,
        default="5 hari kerja",
        help_text=_("Paling lambat, menurut standar pelayanan Anda."),
    )
    email = models.EmailField(_("surel pengaduan"), blank=True)
    phone = models.CharField(_("telepon pengaduan"), max_length=40, blank=True)
    counter = models.CharField(
        _("loket"), max_length=200, blank=True, help_text=_("Misalnya: Loket 3, Senin–Jumat 08.00–15.00.")
    )
    whistle_url = models.URLField(
        _("alamat whistle-blowing"),
        blank=True,
        help_text=_("Untuk dugaan korupsi atau penyalahgunaan wewenang."),
    )
    whistle_note = models.CharField(_("keterangan whistle-blowing"), max_length=250, blank=True)
    csirt_url = models.URLField(
        _("alamat CSIRT"), blank=True, help_text=_("Tim tanggap insiden siber daerah.")
    )
    csirt_email = models.EmailField(
        _("surel CSIRT"), blank=True, help_text=_("Tempat pelaporan celah keamanan; tampil di security.txt.")
    )
    content_panels = [
        *PublicPage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("answer_within"),
                FieldPanel("email"),
                FieldPanel("phone"),
                FieldPanel("counter"),
            ],
            heading=_("Mengadu langsung kepada kami"),
        ),
        MultiFieldPanel(
            [FieldPanel("whistle_url"), FieldPanel("whistle_note")], heading=_("Whistle-blowing")
        ),
        MultiFieldPanel([FieldPanel("csirt_url"), FieldPanel("csirt_email")], heading=_("Keamanan siber")),
        FieldPanel("body"),
    ]
    parent_page_types = ["content.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    template = "content/pengaduan.html"

    class Meta:
        verbose_name = _("pengaduan")

    def obstacles(self) -> dict[str, Any]:
        found = super().obstacles()
        if self.phone and not dialled(self.phone):
            found["phone"] = _("Nomor ini tidak dikenali. Tulis dengan kode wilayah, misalnya 0254 200123.")
        return found

    @property
    def tel(self) -> str:
        return dialled(self.phone)
