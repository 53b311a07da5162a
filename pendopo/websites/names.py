"""Answers the question of the form while one types: may this agency have this name?"""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import Q

from pendopo import hostnames
from pendopo.hostnames import Applicant, Level, Register, Taken
from pendopo.opd.models import Office, Opd
from pendopo.websites.models import Host, Website
from pendopo.websites.sentences import available, sentence_for

STATES = {
    Host.Status.RESERVED: Taken.DICADANGKAN,
    Host.Status.ACTIVE: Taken.AKTIF,
}


@dataclass(frozen=True)
class NameAnswer:
    """The name as it was understood, how grave what was found is, and that in sentences."""

    label: str
    level: Level
    sentences: list[str]
    alternatives: list[str]


def check_name(text: str, *, opd: Opd, at: datetime, website: Website | None = None) -> NameAnswer:
    """Judge a name for an agency; `website` is the one that already holds a reservation of its own."""
    verdict = hostnames.check(
        text,
        register=register(at=at, website=website),
        applicant=applicant(opd, website=website),
        parent=settings.PENDOPO_DOMAIN,
    )
    sentences = [sentence_for(finding) for finding in verdict.findings]
    if verdict.level in {"ok", "warn"}:
        sentences = [*sentences, available(verdict.level)]
    return NameAnswer(verdict.label, verdict.level, sentences, list(verdict.alternatives))


def register(*, at: datetime, website: Website | None = None) -> Register:
    """Every name that is held under our domain, and what each agency is called; two queries."""
    ending = f".{settings.PENDOPO_DOMAIN}"
    hosts = Host.objects.filter(Q(until__isnull=True) | Q(until__gt=at), name__endswith=ending)
    if website is not None:
        hosts = hosts.exclude(website=website)
    taken = {host.name.removesuffix(ending): state_of(host) for host in hosts.select_related("website")}
    agencies = {
        str(pk): frozenset(filter(None, names))
        for pk, *names in Opd.objects.values_list("pk", "name", "abbreviation", "usual_subdomain")
    }
    return Register(taken=taken, agencies=agencies)


def state_of(host: Host) -> Taken:
    if host.website.status == Website.Status.ELSEWHERE:
        return Taken.LUAR
    if host.status == Host.Status.QUARANTINE:
        return Taken.KARANTINA
    return Taken.ALIAS if host.role == Host.Role.ALIAS else STATES[Host.Status(host.status)]


def applicant(opd: Opd, *, website: Website | None = None) -> Applicant:
    sites = Website.objects.ours().filter(opd=opd, kind=Website.Kind.INSTANSI)
    if website is not None:
        sites = sites.exclude(pk=website.pk)
    return Applicant(
        agency=str(opd.pk),
        name=opd.name,
        abbreviations=frozenset(filter(None, (opd.abbreviation, opd.usual_subdomain))),
        is_kominfo=Office.objects.filter(opd=opd).exists(),
        instansi_sites=sites.count(),
    )
