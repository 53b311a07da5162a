"""*Tampilan*: the pengelola chooses colours and pictures, and sees them in light and dark before saving."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from pendopo import clock
from pendopo.accounts.access import checked, user_of
from pendopo.content import theme
from pendopo.content.appearance import dress
from pendopo.content.forms import AppearanceForm
from pendopo.content.models import Appearance, appearance_of
from pendopo.content.rules import dressable, may_dress
from pendopo.errors import Refused
from pendopo.websites.models import Website
from pendopo.websites.rules import visible_to

NAMES = {
    "brand": gettext_lazy("Warna utama"),
    "brand-strong": gettext_lazy("Warna utama tua"),
    "brand-soft": gettext_lazy("warna utama muda"),
    "accent": gettext_lazy("Warna aksen"),
    "on-brand": gettext_lazy("Tulisan tombol"),
    "ink": gettext_lazy("Tulisan"),
    "ink-2": gettext_lazy("Tulisan kedua"),
    "ink-3": gettext_lazy("Tulisan kecil"),
    "paper": gettext_lazy("kertas"),
    "sheet": gettext_lazy("lembar"),
    "sunken": gettext_lazy("bilah"),
    "putih": gettext_lazy("Putih"),
}


@checked(by="may_dress")
@require_http_methods(["GET", "HEAD", "POST"])
def dressing(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose, look (*Lihat dulu*) and save (*Simpan*)."""
    website = get_object_or_404(visible_to(request.user), pk=pk)
    if not may_dress(request.user, website):
        raise PermissionDenied
    chosen = appearance_of(website) or Appearance(website=website)
    form = AppearanceForm(sent(request), instance=chosen)
    if request.method != "POST" or not form.is_valid() or "simpan" not in request.POST:
        return screen(request, website, form)
    try:
        dress(form.instance, actor=user_of(request), at=clock.now())
    except Refused as refused:
        form.add_error("brand", refused.sentence)
        return screen(request, website, form)
    messages.success(request, _("Tampilan disimpan. Warga melihatnya dalam beberapa detik."))
    return redirect("content:appearance", website.pk)


def sent(request: HttpRequest) -> QueryDict | None:
    """What was sent; the colour that was offered takes the place of the one that was typed."""
    if request.method != "POST":
        return None
    data = request.POST.copy()
    if "pakai" in data:
        data["colours"], data["brand"] = Appearance.Colours.OWN, str(data["pakai"])
    return data


def screen(request: HttpRequest, website: Website, form: AppearanceForm) -> HttpResponse:
    """The form, and what its colours look like where they are colours at all."""
    shown = form.instance
    if shown.colours == Appearance.Colours.OWN and not theme.HEX.fullmatch(shown.brand):
        shown = Appearance(website=website)
    query = urlencode({"colours": shown.colours, "brand": shown.brand, "accent": shown.accent})
    found = theme.ratios(shown.theme)
    context = {
        "website": website,
        "form": form,
        "sheet": f"{reverse('content:appearance_sheet', args=[website.pk])}?{query}",
        "pairs": [described(*both) for both in zip(found["light"], found["dark"], strict=True)],
    }
    return render(request, "content/kelola/tampilan.html", context, status=422 if form.errors else 200)


def described(light: theme.Ratio, dark: theme.Ratio) -> dict[str, object]:
    """A row of the table of contrasts."""
    title = f"{NAMES[light.front]} · {NAMES[light.ground]}"
    return {"title": title, "light": light, "dark": dark, "least": light.least}


@checked(by="dressable")
@require_safe
def sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """A style sheet: the saved colours, for previews; those in the query, as a sample of both schemes."""
    website = get_object_or_404(dressable(request.user), pk=pk)
    if "colours" not in request.GET:
        found = appearance_of(website)
        return HttpResponse(theme.sheet(found.theme) if found else "", "text/css; charset=utf-8")
    asked = {name: request.GET.get(name, "") for name in ("colours", "brand", "accent")}
    known = asked["colours"] in Appearance.Colours.values and asked["accent"] in theme.ACCENTS
    own = asked["colours"] == Appearance.Colours.OWN
    if not known or (own and not theme.HEX.fullmatch(asked["brand"])):
        raise Http404
    return HttpResponse(theme.sample_sheet(Appearance(**asked).theme), "text/css; charset=utf-8")
