"""What an OPD fills in: a draft may have gaps, so saving never fails; `checking` says what is missing."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from pendopo.berkas.models import Berkas
from pendopo.errors import Refused
from pendopo.opd.models import Opd
from pendopo.opd.nip import check_nip
from pendopo.permohonan.fields import LABELS
from pendopo.permohonan.models import Permohonan
from pendopo.permohonan.rules import tracked_by
from pendopo.permohonan.targets import developable
from pendopo.websites.models import Host, Website

KIND_HINTS = {
    "pembuatan": gettext_lazy("OPD belum mempunyai website"),
    "pengembangan": gettext_lazy("Website sudah ada, perlu ditambah"),
}
WISH_HINTS = {
    "pindah": gettext_lazy("Untuk website yang sekarang dikelola di tempat lain"),
    "halaman-wajib": gettext_lazy("Halaman yang diwajibkan aturan disiapkan sebagai draf"),
    "tampilan": gettext_lazy("Memakai tampilan website pemerintah daerah yang baru"),
    "jenis-halaman": gettext_lazy("Sebutkan pada catatan, misalnya agenda atau galeri"),
    "lain": gettext_lazy("Jelaskan pada catatan"),
}


class UnshownInput(forms.TextInput):
    """An input that never shows what it holds: a NIP stands on no page."""

    def format_value(self, value: Any) -> None:  # noqa: ARG002
        return None


def text(label: Any, length: int, help_text: object = "", **attrs: str) -> forms.CharField:
    """A line of text that may be empty in a draft."""
    widget = forms.TextInput(attrs=attrs)
    return forms.CharField(
        label=label, max_length=length, required=False, widget=widget, help_text=str(help_text)
    )


class PermohonanForm(forms.Form):
    """Every answer of SOP 7; fields outside `editable` are shown and cannot be changed."""

    kind = forms.ChoiceField(
        label=LABELS["kind"], choices=Permohonan.Kind.choices, required=False, widget=forms.RadioSelect
    )
    website = forms.ChoiceField(label=LABELS["website"], required=False, widget=forms.RadioSelect)
    wishes = forms.MultipleChoiceField(
        label=LABELS["wishes"],
        choices=Permohonan.Wish.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    wish_note = forms.CharField(
        label=LABELS["wish_note"], max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    contact_name = text(gettext_lazy("Nama"), 150, gettext_lazy("Sesuai SK pengelola website"))
    contact_position = text(gettext_lazy("Jabatan"), 200, gettext_lazy("Tulis lengkap, tanpa singkatan"))
    contact_phone = text(
        LABELS["contact_phone"], 40, gettext_lazy("Salah satu cukup"), inputmode="tel", autocomplete="tel"
    )
    contact_email = forms.CharField(
        label=gettext_lazy("Surel"),
        max_length=254,
        required=False,
        help_text=gettext_lazy("Tautan aktivasi dikirim ke alamat ini"),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    website_name = text(LABELS["website_name"], 200, gettext_lazy("Sebagaimana warga menyebutnya"))
    subdomain = text(LABELS["subdomain"], 253, autocapitalize="none", autocomplete="off", spellcheck="false")
    name_confirmed = forms.BooleanField(label=gettext_lazy("Tetap pakai nama ini"), required=False)
    committed = forms.BooleanField(label=LABELS["committed"], required=False)
    letter_number = text(LABELS["letter_number"], 100)
    signed_place = text(LABELS["signed_place"], 80)
    signed_on = forms.DateField(
        label=LABELS["signed_on"],
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": gettext_lazy("Tanggal ini tidak dikenali. Tulis seperti 2026-11-24.")},
    )
    head_title = text(LABELS["head_title"], 150, gettext_lazy("Sebagaimana tercetak di atas tanda tangan"))
    head_name = text(LABELS["head_name"], 150, gettext_lazy("Lengkap dengan gelar"))
    head_nip = forms.CharField(
        label=LABELS["head_nip"],
        max_length=40,
        required=False,
        widget=UnshownInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    form_file = forms.FileField(
        label=LABELS["form_file"],
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png"}),
        help_text=gettext_lazy("PDF, JPG, atau PNG, paling besar 5 MB."),
    )

    def __init__(self, *given: Any, permohonan: Permohonan, editable: Iterable[str] | None = None) -> None:
        data, files = given or (None, None)
        super().__init__(data, files, initial=initial_of(permohonan))
        self.fields["kind"].choice_hints = KIND_HINTS  # type: ignore[attr-defined]
        self.fields["wishes"].choice_hints = WISH_HINTS  # type: ignore[attr-defined]
        self._offer_websites(permohonan.opd)
        if editable is not None:
            for name in set(self.fields) - set(editable):
                self.fields[name].disabled = True

    def _offer_websites(self, opd: Opd) -> None:
        field = self.fields["website"]
        websites = list(developable(opd))
        field.choices = [(str(website.pk), website.name) for website in websites]  # type: ignore[attr-defined]
        field.choice_hints = {str(website.pk): where(website) for website in websites}  # type: ignore[attr-defined]

    def clean_head_nip(self) -> str:
        """Said beside the field, so that everything else is kept."""
        written: str = self.cleaned_data["head_nip"]
        try:
            return check_nip(written).digits if written else ""
        except Refused as refused:
            raise forms.ValidationError(refused.sentence) from refused

    def answers(self) -> dict[str, Any]:
        """The answers as columns of a permohonan; a field that could not be read keeps its column."""
        columns = {
            name: value
            for name, value in self.cleaned_data.items()
            if name != "form_file" and not self.fields[name].disabled
        }
        if "website" in columns:
            columns["website_id"] = int(columns.pop("website") or 0) or None
        if not columns.get("head_nip", ""):
            columns.pop("head_nip", None)  # left empty: what is kept stays
        if not columns.get("kind", ""):
            columns.pop("kind", None)
        return columns


def initial_of(permohonan: Permohonan) -> dict[str, Any]:
    """The answers as the form shows them."""
    names = [name for name in PermohonanForm.base_fields if name != "form_file"]
    found: dict[str, Any] = {name: getattr(permohonan, name) for name in names if name != "website"}
    return {**found, "website": str(permohonan.website_id or "")}


def where(website: Website) -> str:
    """`dinkes.bantenprov.go.id · tayang`, under a website's name; from prefetched hosts."""
    hosts = [host.name for host in website.hosts.all() if host.role == Host.Role.PRIMARY and not host.until]
    return " · ".join([*hosts[:1], str(website.get_status_display()).lower()])


class NewForm(forms.Form):
    """For which agency: asked only of somebody who files for several."""

    opd = forms.ModelChoiceField(
        label=gettext_lazy("OPD yang mengajukan"),
        queryset=Opd.objects.none(),
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"required": gettext_lazy("Pilih OPD yang mengajukan.")},
    )


class ReasonForm(forms.Form):
    """Why a permohonan is withdrawn; the office reads it."""

    reason = forms.CharField(
        label=gettext_lazy("Alasan"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Dibaca kantor yang memproses permohonan ini."),
        error_messages={"required": gettext_lazy("Tulis alasannya dalam satu kalimat.")},
    )


class AnswerForm(forms.Form):
    """What the applicant answers when the office waits for them."""

    answer = forms.CharField(
        label=gettext_lazy("Jawaban Anda"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": gettext_lazy("Tulis jawaban Anda, agar permohonan berjalan lagi.")},
    )


class TrackForm(forms.Form):
    """Number and code, as they stand on the receipt."""

    nomor = forms.CharField(
        label=gettext_lazy("Nomor permohonan"),
        max_length=40,
        help_text=gettext_lazy("Seperti tertulis pada tanda terima, misalnya PW-0042/2026"),
        error_messages={"required": gettext_lazy("Isi nomor permohonan pada tanda terima.")},
    )
    kode = forms.CharField(
        label=gettext_lazy("Kode lacak"),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
        error_messages={"required": gettext_lazy("Isi kode lacak pada tanda terima.")},
    )

    def found(self) -> Berkas | None:
        """The berkas of both; none, and the form says so, when they do not belong together."""
        if not self.is_bound or not self.is_valid():
            return None
        berkas = tracked_by(self.cleaned_data["nomor"], self.cleaned_data["kode"])
        if berkas is None:
            self.add_error(
                None, gettext_lazy("Nomor dan kode ini tidak cocok. Periksa keduanya pada tanda terima.")
            )
        return berkas
