"""What an agency fills in to come in, and what is answered."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pendopo.opd.models import Opd


class InvitationForm(forms.Form):
    """Whom Kominfo invites at an agency."""

    who = forms.ChoiceField(
        label=_("Yang diundang"),
        choices=[("kepala", _("Pimpinan OPD")), ("sekretaris", _("Sekretaris atau pejabat lain"))],
        widget=forms.RadioSelect,
        initial="kepala",
    )
    name = forms.CharField(label=_("Nama dan gelar"), max_length=150)
    position = forms.CharField(
        label=_("Jabatan"),
        max_length=200,
        required=False,
        help_text=_("Tidak perlu diisi untuk pimpinan OPD."),
    )
    email = forms.EmailField(label=_("Surel dinas"))


class FilerForm(forms.Form):
    """Whom the head of an agency names to file."""

    name = forms.CharField(label=_("Nama dan gelar"), max_length=150)
    position = forms.CharField(label=_("Jabatan"), max_length=200)
    email = forms.EmailField(
        label=_("Surel dinas"), help_text=_("Undangan untuk masuk dikirim ke alamat ini.")
    )


class AccessRequestForm(forms.Form):
    """How an agency asks to come in."""

    opd = forms.ModelChoiceField(
        label=_("OPD"), queryset=Opd.objects.filter(valid_until__isnull=True), empty_label=_("Pilih OPD Anda")
    )
    name = forms.CharField(label=_("Nama Anda dan gelar"), max_length=150)
    position = forms.CharField(label=_("Jabatan Anda"), max_length=200)
    email = forms.EmailField(
        label=_("Surel dinas"), help_text=_("Alamat resmi OPD. Jawaban kami dikirim ke alamat ini.")
    )


class RefusalForm(forms.Form):
    """Why an address is not taken as the agency's."""

    reason = forms.CharField(
        label=_("Alasan"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Dikirim ke pemohon: tulis apa yang harus dilakukannya."),
    )


class AccountForm(forms.Form):
    """Where somebody in a post without an account gets their invitation."""

    email = forms.EmailField(label=_("Surel dinas"))


class EmptyForm(forms.Form):
    """An act that needs nothing but a yes."""
