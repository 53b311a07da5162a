"""Why a draft needs a second person: what the screening finds in it, and what its website wants."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pendopo.content.checks.reading import Piece, pieces, plain
from pendopo.content.models import LinkedHost, ReviewPolicy
from pendopo.screening import Kind, foreign_hosts, hidden, score
from pendopo.websites.models import Host, Website
from pendopo.websites.pages import TenantPage

# A reason is a code with its values: it is stored with the review, and shown as a sentence.
Reason = dict[str, Any]
SPAM, HIDDEN, HOSTS, SECOND, SUBMITTED = "judi", "tersembunyi", "tautan_baru", "dua_orang", "kiriman"
# A reader needs a few examples, not all of them.
SHOWN = 12


def suspicions(page: TenantPage, website: Website) -> list[Reason]:
    """What in the page looks like somebody abused the website; empty for an honest page."""
    said = pieces(page)
    html = "\n".join(piece.value for piece in said)
    hosts = foreign_hosts(html, known_hosts(website))
    reasons: list[Reason] = []
    verdict = score(text_of(said), new_hosts=hosts)
    if verdict.held:
        hits = [[hit.kind.value, hit.term, hit.where] for hit in verdict.hits if hit.kind != Kind.COMMON]
        reasons.append({"code": SPAM, "points": verdict.points, "hits": hits[:SHOWN]})
    concealed = hidden(html)
    if concealed:
        found = [[finding.code, finding.how.value, finding.value] for finding in concealed[:SHOWN]]
        reasons.append({"code": HIDDEN, "found": found})
    if hosts and reasons:
        reasons.append({"code": HOSTS, "hosts": list(hosts[:SHOWN])})
    return reasons


def reasons_to_hold(page: TenantPage, website: Website) -> list[Reason]:
    """Everything for which publishing this draft waits for a second person."""
    wanted: list[Reason] = [{"code": SECOND}] if wants_second_person(website) else []
    return suspicions(page, website) + wanted


def wants_second_person(website: Website) -> bool:
    return ReviewPolicy.objects.filter(website=website, second_person=True).exists()


def text_of(said: Iterable[Piece]) -> str:
    """The words of the page; what stands in different fields is no phrase."""
    return "\n\n\n\n".join(plain(piece.value) for piece in said)


def known_hosts(website: Website) -> set[str]:
    """The website's own hosts, and those to which it linked before."""
    own = Host.objects.filter(website=website).values_list("name", flat=True)
    return {*own, *LinkedHost.objects.filter(website=website).values_list("host", flat=True)}


def learn_hosts(page: TenantPage, website: Website) -> None:
    """Note the foreign hosts of a page that was published."""
    html = "\n".join(piece.value for piece in pieces(page))
    fresh = [host for host in foreign_hosts(html, known_hosts(website)) if len(host) <= 253]
    rows = [LinkedHost(website=website, host=host) for host in fresh]
    LinkedHost.objects.bulk_create(rows, ignore_conflicts=True)


HOW = {
    "tidak_ditampilkan": gettext_lazy("tidak ditampilkan"),
    "tak_terlihat": gettext_lazy("dibuat tak terlihat"),
    "di_luar_layar": gettext_lazy("diletakkan di luar layar"),
    "ukuran_nol": gettext_lazy("berukuran nol"),
    "warna_latar": gettext_lazy("berwarna sama dengan latarnya"),
    "atribut_hidden": gettext_lazy("disembunyikan"),
    "aria_hidden": gettext_lazy("disembunyikan dari pembaca layar"),
}


def sentences(reasons: Iterable[Reason]) -> list[tuple[str, list[str]]]:
    """Each reason as a sentence, and the places that it speaks of."""
    return [sentence(reason) for reason in reasons]


def sentence(reason: Reason) -> tuple[str, list[str]]:
    match reason["code"]:
        case "judi":
            places = [
                f"{term}: “… {where} …”" if where != term else term for _k, term, where in reason["hits"]
            ]
            return _("Isinya mirip iklan judi online (nilai %(points)s).") % reason, places
        case "tersembunyi":
            places = [f"{value} ({HOW.get(how, how)})" for _code, how, value in reason["found"]]
            return _("Ada tautan atau kata yang tidak terlihat pembaca."), places
        case "tautan_baru":
            return _("Ada tautan ke situs yang belum pernah dirujuk website ini."), reason["hosts"]
        case "dua_orang":
            return _("Website ini meminta setiap terbitan dibaca orang kedua."), []
    return _("Penulis mengirim draf ini untuk ditinjau."), []
