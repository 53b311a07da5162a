"""What the management interface shows first: one website, what it lacks, and what to do next."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from pendopo.accounts.models import User
from pendopo.content import attention
from pendopo.content.mandatory import MandatoryPage
from pendopo.content.models import NewsIndexPage, NewsPage
from pendopo.content.planting import missing, page_at
from pendopo.websites.models import Website
from pendopo.websites.rules import FEWEST, active, may_keep_people, members

PROFILE = "/profil/sekilas/"


@dataclass(frozen=True)
class Group:
    """Things of one kind; `look` colours their mark."""

    title: str
    icon: str
    look: str
    rows: list[attention.Row]


@dataclass(frozen=True)
class Step:
    """One of the first steps: what, why, and the way there."""

    title: str
    reason: str
    verb: str
    url: str
    done: bool


def news_index(website: Website) -> NewsIndexPage | None:
    found: NewsIndexPage | None = NewsIndexPage.objects.descendant_of(website.root_page).first()
    return found


def write_url(website: Website) -> str:
    """Where a new piece of news is written."""
    index = news_index(website)
    return reverse("wagtailadmin_pages:add", args=["content", "newspage", index.pk]) if index else ""


def announce_url(website: Website) -> str:
    """Where a new announcement is written."""
    index = page_at(website, "/pengumuman/")
    return reverse("wagtailadmin_pages:add", args=["content", "announcementpage", index.pk]) if index else ""


def context(website: Website, *, user: User, at: datetime) -> dict[str, object]:
    """What the panel of one website is told."""
    lacking = missing(website)
    host = website.host
    groups = [
        Group(_("Terlambat terbit"), "clock-alert", "bad", attention.late_rows(website, at=at)),
        Group(_("Menunggu tinjauan Anda"), "file-pen", "", attention.waiting_rows(website, user)),
        Group(_("Melewati batas umur"), "clock-alert", "warn", attention.stale_rows(website, at=at)),
        Group(
            _("Halaman wajib yang belum ada"), "file-text", "bad", attention.missing_rows(website, lacking)
        ),
    ]
    first = steps(website, lacking)
    return {
        "website": website,
        "host": host.name if host else "",
        "live": website.status == Website.Status.LIVE,
        "write_url": write_url(website),
        "announce_url": announce_url(website),
        "steps": first,
        "complete": all(step.done for step in first),
        "groups": [group for group in groups if group.rows],
        "things": sum(len(group.rows) for group in groups),
        "missing_title": groups[-1].title,
        "too_few": active(members(website)).count() < FEWEST,
        "keeps_people": may_keep_people(user, website),
    }


def steps(website: Website, lacking: list[MandatoryPage]) -> list[Step]:
    return [
        Step(
            _("Isi profil"),
            _("Tiga paragraf cukup: tugas OPD, siapa yang dilayani, apa yang dapat diminta warga."),
            _("Isi sekarang"),
            attention.edit_url(page_at(website, PROFILE)),
            done=all(page.path != PROFILE for page in lacking),
        ),
        Step(
            _("Tulis berita pertama"),
            _("Cukup judul, satu foto, tiga paragraf."),
            _("Tulis"),
            write_url(website),
            done=NewsPage.latest(website.root_page).exists(),
        ),
        Step(
            _("Lengkapi halaman wajib"),
            _("{count} halaman belum ada; dasar hukumnya tertulis di bawah.").format(count=len(lacking))
            if lacking
            else _("Semua halaman wajib sudah ada."),
            _("Lihat daftar"),
            f"#wajib-{website.pk}",
            done=not lacking,
        ),
        Step(
            _("Buka website"),
            _("Website terbuka saat halaman pertama Anda terbit."),
            "",
            "",
            done=website.status == Website.Status.LIVE,
        ),
    ]
