"""The form of the screen *Tampilan*."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.images import get_image_model

from pendopo.content import theme
from pendopo.content.models import Appearance

HEX_HELP = gettext_lazy(
    "Enam angka atau huruf sesudah tanda pagar, misalnya #0B6462. Dipakai bila Anda memilih Warna sendiri."
)
FOCUS_HELP = gettext_lazy(
    "Tampil melintang di bawah judul beranda. Bagian yang harus tetap terlihat diatur pada gambarnya."
)


class AppearanceForm(forms.ModelForm[Appearance]):
    """Colours, arms and front picture; `offer` is the nearest colour that passes, if the typed one fails."""

    offer = ""

    class Meta:
        model = Appearance
        fields = ("colours", "brand", "accent", "logo", "logo_alt", "header", "header_alt")
        widgets = {
            "colours": forms.RadioSelect,
            "accent": forms.RadioSelect,
            "brand": forms.TextInput({"autocomplete": "off", "spellcheck": "false", "size": 9}),
        }
        help_texts = {
            "brand": HEX_HELP,
            "header": FOCUS_HELP,
            "logo": gettext_lazy("Lambang instansi, paling sedikit 150 piksel. Kosong berarti perisai."),
            "logo_alt": gettext_lazy("Misalnya: Lambang Provinsi Banten."),
            "header_alt": gettext_lazy("Apa yang terlihat, untuk warga yang tidak dapat melihatnya."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = get_image_model().objects.filter(collection=self.instance.website.collection_id)
        for name in ("logo", "header"):
            field = cast("forms.ModelChoiceField[Any]", self.fields[name])
            field.queryset = own.order_by("title")
            field.empty_label = _("Tanpa gambar")

    def clean_brand(self) -> str:
        """Typed with or without #, in three digits or six."""
        typed = "".join(self.cleaned_data["brand"].split()).lstrip("#").upper()
        typed = "".join(2 * digit for digit in typed) if len(typed) == 3 else typed
        if typed and not theme.HEX.fullmatch(f"#{typed}"):
            raise forms.ValidationError(_("Tulis enam angka 0–9 atau huruf A–F, misalnya #0B6462."))
        return f"#{typed}" if typed else ""

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("colours") == Appearance.Colours.OWN and "brand" in given:
            self.check_brand(given["brand"])
        for picture, words in (("logo", "logo_alt"), ("header", "header_alt")):
            if given.get(picture) and not given.get(words):
                self.add_error(words, _("Tulis apa yang terlihat pada gambar, agar semua warga memahaminya."))
        return given

    def check_brand(self, brand: str) -> None:
        if not brand:
            self.add_error("brand", _("Tulis warna sendiri, atau pilih salah satu warna di atas."))
            return
        self.offer = theme.nearest(brand)
        if self.offer == brand:
            self.offer = ""
        elif theme.looks_like_an_error(brand):
            self.add_error("brand", _("Merah ini mirip merah tanda kesalahan. Pakai yang lebih gelap."))
        else:
            self.add_error("brand", _("Warna ini terlalu terang untuk tulisan. Pakai yang lebih gelap."))
