"""*Tarik dari tayangan*: why, and what its address says from then on."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods
from wagtail.models import Page

from pendopo import clock
from pendopo.accounts.access import checked, user_of
from pendopo.content.planting import tree
from pendopo.content.withdrawing import Reason, withdraw
from pendopo.errors import Invalid, Refused
from pendopo.websites.models import Website
from pendopo.websites.rules import visible_to
from pendopo.websites.tenancy import website_of


class WithdrawalForm(forms.Form):
    """The reason, and what goes with it."""

    reason = forms.ChoiceField(
        label=gettext_lazy("Alasan"),
        choices=Reason,
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Pilih alasannya; alamat halaman menjawab menurut alasan itu.")
        },
    )
    reason.choice_hints = {  # type: ignore[attr-defined]
        Reason.MISTAKE: gettext_lazy("alamatnya menjawab bahwa halaman dihapus"),
        Reason.MERGED: gettext_lazy("pembaca dialihkan ke halaman penggantinya"),
        Reason.WITHDRAWN: gettext_lazy("alamatnya menampilkan pemberitahuan Anda"),
    }
    into = forms.ModelChoiceField(
        label=gettext_lazy("Halaman pengganti"),
        queryset=Page.objects.none(),
        required=False,
        empty_label=gettext_lazy("Pilih bila digabung"),
        error_messages={"invalid_choice": gettext_lazy("Pilih halaman dari daftar.")},
    )
    note = forms.CharField(
        label=gettext_lazy("Pemberitahuan kepada warga"),
        required=False,
        max_length=500,
        help_text=gettext_lazy("Bila tidak berlaku lagi: sejak kapan, dan apa gantinya."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


@checked(by="visible_to")
@require_http_methods(["GET", "HEAD", "POST"])
def withdrawing(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for the reason; then the page is a draft again."""
    page = get_object_or_404(Page, pk=pk).specific
    website = website_of(page)
    if website is None or not visible_to(request.user).filter(pk=website.pk).exists():
        raise Http404
    form = WithdrawalForm(request.POST or None)
    field = form.fields["into"]
    if isinstance(field, forms.ModelChoiceField):
        field.queryset = tree(website).live().exclude(pk=page.pk).order_by("path")
    if form.is_valid() and done(request, page, website, form):
        return redirect("wagtailadmin_pages:edit", page.pk)
    context = {"page": page, "website": website, "form": form}
    return render(request, "content/kelola/tarik.html", context, status=422 if form.errors else 200)


def done(request: HttpRequest, page: Page, website: Website, form: WithdrawalForm) -> bool:
    try:
        withdraw(page, website, **form.cleaned_data, actor=user_of(request), at=clock.now())
    except Invalid as invalid:
        for name, sentence in invalid.errors.items():
            form.add_error(name, sentence)
    except Refused as refused:
        form.add_error("reason", refused.sentence)
    else:
        messages.success(request, _("Ditarik. Konsepnya tersimpan, dan dapat Anda terbitkan lagi."))
        return True
    return False
