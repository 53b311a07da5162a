"""Forms of the people screen."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from pendopo.websites.models import Membership

HINTS = {
    Membership.Role.PENULIS: _("menulis konsep; orang lain menerbitkannya"),
    Membership.Role.PENYUNTING: _("menulis, memperbaiki, dan menerbitkan"),
    Membership.Role.PENGELOLA: _("semuanya, juga mengatur orang dan tampilan"),
}


class InvitationForm(forms.Form):
    """Who comes in, and as what."""

    name = forms.CharField(
        label=_("Nama"), max_length=150, error_messages={"required": _("Tulis nama orang yang diundang.")}
    )
    email = forms.EmailField(
        label=_("Surel"),
        help_text=_("Tautan masuk dikirim ke sini. Pakai surel dinas perorangan, bukan surel bersama."),
        error_messages={
            "required": _("Tulis surelnya; tautan masuk dikirim ke sana."),
            "invalid": _("Tulis surel yang lengkap, misalnya nama@contoh.go.id."),
        },
    )
    role = forms.ChoiceField(
        label=_("Peran"),
        choices=Membership.Role,
        initial=Membership.Role.PENYUNTING,
        widget=forms.RadioSelect,
        error_messages={"required": _("Pilih perannya.")},
    )
    role.choice_hints = HINTS  # type: ignore[attr-defined]


class RoleForm(forms.Form):
    """What somebody may do from now on."""

    role = forms.ChoiceField(label=_("Peran"), choices=Membership.Role, widget=forms.RadioSelect)
    role.choice_hints = HINTS  # type: ignore[attr-defined]


class MemberField(forms.ModelChoiceField[Membership]):
    """A member by name and role."""

    def label_from_instance(self, obj: Membership) -> str:
        return f"{obj.user.get_full_name()}, {obj.get_role_display().lower()}"


class HandOverForm(forms.Form):
    """To whom, and what becomes of who hands over."""

    successor = MemberField(
        label=_("Penerus"),
        queryset=Membership.objects.none(),
        empty_label=_("Pilih penerus"),
        error_messages={"required": _("Pilih penerus dari orang yang sudah pernah masuk.")},
    )
    after = forms.ChoiceField(
        label=_("Sesudah itu, Anda"),
        initial="lepas",
        choices=[("lepas", _("Tidak lagi mengelola website ini")), ("tetap", _("Tetap sebagai penyunting"))],
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, successors: QuerySet[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["successor"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = successors
