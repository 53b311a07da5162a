"""Few, flat blocks: what an article of an agency needs, and nothing that breaks its look."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    TextBlock,
)
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

# What an editor may do inside a paragraph; headings, pictures and files are blocks of their own.
RICH = ["bold", "italic", "link", "ol", "ul"]
GUIDANCE = "panduan"


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
        help_text=_("Apa yang terlihat, untuk warga yang tidak dapat melihatnya."),
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


class BodyBlock(StreamBlock):
    heading = CharBlock(
        label=_("Judul bagian"), icon="title", max_length=120, template="content/blocks/judul.html"
    )
    paragraph = RichTextBlock(
        label=_("Paragraf"), icon="pilcrow", features=RICH, template="content/blocks/paragraf.html"
    )
    picture = PictureBlock()
    quote = QuoteBlock()
    call_out = CallOutBlock()
    documents = DocumentBlock()
    panduan = GuidanceBlock(group=_("Bantuan"))

    class Meta:
        block_counts = {GUIDANCE: {"max_num": 1}}
