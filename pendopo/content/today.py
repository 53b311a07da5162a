"""What the management interface shows first: one website, what it lacks, and what to do next."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from pendopo.content.mandatory import MandatoryPage
from pendopo.content.models import NewsIndexPage, NewsPage
from pendopo.content.planting import missing, page_at
from pendopo.websites.models import Website

PROFILE = "/profil/sekilas/"


@dataclass(frozen=True)
class Step:
    """One of the first steps: what, why, and the way there."""

    title: str
    reason: str
    verb: str
    url: str
    done: bool


@dataclass(frozen=True)
class Row:
    """A mandatory page that citizens do not see yet."""

    page: MandatoryPage
    url: str


def news_index(website: Website) -> NewsIndexPage | None:
    found: NewsIndexPage | None = NewsIndexPage.objects.descendant_of(website.root_page).first()
    return found


def write_url(website: Website) -> str:
    """Where a new piece of news is written."""
    index = news_index(website)
    return reverse("wagtailadmin_pages:add", args=["content", "newspage", index.pk]) if index else ""


def edit_url(website: Website, path: str) -> str:
    page = page_at(website, path)
    return reverse("wagtailadmin_pages:edit", args=[page.pk]) if page else ""


def context(website: Website) -> dict[str, object]:
    """What the panel of one website is told."""
    lacking = missing(website)
    host = website.host
    return {
        "website": website,
        "host": host.name if host else "",
        "live": website.status == Website.Status.LIVE,
        "write_url": write_url(website),
        "steps": steps(website, lacking),
        "missing": [Row(page, edit_url(website, page.path)) for page in lacking],
    }


def steps(website: Website, lacking: list[MandatoryPage]) -> list[Step]:
    return [
        Step(
            _("Isi profil"),
            _("Tiga paragraf cukup: tugas OPD, siapa yang dilayani, apa yang dapat diminta warga."),
            _("Isi sekarang"),
            edit_url(website, PROFILE),
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
