"""What officials see of a permohonan: its facts, what the system found, and what can be defective."""

from collections.abc import Sequence

from django.db.models import Q
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from pendopo.berkas.models import Berkas
from pendopo.berkas.registry import Check
from pendopo.opd.services import office
from pendopo.permohonan.checking import Match, form_match, label_of, name_answer
from pendopo.permohonan.fields import LABELS, PARTS
from pendopo.permohonan.handover import member_of, steps_of
from pendopo.permohonan.models import Permohonan
from pendopo.permohonan.papers import size_words
from pendopo.permohonan.targets import needs_name
from pendopo.provisioning import views as provisioning
from pendopo.provisioning.services import evidence
from pendopo.sop.engine import UNDER_WAY
from pendopo.websites.models import Host, Website

SITE_READY = "situs-tersedia"


def of(berkas: Berkas) -> Permohonan:
    """The form of a berkas, with what is read beside it."""
    return Permohonan.objects.select_related("opd", "website", "result", "berkas").get(berkas=berkas)


def panel(request: HttpRequest, berkas: Berkas) -> str:
    """The facts, as on the desk (meja-1280); the penanggung jawab by post."""
    permohonan = of(berkas)
    membership = member_of(permohonan) if berkas.status == Berkas.Status.DONE else None
    context = {
        "permohonan": permohonan,
        "berkas": berkas,
        "label": label_of(permohonan),
        "wishes": [Permohonan.Wish(wish).label for wish in permohonan.wishes],
        "form_size": size_words(permohonan.form_file),
        "name_check": name_words(permohonan, berkas),
        "handover": steps_of(membership) if membership else [],
        "making": provisioning.panel(request, berkas),
        "by_paper": membership is not None and not membership.user.email,
    }
    return render_to_string("permohonan/_panel.html", context, request)


def name_words(permohonan: Permohonan, berkas: Berkas) -> Check | None:
    """One line under the sub-domain; nothing once it is decided, or where none was asked for."""
    if berkas.status not in UNDER_WAY or not needs_name(permohonan):
        return None
    answer = name_answer(permohonan, berkas.since)
    if answer is None or answer.level == "block":
        return Check("bad", " ".join(answer.sentences) if answer else _("Sub domain belum diisi"))
    if answer.level == "ok":
        return Check("ok", _("Sesuai aturan nama, belum dipakai"))
    return Check("warn", " ".join(answer.sentences[:-1] if answer.level == "warn" else answer.sentences))


def checks(berkas: Berkas) -> Sequence[Check]:
    """*Pemeriksaan otomatis*: agency, form, name, and what else the agency has."""
    permohonan = of(berkas)
    if berkas.status not in UNDER_WAY:
        return []
    name = name_words(permohonan, berkas)
    return [
        _agency(permohonan),
        _paper(permohonan),
        *([name] if name and name.level != "ok" else []),
        *_old_sites(permohonan),
    ]


def _agency(permohonan: Permohonan) -> Check:
    others = Website.objects.ours().filter(opd=permohonan.opd, kind=Website.Kind.INSTANSI)
    if permohonan.result_id:
        others = others.exclude(pk=permohonan.result_id)
    if not permohonan.is_new:
        return Check("ok", _("OPD terdaftar, websitenya tercatat"))
    if others.exists():
        return Check("warn", _("OPD sudah mempunyai website instansi; periksa perlunya yang kedua"))
    return Check("ok", _("OPD terdaftar dan belum mempunyai website instansi"))


PAPER: dict[Match, tuple[str, str]] = {
    "sama": ("ok", "Formulir lengkap, pindaiannya cocok dengan isian"),
    "tidak-terbaca": ("warn", "Kode pada pindaian tidak terbaca; bandingkan dengan isian"),
    "lain": ("bad", "Pindaian berasal dari isian yang lebih lama"),
    "": ("bad", "Formulir bertanda tangan belum ada"),
}


def _paper(permohonan: Permohonan) -> Check:
    level, sentence = PAPER[form_match(permohonan, office())]
    return Check(level, sentence)  # type: ignore[arg-type]


def _old_sites(permohonan: Permohonan) -> list[Check]:
    """Sites of the register that the agency still has elsewhere."""
    elsewhere = Q(website__opd=permohonan.opd, website__status=Website.Status.ELSEWHERE, until__isnull=True)
    hosts = Host.objects.filter(elsewhere, website__status_at_source__in=["", "Aktif"])
    names = hosts.exclude(website=permohonan.website_id).order_by("name").values_list("name", flat=True)
    return [Check("warn", _("Situs lama %(host)s masih aktif") % {"host": name}) for name in names[:5]]


def facts(berkas: Berkas) -> frozenset[str]:
    """What the conditions of the SOP ask: only the check from outside says that the website is there."""
    return frozenset({SITE_READY} if evidence(berkas) else ())


def fields(_berkas: Berkas) -> list[tuple[str, object]]:
    """What an official can name as defective, in the order of the form."""
    return [(name, LABELS[name]) for part in PARTS for name in part.fields if name != "name_confirmed"]


def work_url(berkas: Berkas) -> str:
    """Where the petugas prepares the website."""
    return reverse("provisioning:work", args=[berkas.pk])


def url(berkas: Berkas) -> str:
    """The OPD's page of the berkas; by the berkas, for it is told before the two are joined."""
    return reverse("permohonan:of_berkas", args=[berkas.pk])
