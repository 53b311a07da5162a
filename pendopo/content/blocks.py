"""Few, flat blocks: what an article of an agency needs, and nothing that breaks its look."""

import re
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    BooleanBlock,
    CharBlock,
    EmailBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    StructBlockValidationError,
    StructValue,
    TextBlock,
    URLBlock,
)
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock

from pendopo.content.rows import ALT_HELP, StepRow

# What an editor may do inside a paragraph; headings, pictures and files are blocks of their own.
RICH = ["bold", "italic", "link", "ol", "ul"]
GUIDANCE = "panduan"
MOST_COLUMNS = 12
NUMBER = re.compile(r"(?:Rp ?)?[-−+]?\d[\d.,  ]*%?|[-–—]")


class GuidanceBlock(StructBlock):
    """Helps to write a mandatory page; while it stands there, the page cannot be published."""

    text = TextBlock(label=_("Panduan"), help_text=_("Hapus blok ini setelah isi halaman Anda tulis."))
    law = CharBlock(label=_("Dasar"), required=False)

    class Meta:
        icon = "help"
        label = _("Panduan")
        template = "content/blocks/panduan.html"


class PictureBlock(StructBlock):
    """A picture that everybody can perceive: its text stands in for it."""

    image = ImageChooserBlock(label=_("Gambar"))
    alt = CharBlock(
        label=_("Teks pengganti"),
        max_length=200,
        help_text=ALT_HELP,
    )
    caption = CharBlock(label=_("Keterangan"), required=False, max_length=200)

    class Meta:
        icon = "image"
        label = _("Gambar")
        template = "content/blocks/gambar.html"


class QuoteBlock(StructBlock):
    text = TextBlock(label=_("Kutipan"))
    source = CharBlock(label=_("Sumber"), required=False, help_text=_("Sebut jabatan, bukan hanya nama."))

    class Meta:
        icon = "openquote"
        label = _("Kutipan")
        template = "content/blocks/kutipan.html"


class CallOutBlock(StructBlock):
    title = CharBlock(label=_("Judul"), required=False, max_length=100)
    text = TextBlock(label=_("Isi"))

    class Meta:
        icon = "info-circle"
        label = _("Catatan penting")
        template = "content/blocks/catatan.html"


class DocumentBlock(StructBlock):
    documents = ListBlock(DocumentChooserBlock(label=_("Berkas")), label=_("Berkas"), min_num=1)

    class Meta:
        icon = "doc-full"
        label = _("Daftar berkas")
        template = "content/blocks/berkas.html"


class Cells(StructValue):
    """A table as somebody pasted it: lines of cells, parted by tabs or semicolons."""

    @property
    def rows(self) -> list[list[str]]:
        """Rows of one width; lines without a word are left out."""
        lines = [line for line in str(self["cells"]).splitlines() if line.strip("\t; ")]
        mark = "\t" if any("\t" in line for line in lines) else ";"
        cut = [[cell.strip() for cell in line.split(mark)] for line in lines]
        width = max((len(row) for row in cut), default=0)
        return [row + [""] * (width - len(row)) for row in cut]

    @property
    def head(self) -> list[str]:
        return self.rows[0] if self["header_row"] and len(self.rows) > 1 else []

    @property
    def body(self) -> list[list[dict[str, Any]]]:
        """Cells with the word above them, and whether they are figures or the name of their row."""
        return [
            [
                {
                    "text": text,
                    "label": self.head[place] if self.head else "",
                    "is_number": bool(NUMBER.fullmatch(text)),
                    "is_name": bool(self["header_column"]) and place == 0,
                }
                for place, text in enumerate(row)
            ]
            for row in self.rows[1 if self.head else 0 :]
        ]


class TableBlock(StructBlock):
    """Figures in rows: pasted from a spreadsheet, read out with their heads."""

    caption = CharBlock(
        label=_("Judul tabel"), max_length=150, help_text=_("Apa isi tabel ini, dengan tahun atau satuannya.")
    )
    cells = TextBlock(
        label=_("Isi tabel"),
        help_text=_(
            "Salin dari lembar kerja, lalu tempel di sini: satu baris tiap baris, kolom dipisah tab atau "
            "titik koma. Paling banyak 12 kolom."
        ),
    )
    header_row = BooleanBlock(label=_("Baris pertama adalah judul kolom"), required=False, default=True)
    header_column = BooleanBlock(label=_("Kolom pertama adalah nama baris"), required=False, default=True)

    class Meta:
        icon = "table"
        label = _("Tabel")
        template = "content/blocks/tabel.html"
        value_class = Cells

    def clean(self, value: Cells) -> Any:
        cleaned = super().clean(value)
        width = len(cleaned.rows[0]) if cleaned.rows else 0
        if not 1 <= width <= MOST_COLUMNS:
            sentence = _("Tabel ini punya {width} kolom. Bagi menjadi tabel-tabel dengan paling banyak 12.")
            error = ValidationError(str(sentence).format(width=width))
            raise StructBlockValidationError(block_errors={"cells": error})
        return cleaned


class AccordionBlock(StructBlock):
    """Questions that open one by one; on paper all are open."""

    items = ListBlock(
        StructBlock(
            [
                ("title", CharBlock(label=_("Pertanyaan atau judul"), max_length=150)),
                ("text", RichTextBlock(label=_("Isi"), features=RICH)),
            ]
        ),
        label=_("Bagian"),
        min_num=1,
    )

    class Meta:
        icon = "list-ul"
        label = _("Tanya jawab")
        template = "content/blocks/tanya-jawab.html"


class StepsBlock(StructBlock):
    steps = ListBlock(StepRow(), label=_("Langkah"), min_num=2)

    class Meta:
        icon = "order"
        label = _("Langkah-langkah")
        template = "content/blocks/langkah.html"


class Contact(StructValue):
    @property
    def tel(self) -> str:
        """The number as a telephone dials it."""
        return re.sub(r"[^\d+]", "", str(self["phone"]))


class ContactBlock(StructBlock):
    """Whom to ask: a unit or a counter, with its ways."""

    unit = CharBlock(label=_("Unit atau loket"), max_length=150)
    text = CharBlock(label=_("Untuk urusan apa"), required=False, max_length=200)
    phone = CharBlock(label=_("Telepon"), required=False, max_length=30)
    email = EmailBlock(label=_("Surel"), required=False)
    address = TextBlock(label=_("Alamat"), required=False)
    hours = CharBlock(
        label=_("Jam layanan"), required=False, max_length=120, help_text=_("Senin–Kamis 07.30–16.00")
    )

    class Meta:
        icon = "mail"
        label = _("Kartu kontak")
        template = "content/blocks/kontak.html"
        value_class = Contact


class Video(StructValue):
    @property
    def host(self) -> str:
        """`youtube.com`: where the link leads."""
        return (urlsplit(str(self["url"])).hostname or "").removeprefix("www.")


class VideoBlock(StructBlock):
    """A film on another website: nothing is asked there before somebody follows the link."""

    title = CharBlock(label=_("Judul video"), max_length=150)
    url = URLBlock(label=_("Alamat video"))
    duration = CharBlock(
        label=_("Lamanya"), required=False, max_length=30, help_text=_("Misalnya: 3 menit 20 detik.")
    )
    image = ImageChooserBlock(label=_("Gambar"), required=False)
    alt = CharBlock(label=_("Teks pengganti"), required=False, max_length=200, help_text=ALT_HELP)

    class Meta:
        icon = "media"
        label = _("Video")
        template = "content/blocks/video.html"
        value_class = Video


class BodyBlock(StreamBlock):
    heading = CharBlock(
        label=_("Judul bagian"), icon="title", max_length=120, template="content/blocks/judul.html"
    )
    paragraph = RichTextBlock(
        label=_("Paragraf"), icon="pilcrow", features=RICH, template="content/blocks/paragraf.html"
    )
    picture = PictureBlock()
    quote = QuoteBlock()
    table = TableBlock()
    documents = DocumentBlock()
    call_out = CallOutBlock()
    accordion = AccordionBlock()
    steps = StepsBlock()
    contact = ContactBlock()
    video = VideoBlock()
    panduan = GuidanceBlock(group=_("Bantuan"))

    class Meta:
        block_counts = {GUIDANCE: {"max_num": 1}}


class BodyField(StreamField):
    """The body of a page. Migrations hold no list of its blocks: the database keeps one text in any case."""

    def deconstruct(self) -> Any:
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs
