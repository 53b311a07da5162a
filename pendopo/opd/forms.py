"""What administrators fill in about agencies, posts and the people in them."""

from datetime import date
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from pendopo.opd.models import Incumbency, Jabatan, Opd, Pejabat

FIRST_DAY, LAST_DAY = date(1945, 8, 17), date(2199, 12, 31)


def day_field(label: Any, **given: Any) -> forms.DateField:
    """A day of this republic, typed or picked in the browser's own calendar; a slip of the year is told."""
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    within = [
        MinValueValidator(FIRST_DAY, message=_("Periksa tahunnya: tanggal ini terlalu lama berlalu.")),
        MaxValueValidator(LAST_DAY, message=_("Periksa tahunnya: tanggal ini terlalu jauh di depan.")),
    ]
    return forms.DateField(label=label, widget=widget, validators=within, **given)


class SearchForm(forms.Form):
    """What the list of agencies is narrowed by; an unknown value narrows nothing."""

    q = forms.CharField(label=_("Cari nama atau singkatan"), required=False, max_length=100)
    kind = forms.ChoiceField(
        label=_("Jenis"), required=False, choices=[("", _("Semua jenis")), *Opd.Kind.choices]
    )
    place = forms.ChoiceField(
        label=_("Tempat"), required=False, choices=[("", _("Semua tempat")), *Opd.Place.choices]
    )
    closed = forms.BooleanField(label=_("Juga yang sudah ditutup"), required=False)


class AgencyForm(forms.ModelForm[Opd]):
    """An agency as it stands on letters."""

    class Meta:
        model = Opd
        fields = (
            *("name", "abbreviation", "kind", "place", "head_title", "usual_subdomain"),
            *("address", "email", "valid_from", "predecessor", "source"),
        )
        widgets = {"valid_from": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})}
        help_texts = {
            "head_title": _("Seperti pada surat, misalnya Kepala Dinas, Direktur, Inspektur."),
            "usual_subdomain": _("Nama yang biasa dipakai OPD ini, misalnya dinkes."),
            "predecessor": _("OPD lama yang digantikannya, bila ada."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["predecessor"].required = False
        self.fields["predecessor"].empty_label = _("Tidak ada")  # type: ignore[attr-defined]
        self.fields["kind"].choices = [("", _("Pilih jenis")), *Opd.Kind.choices]  # type: ignore[attr-defined]


class EndAgencyForm(forms.Form):
    """The last day of an agency, and who goes on with its work."""

    valid_until = day_field(_("Hari terakhir"))
    successor = forms.ModelChoiceField(
        label=_("OPD penerus"),
        queryset=Opd.objects.filter(valid_until__isnull=True),
        required=False,
        empty_label=_("Tidak ada"),
    )


class PostForm(forms.Form):
    """A post and its place in the tree."""

    name = forms.CharField(label=_("Nama jabatan"), max_length=200)
    role = forms.ChoiceField(
        label=_("Peran dalam SOP"),
        choices=Jabatan.Role.choices,
        help_text=_("Menentukan langkah SOP yang sampai ke meja jabatan ini."),
    )
    superior = forms.ModelChoiceField(
        label=_("Atasan"), queryset=Jabatan.objects.none(), required=False, empty_label=_("Tidak ada")
    )
    valid_from = day_field(_("Berlaku sejak"))

    def __init__(self, *args: Any, superiors: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["superior"].queryset = superiors  # type: ignore[attr-defined]


class MovePostForm(forms.Form):
    """Below whom a post stands."""

    superior = forms.ModelChoiceField(
        label=_("Atasan"), queryset=Jabatan.objects.none(), required=False, empty_label=_("Tidak ada")
    )

    def __init__(self, *args: Any, superiors: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["superior"].queryset = superiors  # type: ignore[attr-defined]


class EndPostForm(forms.Form):
    """The last day of a post."""

    valid_until = day_field(_("Hari terakhir"))


class PersonForm(forms.Form):
    """Somebody who is known already, or a new person."""

    pejabat = forms.ModelChoiceField(
        label=_("Pejabat"),
        queryset=Pejabat.objects.order_by("name"),
        required=False,
        empty_label=_("Orang baru, diisi di bawah"),
    )
    name = forms.CharField(
        label=_("Nama dan gelar orang baru"),
        max_length=150,
        required=False,
        help_text=_("Bila orangnya belum ada pada daftar di atas."),
    )
    nip = forms.CharField(
        label="NIP",
        max_length=30,
        required=False,
        help_text=_("18 angka. Hanya dicetak pada surat. Kosongkan bila bukan ASN."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
    )
    pangkat = forms.CharField(label=_("Pangkat"), max_length=60, required=False)
    email = forms.EmailField(
        label=_("Surel dinas"),
        required=False,
        help_text=_("Diisi bila orang ini bekerja di sini: ia menerima undangan untuk masuk."),
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if not data.get("pejabat") and not data.get("name"):
            self.add_error("name", _("Pilih pejabat dari daftar, atau tulis nama orang baru."))
        if data.get("pejabat") and data.get("name"):
            self.add_error("name", _("Kosongkan nama ini, atau pilih “Orang baru” pada daftar di atas."))
        return data


class AppointForm(PersonForm):
    """A definitif appointment."""

    starts_on = day_field(_("Mulai"))
    letter_number = forms.CharField(label=_("Nomor surat keputusan"), max_length=100, required=False)
    letter = forms.FileField(
        label=_("Surat keputusan"),
        required=False,
        help_text=_("Boleh menyusul. PDF, JPEG atau PNG, paling besar 10 MB."),
    )


class ActingForm(PersonForm):
    """An acting appointment: from when until when, on which letter."""

    capacity = forms.ChoiceField(
        label=_("Sebagai"),
        choices=[choice for choice in Incumbency.Capacity.choices if choice[0] != "definitif"],
        widget=forms.RadioSelect,
    )
    starts_on = day_field(_("Mulai"))
    ends_on = day_field(_("Hari terakhir"), required=False, help_text=_("Plt. boleh tanpa hari terakhir."))
    letter_number = forms.CharField(label=_("Nomor surat perintah"), max_length=100)
    letter = forms.FileField(
        label=_("Surat perintah"), help_text=_("PDF, JPEG atau PNG, paling besar 10 MB.")
    )
    field_order = ("capacity", "pejabat")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["capacity"].choice_hints = {  # type: ignore[attr-defined]
            "plt": _("Jabatan kosong, sampai ada pejabat definitif."),
            "plh": _("Pemangkunya berhalangan untuk waktu tertentu."),
        }


class EndIncumbencyForm(forms.Form):
    """The last day of somebody in a post, included."""

    ends_on = day_field(_("Hari terakhir"))

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ends_on"].initial = today
