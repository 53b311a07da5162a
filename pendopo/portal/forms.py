"""What one may ask of the directory."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pendopo.websites.models import Website


class DirectoryForm(forms.Form):
    """Words, kind and place; an unknown choice asks for nothing rather than being refused."""

    q = forms.CharField(
        label=_("Cari OPD atau alamat"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    jenis = forms.ChoiceField(
        label=_("Jenis website"), required=False, choices=[("", _("Semua jenis")), *Website.Kind.choices]
    )
    tempat = forms.ChoiceField(
        label=_("Dikelola"),
        required=False,
        choices=[
            ("", _("Di mana saja")),
            ("di-sini", _("Di layanan ini")),
            ("di-luar", _("Di luar layanan ini")),
        ],
    )

    def asked(self) -> dict[str, str]:
        """The sound part of the question, as `directory.search` takes it."""
        self.full_clean()
        sound = self.cleaned_data
        return {
            "words": sound.get("q", ""),
            "kind": sound.get("jenis", ""),
            "place": sound.get("tempat", ""),
        }
