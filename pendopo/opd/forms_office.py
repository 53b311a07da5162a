"""What administrators fill in about the office, its hours and its holidays."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from pendopo.clock import Hours, Interval
from pendopo.opd.forms import day_field
from pendopo.opd.models import Holiday, Jabatan, Office
from pendopo.surat.number_formats import format_number


class OfficeForm(forms.ModelForm[Office]):
    """Letterhead, SOP and formats of numbers."""

    code = forms.CharField(label=_("Kode klasifikasi surat"), max_length=30, required=False)
    unit = forms.CharField(label=_("Kode unit pada nomor surat"), max_length=30, required=False)

    class Meta:
        model = Office
        fields = ("government", "region", "city", "address", "sop", "request_format", "letter_format")
        help_texts = {
            "request_format": _("{no:04} menjadi nomor urut empat angka, {tahun} menjadi tahun."),
            "letter_format": _("Juga {bulan_romawi}, serta {kode} dan {unit} di bawah ini."),
        }

    def __init__(self, *args: Any, sops: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sop"] = forms.ChoiceField(
            label=self.fields["sop"].label,
            choices=sops,
            help_text=_("Berkas yang berjalan tetap memakai versinya."),
        )
        codes = self.instance.letter_codes
        self.fields["code"].initial = codes.get("kode", "")
        self.fields["unit"].initial = codes.get("unit", "")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        codes = {"kode": data.get("code", ""), "unit": data.get("unit", "")}
        for field in ("request_format", "letter_format"):
            try:
                format_number(data.get(field, ""), no=1, year=2026, month=1, codes=codes)
            except ValueError as reason:
                self.add_error(field, str(reason))
        self.instance.letter_codes = codes
        return data


class RoleNamesForm(forms.Form):
    """How the office calls each role of the SOP; empty means as the SOP does."""

    def __init__(self, *args: Any, names: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for role, label in Jabatan.Role.choices:
            if role not in (Jabatan.Role.LAIN, Jabatan.Role.ATASAN):
                self.fields[role] = forms.CharField(
                    label=label, required=False, max_length=60, initial=names.get(role, "")
                )


class HolidayForm(forms.ModelForm[Holiday]):
    """A day without office hours, and the decree that says so."""

    class Meta:
        model = Holiday
        fields = ("on", "name", "kind", "source")
        widgets = {"on": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})}
        help_texts = {"source": _("Misalnya SKB 3 Menteri dengan nomornya.")}


class DecreeForm(forms.Form):
    """The decree that fixes the holidays of a year."""

    decree = forms.CharField(label=_("Nomor SKB"), max_length=200)


def _time_field(label: Any) -> forms.TimeField:
    widget = forms.TimeInput(format="%H:%M", attrs={"type": "time"})
    return forms.TimeField(label=label, widget=widget, required=False)


class HoursForm(forms.Form):
    """Office hours of one regime: a working day is opening, break, closing; empty means closed."""

    DAYS = {"senin": range(4), "jumat": range(4, 5), "sabtu": range(5, 6)}

    regime = forms.CharField(
        label=_("Ketentuan"), max_length=80, help_text=_("Misalnya Jam kerja biasa, Ramadan 1448 H.")
    )
    starts_on = day_field(_("Hari pertama"))
    ends_on = day_field(_("Hari terakhir"), required=False, help_text=_("Kosong: sampai ada ketentuan lain."))
    source = forms.CharField(label=_("Dasar"), max_length=200, required=False)

    MARKS = (
        ("buka", _("Buka")),
        ("istirahat", _("Istirahat")),
        ("masuk", _("Masuk kembali")),
        ("tutup", _("Tutup")),
    )
    NAMES = {"senin": _("Senin–Kamis"), "jumat": _("Jumat"), "sabtu": _("Sabtu")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for prefix in self.DAYS:
            self.fields.update({f"{prefix}_{mark}": _time_field(label) for mark, label in self.MARKS})

    def weeks(self) -> list[tuple[object, list[forms.BoundField]]]:
        """The fields of each group of days, for the template."""
        return [
            (self.NAMES[prefix], [self[f"{prefix}_{mark}"] for mark, _label in self.MARKS])
            for prefix in self.DAYS
        ]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        hours: dict[int, tuple[Interval, ...]] = {}
        for prefix, weekdays in self.DAYS.items():
            parts = self._parts(prefix, data)
            hours.update(dict.fromkeys(weekdays, parts) if parts else {})
        data["hours"] = hours
        return data

    def _parts(self, prefix: str, data: dict[str, Any]) -> tuple[Interval, ...]:
        opens, pause, back, closes = (data.get(f"{prefix}_{mark}") for mark, _label in self.MARKS)
        if opens is None and closes is None:
            return ()
        wanted = (opens, closes) if pause is None and back is None else (opens, pause, back, closes)
        marks = [mark for mark in wanted if mark is not None]
        if len(marks) < len(wanted) or marks != sorted(set(marks)):
            self.add_error(
                f"{prefix}_buka",
                _("Isi jam buka, istirahat, masuk kembali dan tutup berurutan, atau kosongkan semua."),
            )
            return ()
        return tuple(Interval(start, end) for start, end in zip(marks[::2], marks[1::2], strict=True))


def hours_of(data: dict[str, Any]) -> Hours:
    """The hours that a sound `HoursForm` holds."""
    hours: Hours = data["hours"]
    return hours
