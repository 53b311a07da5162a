"""The frame around every page of a website: who speaks, the menu, the footer; worked out once for a bake."""

from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeVar

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from wagtail.models import Page

from pendopo import clock
from pendopo.content import theme
from pendopo.opd.models import Office
from pendopo.websites.models import Website
from pendopo.websites.tenancy import website_of

if TYPE_CHECKING:
    from pendopo.content.models import Appearance

FOOTER = {
    "contact": ("/kontak/", "/pengaduan/"),
    "information": ("/ppid/", "/ppid/daftar-informasi-publik/", "/ppid/tata-cara/", "/layanan/maklumat/"),
    "about": ("/privasi/", "/aksesibilitas/", "/peta-situs/"),
}
SITE_MAP = "/peta-situs/"
# Pixels of the menu's line, and of the word under which stands what does not fit in.
MENU_LINE, MENU_REST = 1136, 130
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SOUGHT = (
    "/layanan/",
    "/kontak/",
    "/pengaduan/",
    "/ppid/tata-cara/",
    "/ppid/daftar-informasi-publik/",
    "/pengumuman/",
    "/berita/",
    "/profil/sekilas/",
    "/profil/tugas-fungsi/",
)
INFORMATION = (
    "/ppid/berkala/",
    "/ppid/serta-merta/",
    "/ppid/setiap-saat/",
    "/ppid/daftar-informasi-publik/",
    "/layanan/maklumat/",
    "/ppid/laporan/",
)


Kind = TypeVar("Kind", bound=Page)


@dataclass(frozen=True)
class Link:
    """A page that exists for citizens, as the frame shows it."""

    path: str  # on the website's own host: "/profil/sekilas/"
    title: str


@dataclass(frozen=True)
class Chrome:
    """What every page of one website says around its own content."""

    website: Website | None
    office: Office | None
    home_url: str
    domain: str
    host: str
    updated_at: datetime | None
    links: dict[str, Link]
    menu: tuple[Link, ...]
    pages: tuple[Page, ...] = ()  # what citizens can open, in the order of the tree
    at: datetime = EPOCH  # the moment that the pages speak of
    appearance: "Appearance | None" = None
    previewed: bool = False  # on the home host, which has no files of a release
    address: str = ""  # "https://dinkes.bantenprov.go.id", without a slash at the end

    @property
    def name(self) -> str:
        """What the website calls itself."""
        return self.website.name if self.website else ""

    @property
    def theme(self) -> bytes:
        """The style sheet of the chosen colours; empty where the house's stand."""
        return theme.sheet(self.appearance.theme).encode() if self.appearance else b""

    @property
    def theme_path(self) -> str:
        """Where it lies: a file of the release by its content's name, in a preview a view."""
        if not self.theme or self.website is None:
            return ""
        if self.previewed:
            return reverse("content:appearance_sheet", args=[self.website.pk])
        return f"/tema.{sha256(self.theme).hexdigest()[:12]}.css"

    def of_type(self, kind: type[Kind]) -> list[Kind]:
        """The pages of one type, in the order of the tree, from memory."""
        return [page for page in self.pages if isinstance(page, kind)]

    def children(self, above: Page) -> list[Page]:
        """The pages right below a page, in their order; none below one that is not saved yet."""
        depth, path = above.depth, above.path
        return [
            page for page in self.pages if path and page.depth == depth + 1 and page.path.startswith(path)
        ]

    def at_path(self, path: str) -> Page | None:
        """The page at `/kontak/`, when citizens can open it."""
        return next((page for page in self.pages if own_path(page) == path), None)

    def pick(self, paths: tuple[str, ...], limit: int = 9) -> list[Link]:
        return [self.links[path] for path in paths if path in self.links][:limit]

    @property
    def sought(self) -> list[Link]:
        """At most four pages to go straight to, of those that are there; a single one is no choice."""
        found = self.pick(SOUGHT, 4)
        return found if len(found) > 1 else []

    @property
    def information(self) -> list[Link]:
        return self.pick(INFORMATION, 6)

    @property
    def request(self) -> Link | None:
        return self.links.get("/ppid/tata-cara/")

    @property
    def front(self) -> Link:
        return self.links.get("/", Link("/", self.name))

    @property
    def contact(self) -> Page | None:
        """The page that says when the counters are open."""
        return self.at_path("/kontak/")

    @property
    def menu_head(self) -> tuple[Link, ...]:
        """As much of the menu as fits into one line of a wide screen."""
        if line_of(self.menu) <= MENU_LINE:
            return self.menu
        fitting = [n for n in range(len(self.menu)) if line_of(self.menu[:n]) <= MENU_LINE - MENU_REST]
        return self.menu[: fitting[-1]]

    @property
    def menu_rest(self) -> tuple[Link, ...]:
        return self.menu[len(self.menu_head) :]

    @property
    def news(self) -> Link | None:
        return self.links.get("/berita/")

    @property
    def services(self) -> Link | None:
        return self.links.get("/layanan/")

    @property
    def events(self) -> Link | None:
        return self.links.get("/agenda/")

    def crumbs(self, path: str) -> list[Link]:
        """The pages above `path` that citizens can open, the front first; none above the front itself."""
        steps = path.strip("/").split("/") if path != "/" else []
        above = ["/", *(f"/{'/'.join(steps[:count])}/" for count in range(1, len(steps)))] if steps else []
        return [self.links[step] for step in above if step in self.links]

    @property
    def footer(self) -> dict[str, list[Link]]:
        return {part: self.pick(paths) for part, paths in FOOTER.items()}


def line_of(links: tuple[Link, ...]) -> float:
    """About how many pixels the links take side by side."""
    return sum(9.4 * len(link.title) + 24 for link in links)


def own_path(page: Page) -> str:
    """`/berita/panen-raya/`: the address of a page on its own host; `/` for one that is not saved yet."""
    steps = page.url_path.split("/", 2) if page.url_path else []
    return f"/{steps[2]}" if len(steps) == 3 else "/"


def ready(pages: Any) -> list[Page]:
    """Those of `pages` that citizens may see, in the order of the tree."""
    return [page for page in pages.live().specific() if page.is_ready()]


def chrome_of(page: Page, request: HttpRequest) -> Chrome:
    """The frame of the page's website; the baker keeps one memo for all pages of one bake."""
    memo = request.__dict__.setdefault("pendopo_memo", {})
    if "chrome" not in memo:
        previewed = bool(getattr(request, "is_preview", False))
        memo["chrome"] = build(page, at=memo.get("at") or clock.now(), previewed=previewed)
    chrome: Chrome = memo["chrome"]
    return chrome


def build(page: Page, *, at: datetime, previewed: bool = False) -> Chrome:
    anchor = page if page.path else page.get_parent()
    website = website_of(anchor)
    home = website.root_page if website else None
    pages = ready(home.get_descendants(inclusive=True)) if home else []
    links = {own_path(found): Link(own_path(found), found.title) for found in pages}
    links |= {"/": Link("/", "Beranda"), SITE_MAP: links.get(SITE_MAP, Link(SITE_MAP, "Peta situs"))}
    top = [own_path(found) for found in pages if found.depth == 3 and found.show_in_menus]
    host = website.host if website else None
    return Chrome(
        website=website,
        office=Office.objects.select_related("opd").first(),
        home_url=settings.PENDOPO_HOME_URL,
        domain=settings.PENDOPO_DOMAIN,
        host=host.name if host else "",
        updated_at=website.last_published_at if website else None,
        links=links,
        menu=(links["/"], *(links[path] for path in top)),
        pages=tuple(pages),
        at=at,
        address=website.address if website else "",
        appearance=getattr(website, "appearance", None),
        previewed=previewed,
    )
