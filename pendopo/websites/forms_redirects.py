"""The form of redirects: a file, or lines written by hand."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

LARGEST = 1024 * 1024
UNREADABLE = _("Berkas ini bukan CSV. Simpan lembar kerja Anda sebagai CSV (UTF-8), lalu unggah lagi.")


class RedirectsForm(forms.Form):
    """Lines `lama,baru`; a file goes before what is written."""

    file = forms.FileField(
        label=_("Berkas CSV"), required=False, help_text=_("Dua kolom: lama, baru. Paling besar 1 MB.")
    )
    lines = forms.CharField(
        label=_("Atau tulis di sini"),
        required=False,
        max_length=LARGEST,
        strip=False,
        help_text=_("Satu baris satu pengalihan, misalnya /lama/profil.html,/profil/sekilas/"),
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def clean_file(self) -> str:
        file = self.cleaned_data["file"]
        if not isinstance(file, UploadedFile):
            return ""
        if file.size is None or file.size > LARGEST:
            raise forms.ValidationError(_("Berkas ini lebih dari 1 MB. Bagi menjadi beberapa berkas."))
        try:
            text: str = file.read().decode("utf-8-sig")
        except UnicodeDecodeError as wrong:
            raise forms.ValidationError(UNREADABLE) from wrong
        if "\0" in text:
            raise forms.ValidationError(UNREADABLE)
        return text

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        data["text"] = data.get("file") or data.get("lines") or ""
        if not data["text"].strip() and not self.errors:
            self.add_error("file", _("Pilih berkas CSV, atau tulis barisnya."))
        return data
