"""Which website a permohonan is about: a new one, one of ours, or one that moves here."""

from django.conf import settings
from django.db.models import QuerySet

from pendopo.opd.models import Opd
from pendopo.permohonan.models import Permohonan
from pendopo.websites.models import Website


def developable(opd: Opd) -> QuerySet[Website]:
    """The agency's websites that can be developed: ours that stand, and those of the register elsewhere."""
    status = Website.Status
    return Website.objects.filter(
        opd=opd, status__in=[status.PREPARED, status.LIVE, status.ELSEWHERE]
    ).prefetch_related("hosts")


def fixed_label(website: Website | None) -> str:
    """The sub-domain that the website already has below our domain; empty when it needs one."""
    host = website.host if website else None
    ending = f".{settings.PENDOPO_DOMAIN}"
    return host.name.removesuffix(ending) if host and host.name.endswith(ending) else ""


def needs_name(permohonan: Permohonan) -> bool:
    """Whether a name must be chosen: for a new website, and for one that comes from another domain."""
    if permohonan.is_new:
        return True
    return permohonan.website is not None and not fixed_label(permohonan.website)
