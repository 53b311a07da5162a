"""The rows of structured pages: what a page consists of, one row for each thing."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    DateBlock,
    IntegerBlock,
    PageChooserBlock,
    StructBlock,
    StructValue,
    TextBlock,
    URLBlock,
)
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from pendopo.content.chrome import own_path

ALT_HELP = _("Apa yang terlihat, untuk warga yang tidak dapat melihatnya.")
CLASSES = [
    ("berkala", _("Berkala")),
    ("serta-merta", _("Serta-merta")),
    ("setiap-saat", _("Setiap saat")),
]
DOCUMENT_KINDS = [
    ("renstra", _("Rencana strategis (Renstra)")),
    ("renja", _("Rencana kerja (Renja)")),
    ("perjanjian-kinerja", _("Perjanjian kinerja")),
    ("lkjip", _("Laporan kinerja (LKjIP)")),
    ("rka", _("Rencana kerja dan anggaran (RKA)")),
    ("dpa", _("Pelaksanaan anggaran (DPA)")),
    ("keuangan", _("Laporan keuangan dan catatannya")),
    ("layanan-informasi", _("Laporan layanan informasi")),
    ("peraturan", _("Produk hukum")),
    ("sop", _("Standar dan SOP")),
    ("formulir", _("Formulir")),
    ("lain", _("Dokumen lain")),
]


class Target(StructValue):
    """A row that leads somewhere: to a page of the website, a file, or another website."""

    @property
    def href(self) -> str:
        page, document = self.get("page"), self.get("document")
        if page is not None and page.live:
            return own_path(page)
        if document is not None:
            return str(document.file.url)
        return str(self.get("url") or "")

    @property
    def leads_out(self) -> bool:
        return self.href.startswith("http")


class LinkRow(StructBlock):
    """A way to what citizens look for most."""

    title = CharBlock(label=_("Kata pada tautan"), max_length=60)
    page = PageChooserBlock(label=_("Halaman"), required=False)
    url = URLBlock(label=_("atau alamat situs lain"), required=False)

    class Meta:
        icon = "link"
        label = _("Tautan")
        value_class = Target


class OfficialRow(StructBlock):
    """A post and, if the agency wishes, who holds it."""

    unit = CharBlock(
        label=_("Bagian"),
        required=False,
        max_length=150,
        help_text=_("Misalnya Sekretariat. Pejabat sebagian berurutan tampil bersama."),
    )
    post = CharBlock(label=_("Jabatan"), max_length=200)
    name = CharBlock(
        label=_("Nama"),
        required=False,
        max_length=150,
        help_text=_("Boleh kosong. NIP tidak boleh dimuat: di dalamnya tertulis tanggal lahir."),
    )
    photo = ImageChooserBlock(label=_("Foto"), required=False)
    alt = CharBlock(label=_("Teks pengganti foto"), required=False, max_length=200, help_text=ALT_HELP)
    duty = TextBlock(label=_("Tugas singkat"), required=False)

    class Meta:
        icon = "user"
        label = _("Pejabat")


class UnitRow(StructBlock):
    """One unit of the organisation, and how deep below the head it stands."""

    level = ChoiceBlock(
        label=_("Tingkat"),
        choices=[
            ("1", _("1 · Pimpinan")),
            ("2", _("2 · Sekretariat, bidang")),
            ("3", _("3 · Subbagian, seksi, tim")),
            ("4", _("4 · Di bawahnya")),
        ],
        default="2",
    )
    name = CharBlock(label=_("Jabatan atau unit"), max_length=200)
    duty = CharBlock(label=_("Tugas singkat"), required=False, max_length=250)

    class Meta:
        icon = "group"
        label = _("Unit")


class RequirementRow(StructBlock):
    text = CharBlock(label=_("Persyaratan"), max_length=250)
    document = DocumentChooserBlock(label=_("Contoh atau formulir"), required=False)

    class Meta:
        icon = "tick"
        label = _("Persyaratan")
        value_class = Target


class StepRow(StructBlock):
    """One step of a service: what, who does it, how long it takes."""

    title = CharBlock(label=_("Langkah"), max_length=120)
    text = TextBlock(label=_("Penjelasan"), required=False)
    who = CharBlock(
        label=_("Siapa"), required=False, max_length=120, help_text=_("Misalnya: Anda; Petugas loket.")
    )
    duration = CharBlock(
        label=_("Berapa lama"),
        required=False,
        max_length=60,
        help_text=_("Misalnya: 10 menit; 1 hari kerja."),
    )

    class Meta:
        icon = "order"
        label = _("Langkah")


class InformationRow(StructBlock):
    """One row of the Daftar Informasi Publik with the fields that Perki 1/2021 asks for."""

    title = CharBlock(label=_("Nama informasi"), max_length=250)
    summary = TextBlock(label=_("Ringkasan isi"))
    kind = ChoiceBlock(label=_("Klasifikasi"), choices=CLASSES, default="berkala")
    holder = CharBlock(label=_("Pejabat atau unit yang menguasai"), max_length=200)
    publisher = CharBlock(
        label=_("Penanggung jawab pembuatan atau penerbitan"),
        max_length=200,
        help_text=_("Sebut jabatannya."),
    )
    made = CharBlock(
        label=_("Waktu dan tempat pembuatan"), max_length=150, help_text=_("Misalnya: Serang, Januari 2026.")
    )
    forms = CharBlock(
        label=_("Bentuk yang tersedia"),
        max_length=150,
        help_text=_("Misalnya: PDF; salinan cetak; daring."),
    )
    retention = CharBlock(
        label=_("Jangka waktu simpan"), max_length=100, help_text=_("Misalnya: selama berlaku; 5 tahun.")
    )
    page = PageChooserBlock(label=_("Halaman"), required=False)
    document = DocumentChooserBlock(label=_("atau berkas"), required=False)
    url = URLBlock(label=_("atau alamat situs lain"), required=False)

    class Meta:
        icon = "list-ul"
        label = _("Informasi")
        value_class = Target


class DecisionRow(StructBlock):
    """A decision to exclude information: the fact and its grounds, never the content."""

    subject = CharBlock(
        label=_("Informasi yang dikecualikan"), max_length=250, help_text=_("Namanya saja, jangan isinya.")
    )
    law = CharBlock(
        label=_("Dasar hukum"), max_length=250, help_text=_("Misalnya: UU 14/2008 pasal 17 huruf h.")
    )
    number = CharBlock(label=_("Nomor keputusan"), max_length=120)
    decided_on = DateBlock(label=_("Tanggal keputusan"), required=False)
    period = CharBlock(label=_("Jangka waktu"), max_length=120)
    document = DocumentChooserBlock(label=_("Lembar uji konsekuensi"), required=False)

    class Meta:
        icon = "lock"
        label = _("Keputusan")
        value_class = Target


class DocumentRow(StructBlock):
    """A document of the agency with what one looks for: kind, number, year."""

    title = CharBlock(label=_("Judul"), max_length=250)
    kind = ChoiceBlock(label=_("Jenis"), choices=DOCUMENT_KINDS, default="lain")
    number = CharBlock(label=_("Nomor"), required=False, max_length=120)
    year = IntegerBlock(label=_("Tahun"), min_value=1945, max_value=2100)
    document = DocumentChooserBlock(label=_("Berkas"), required=False)
    url = URLBlock(
        label=_("atau alamat situs lain"),
        required=False,
        help_text=_("Misalnya pada JDIH untuk produk hukum."),
    )

    class Meta:
        icon = "doc-full"
        label = _("Dokumen")
        value_class = Target


class PhotoRow(StructBlock):
    image = ImageChooserBlock(label=_("Gambar"))
    alt = CharBlock(label=_("Teks pengganti"), max_length=200, help_text=ALT_HELP)
    caption = CharBlock(label=_("Keterangan"), required=False, max_length=200)

    class Meta:
        icon = "image"
        label = _("Gambar")


class HoursRow(StructBlock):
    days = CharBlock(label=_("Hari"), max_length=60, help_text=_("Misalnya: Senin–Kamis."))
    hours = CharBlock(label=_("Jam"), max_length=60, help_text=_("Misalnya: 07.30–16.00; Tutup."))

    class Meta:
        icon = "time"
        label = _("Jam")


class PhoneRow(StructBlock):
    label = CharBlock(label=_("Untuk"), max_length=80, help_text=_("Misalnya: Loket informasi."))
    number = CharBlock(
        label=_("Nomor"), max_length=40, help_text=_("Nomor kantor dengan kode wilayah, bukan nomor pribadi.")
    )

    class Meta:
        icon = "mobile-alt"
        label = _("Telepon")


class ChannelRow(StructBlock):
    name = CharBlock(label=_("Nama saluran"), max_length=80, help_text=_("Misalnya: Instagram."))
    url = URLBlock(label=_("Alamat"))

    class Meta:
        icon = "link"
        label = _("Saluran")
