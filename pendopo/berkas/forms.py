"""What an official fills in; every form carries how many events its reader has seen."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from pendopo.accounts.models import User
from pendopo.berkas.catalogue import DEFECTS, INSTRUCTIONS, REFUSALS, USUAL_INSTRUCTION
from pendopo.berkas.models import Berkas, Surat
from pendopo.berkas.recipients import Recipient
from pendopo.berkas.services import Defect, keep_scan
from pendopo.errors import Refused
from pendopo.opd.models import Jabatan, Opd


class ActForm(forms.Form):
    """The common part: what was seen, so that a stale page is refused."""

    n = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, berkas: Berkas, **given: Any) -> None:
        super().__init__(data, initial={"n": berkas.n, **given.pop("initial", {})}, **given)


class NoteForm(ActForm):
    """An act with a note that may stay empty."""

    note = forms.CharField(
        label=_("Catatan"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )


class ReasonForm(ActForm):
    """An act that needs its reason."""

    note = forms.CharField(
        label=_("Alasan"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Tulis alasannya, supaya penerima tahu apa yang harus dilakukan.")},
    )


class PauseForm(ReasonForm):
    """What the office waits for."""

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["note"].label = _("Yang ditunggu dari pemohon")
        self.fields["note"].error_messages["required"] = _("Tulis apa yang ditunggu dari pemohon.")


class ExceptionMixin(forms.Form):
    """The reason for which the office decides on its own request, asked only where nobody stands above."""

    exception = forms.CharField(
        label=_("Alasan pengecualian"),
        help_text=_("Permohonan ini dari dinas sendiri dan jabatan atasan belum ditetapkan."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Tulis mengapa dinas memutuskan permohonannya sendiri.")},
    )

    def ask_exception(self, needed: bool) -> None:
        """Leave the field out where it is not needed."""
        if not needed:
            del self.fields["exception"]


class DisposisiForm(ExceptionMixin, ActForm):
    """Recipient, instructions, note: the usual ones are already chosen."""

    to = forms.ChoiceField(
        label=_("Diteruskan kepada"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Pilih jabatan yang menerima disposisi.")},
    )
    instructions = forms.MultipleChoiceField(
        label=_("Dengan hormat harap"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=list(INSTRUCTIONS.items()),
    )
    note = forms.CharField(
        label=_("Catatan"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )
    field_order = ("n", "to", "instructions", "note", "exception")

    def __init__(
        self, data: Any = None, *, berkas: Berkas, choices: Sequence[Recipient], excepted: bool = False
    ) -> None:
        usual = {"to": choices[0].post.pk if choices else None, "instructions": [USUAL_INSTRUCTION]}
        super().__init__(data, berkas=berkas, initial=usual)
        self.posts = {str(choice.post.pk): choice.post for choice in choices}
        to = self.fields["to"]
        to.choices = [(key, post.name) for key, post in self.posts.items()]  # type: ignore[attr-defined]
        to.choice_hints = {str(one.post.pk): one.hint for one in choices}  # type: ignore[attr-defined]
        self.ask_exception(excepted)

    @property
    def usual(self) -> str:
        """The one to whom it goes when nothing is changed."""
        return next((post.name for post in self.posts.values()), "")

    @property
    def recipient(self) -> Jabatan:
        """The post that was chosen."""
        return self.posts[self.cleaned_data["to"]]


class ReturnForm(ActForm):
    """A list of defects: for each field of the kind a reason and words; a text for the whole."""

    note = forms.CharField(
        label=_("Catatan untuk penerima"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, data: Any = None, *, berkas: Berkas, parts: Sequence[tuple[str, Any]] = ()) -> None:
        super().__init__(data, berkas=berkas)
        self.parts = list(parts)
        reasons = [("", _("Sudah benar")), *DEFECTS.items()]
        for code, label in self.parts:
            self.fields[f"alasan_{code}"] = forms.ChoiceField(label=label, required=False, choices=reasons)
            self.fields[f"teks_{code}"] = forms.CharField(
                label=_("Penjelasan untuk %(field)s") % {"field": label}, required=False, max_length=500
            )
        self.order_fields(["n", *(name for name in self.fields if name not in ("n", "note")), "note"])

    def rows(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Reason and words of each field, side by side."""
        return [(self[f"alasan_{code}"], self[f"teks_{code}"]) for code, _label in self.parts]

    def clean(self) -> dict[str, Any]:
        """Something must be wrong, and whatever is must be said."""
        given = super().clean() or self.cleaned_data
        for code, _label in self.parts:
            if given.get(f"alasan_{code}") == "lain" and not given.get(f"teks_{code}", "").strip():
                self.add_error(f"teks_{code}", _("Tulis apa yang harus diperbaiki."))
        if not self.defects and not given.get("note", "").strip():
            self.add_error("note", _("Tandai isian yang harus diperbaiki, atau tulis catatan."))
        return given

    @property
    def defects(self) -> list[Defect]:
        """What was marked."""
        given = self.cleaned_data
        return [
            Defect(code, given[f"alasan_{code}"], given.get(f"teks_{code}", ""))
            for code, _label in self.parts
            if given.get(f"alasan_{code}")
        ]


class RefusalForm(ActForm):
    """Reasons of the catalogue and words of one's own."""

    reasons = forms.MultipleChoiceField(
        label=_("Alasan"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=list(REFUSALS.items()),
    )
    note = forms.CharField(
        label=_("Penjelasan untuk pemohon"),
        help_text=_("Sebutkan juga apa yang dapat dilakukan OPD."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Tulis penjelasan yang dapat dipahami pemohon.")},
    )


class RecommendationForm(ExceptionMixin, ActForm):
    """Another way, in a letter of its own (SOP 10: Jawaban/Rekomendasi)."""

    grounds = forms.CharField(
        label=_("Dasar"),
        help_text=_("Satu atau dua kalimat: apa yang ditemukan."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Tulis dasar rekomendasi.")},
    )
    recommendations = forms.CharField(
        label=_("Rekomendasi"),
        help_text=_("Satu baris untuk setiap rekomendasi."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Tulis sedikitnya satu rekomendasi.")},
    )
    field_order = ("n", "grounds", "recommendations", "exception")

    def __init__(self, data: Any = None, *, berkas: Berkas, excepted: bool = False) -> None:
        super().__init__(data, berkas=berkas)
        self.ask_exception(excepted)


class ReplyForm(ExceptionMixin, ActForm):
    """Approve the letter as it stands."""

    def __init__(self, data: Any = None, *, berkas: Berkas, excepted: bool = False) -> None:
        super().__init__(data, berkas=berkas)
        self.ask_exception(excepted)


class ScanForm(forms.Form):
    """The signed letter, scanned."""

    file = forms.FileField(
        label=_("Pindaian surat bertanda tangan"),
        help_text=_("PDF, JPEG atau PNG, paling besar 10 MB."),
        error_messages={"required": _("Pilih berkas pindaian, lalu unggah.")},
    )

    def keep(self, surat: Surat, *, actor: User, at: datetime) -> bool:
        """Keep the scan as the letter's; whether it was, else the form says why not."""
        if not self.is_valid():
            return False
        try:
            keep_scan(surat, self.cleaned_data["file"], actor=actor, at=at)
        except Refused as refusal:
            self.add_error("file", refusal.sentence)
        return self.is_valid()


class SearchForm(forms.Form):
    """Words over number, subject, OPD and sub-domain, and the usual sieves."""

    q = forms.CharField(label=_("Cari"), required=False, max_length=100)
    status = forms.ChoiceField(
        label=_("Keadaan"), required=False, choices=[("", _("Semua")), *Berkas.Status.choices]
    )
    jenis = forms.ChoiceField(
        label=_("Jenis OPD"), required=False, choices=[("", _("Semua")), *Opd.Kind.choices]
    )
    tempat = forms.ChoiceField(
        label=_("Tempat OPD"), required=False, choices=[("", _("Semua")), *Opd.Place.choices]
    )
