"""Whether citizens read a page already: asked at the street, and compared with what was baked."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from wagtail.models import Page

from pendopo import probe
from pendopo.publishing.models import Dirty
from pendopo.websites.models import Website
from pendopo.websites.tenancy import home_of

PATIENCE = timedelta(minutes=1)
HTTPS_PORT = 443


@dataclass(frozen=True)
class OnAir:
    """`state` is tayang, menerbitkan, terlambat or ditarik; `at` since when, where it is on air."""

    state: str
    url: str
    at: datetime | None = None

    @property
    def settled(self) -> bool:
        """Whether looking again would tell nothing new."""
        return self.state in {"tayang", "ditarik"}


def watch(page: Page, website: Website, *, at: datetime) -> OnAir:
    """What the street answers for the page at this moment."""
    path = page.url_path[len(home_of(website).url_path) - 1 :]
    url = f"{website.address}{path}"
    if not page.live:
        return OnAir("ditarik", url)
    since = page.last_published_at or at
    waiting = Dirty.objects.filter(website=website).exists()
    if not waiting and is_answered(website, path):
        release = website.releases.order_by("-seq").first()
        return OnAir("tayang", url, max(since, release.live_at) if release else since)
    return OnAir("menerbitkan" if at - since < PATIENCE else "terlambat", url)


def is_answered(website: Website, path: str) -> bool:
    """Whether the street gives exactly the file that was baked for this path."""
    host = website.host
    if host is None:
        return False
    address, port = settings.PENDOPO_FRONT
    tls = settings.PENDOPO_SCHEME == "https" and port == HTTPS_PORT
    try:
        baked = (Path(settings.PENDOPO_SITES) / host.name / f"{path[1:]}index.html").read_bytes()
        answer = probe.fetch(host.name, path, address=address, port=port, tls=tls)
    except (OSError, probe.Unreachable):
        return False
    return answer.status == 200 and answer.body == baked
