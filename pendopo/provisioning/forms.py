"""What the officer writes beside the button."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class PrepareForm(forms.Form):
    """The note on what was done by hand; only a pengembangan with such wishes needs it."""

    note = forms.CharField(
        label=_("Yang Anda kerjakan sendiri"),
        help_text=_("Masuk ke laporan. Misalnya: tampilan beranda disusun ulang bersama OPD."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, needed: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not needed:
            del self.fields["note"]
