"""How one website looks: its colours, its arms and the picture of its front page."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import Image

from pendopo.content import theme
from pendopo.websites.models import Website


class Appearance(models.Model):
    """What the pengelola chose on the screen *Tampilan*; a website without one wears the house's colours."""

    class Colours(models.TextChoices):
        NILA = "nila", _("Nila")
        TEAL = "teal", _("Teal")
        MERAH = "merah", _("Merah tua")
        BIRU = "biru", _("Biru")
        HIJAU = "hijau", _("Hijau")
        COKELAT = "cokelat", _("Cokelat")
        UNGU = "ungu", _("Ungu")
        MAGENTA = "magenta", _("Magenta")
        OWN = "sendiri", _("Warna sendiri")

    class Accent(models.TextChoices):
        SOGA = "soga", _("Soga")
        KUNYIT = "kunyit", _("Kunyit")
        LUMUT = "lumut", _("Lumut")
        MANGGIS = "manggis", _("Manggis")

    website = models.OneToOneField(Website, models.CASCADE, primary_key=True, related_name="appearance")
    colours = models.CharField(_("warna"), max_length=10, choices=Colours, default=Colours.NILA)
    brand = models.CharField(_("warna utama"), max_length=7, blank=True)  # "#0B6462", for colours of its own
    accent = models.CharField(_("warna aksen"), max_length=10, choices=Accent, default=Accent.SOGA)
    logo = models.ForeignKey(
        Image, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("lambang")
    )
    logo_alt = models.CharField(_("teks pengganti lambang"), max_length=120, blank=True)
    header = models.ForeignKey(
        Image, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("gambar beranda")
    )
    header_alt = models.CharField(_("teks pengganti gambar beranda"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("tampilan")
        verbose_name_plural = _("tampilan")

    def __str__(self) -> str:
        return str(self.website)

    @property
    def theme(self) -> theme.Theme:
        """The twelve properties of the chosen colours."""
        if self.colours == self.Colours.OWN:
            return theme.theme_of(self.brand, accent=self.accent)
        return theme.named(self.colours, accent=self.accent)


def appearance_of(website: Website | None) -> Appearance | None:
    """What was chosen for the website, with its pictures at hand; None where nothing was."""
    chosen: Any = Appearance.objects.select_related("logo", "header")
    found: Appearance | None = chosen.filter(website=website).first() if website else None
    return found
