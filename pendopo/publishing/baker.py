"""Bakes a website: renders what citizens may see, gathers what that uses, and flips the release."""

from datetime import datetime

from django.db.models import Max

from pendopo.errors import Refused
from pendopo.publishing import releases
from pendopo.publishing.models import Release
from pendopo.publishing.releases import Busy
from pendopo.publishing.rendering import preparing_files, website_files
from pendopo.websites.models import Host, Website

__all__ = ["Busy", "bake", "take_down"]


def bake(website: Website, *, at: datetime) -> Release:
    """Bring the files of the website up to its pages; the same content again makes no new release.

    Raises Busy while another process bakes the same website, OSError when the disk refuses (the old release
    then goes on answering).
    """
    host = website.host
    if host is None or website.status not in {Website.Status.PREPARED, Website.Status.LIVE}:
        raise Refused(
            "Website ini belum disiapkan, sehingga belum dapat diterbitkan. "
            "Terbitkan kembali setelah petugas menyiapkannya."
        )
    with releases.locked(host.name):
        website.refresh_from_db()
        live = website.status == Website.Status.LIVE
        pages = website_files(website, at=at) if live else preparing_files(website)
        digest = releases.digest_of(pages.files)
        last = website.releases.order_by("-seq").first()
        if last and last.digest == digest and last.folder == releases.live_folder(host.name):
            website.releases.filter(pk=last.pk).update(stale_at=pages.stale_at)
            return last
        recorded = website.releases.aggregate(seq=Max("seq"))["seq"] or 0
        seq = releases.next_seq(host.name, recorded=recorded)
        releases.write(host.name, seq, pages.files)
        releases.flip(host.name, seq)
        release = Release.objects.create(
            website=website,
            seq=seq,
            folder=f"{host.name}/{seq}",
            pages=pages.count,
            files=len(pages.files),
            digest=digest,
            live_at=at,
            stale_at=pages.stale_at,
        )
        website.releases.exclude(pk=release.pk).filter(stale_at__isnull=False).update(stale_at=None)
        releases.prune(host.name)
    return release


def take_down(website: Website, *, at: datetime) -> None:
    """The website's hosts answer no longer; the flip is one removal, the rows stay."""
    for host in website.hosts.filter(since__lte=at):
        others = Host.objects.filter(name=host.name, until__isnull=True).exclude(website=website)
        if not others.exists():
            releases.remove_front(host.name)
