"""Turns the live pages of a website into files by path: pages, what they use, and what machines ask for."""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from xml.sax.saxutils import escape

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.template.response import SimpleTemplateResponse
from django.test import RequestFactory
from django.utils import translation
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page

from pendopo.opd.models import Office
from pendopo.publishing.past import past_files
from pendopo.publishing.searching import search_index
from pendopo.search.frame import FRAME, INDEX, PATH, QUESTION_MARK, RESULTS_MARK
from pendopo.websites.models import Host, Website
from pendopo.websites.pages import TenantPage
from pendopo.websites.tenancy import home_of

STATIC = re.compile(rb'"(/static/[^"?#]+)')
# Social media and search engines are given whole addresses; a srcset names several, parted by spaces.
MEDIA = re.compile(rb'["\s](?:https?://[^"/]+)?(/media/[^"?#\s]+)')
INSIDE_CSS = re.compile(rb"""url\(["']?([^"')?#]+)""")


@dataclass(frozen=True)
class Files:
    """What a release holds: bytes by path (`profil/sekilas/index.html`), and how many of them are pages."""

    files: dict[str, bytes]
    count: int
    stale_at: datetime | None = None  # when time alone will make it old


def website_files(website: Website, *, at: datetime) -> Files:
    """Every live page that is ready as of `at`, what it uses, 404, search, robots and sitemap."""
    files: dict[str, bytes] = {}
    baked: list[tuple[str, Page, bytes]] = []
    ends: list[datetime | None] = []
    memo: dict[str, object] = {"at": at}
    address = website.address
    home = home_of(website).specific
    prefix = len(home.url_path) - 1
    with translation.override("id"):
        pages = Page.objects.filter(path__startswith=home.path, view_restrictions__isnull=True).live()
        for page in pages.order_by("path").specific():
            if isinstance(page, TenantPage) and page.is_ready():
                path = page.url_path[prefix:]
                request = request_for(website, path, memo)
                body = body_of(page.serve(request), address)
                baked.append((path, page, body))
                files |= extra_files(page, request, address)
                ends.append(page.changes_at(at))
        files |= {f"{path[1:]}index.html": body for path, _page, body in baked}
        missing = home.serve_missing(request_for(website, "/404.html", memo))
        files["404.html"] = body_of(missing, address)
        files |= search_pages(website, home, memo, address)
        files |= past_files(
            website,
            home,
            files,
            request_for=lambda path: request_for(website, path, memo),
            body_of=lambda answer: body_of(answer, address),
        )
    files |= used_files(website, files)
    files[INDEX[1:]] = search_index(baked, linked_documents(website, files))
    files["robots.txt"] = (
        f"User-agent: *\nDisallow: {PATH}\nAllow: /\nSitemap: {address}/sitemap.xml\n".encode()
    )
    moments = {path: page.last_published_at for path, page, _body in baked}
    files["sitemap.xml"] = sitemap(address, sitemap_paths(files), moments)
    return Files(files, len(baked), min((end for end in ends if end), default=None))


def preparing_files(website: Website) -> Files:
    """One page, *Website sedang disiapkan*, that search engines leave alone."""
    with translation.override("id"):
        context = {
            "website": website,
            "office": Office.objects.select_related("opd").first(),
            "home_url": settings.PENDOPO_HOME_URL,
            "domain": settings.PENDOPO_DOMAIN,
        }
        body = render_to_string("publishing/disiapkan.html", context)
    files = {"index.html": body.encode(), "404.html": body.encode()}
    files |= used_files(website, files)
    files["robots.txt"] = b"User-agent: *\nDisallow: /\n"
    return Files(files=files, count=1)


def request_for(website: Website, path: str, memo: dict[str, object]) -> HttpRequest:
    """A citizen's request, as Wagtail expects it; `memo` is shared by all pages of one bake."""
    if "host" not in memo:
        memo["host"] = website.host
    host = memo["host"]
    request = RequestFactory(SERVER_NAME=host.name if isinstance(host, Host) else "").get(path)
    request.user = AnonymousUser()
    request.__dict__.update(_wagtail_site=website.site, pendopo_memo=memo)
    return request


def body_of(response: HttpResponse, address: str) -> bytes:
    """The bytes of the page; links to the website's own pages lose its address, whatever its port is."""
    body = response.render().content if isinstance(response, SimpleTemplateResponse) else response.content
    return own_links(body, address)


def own_links(body: bytes, address: str) -> bytes:
    return body.replace(f'<a href="{address}/'.encode(), b'<a href="/')


def extra_files(page: TenantPage, request: HttpRequest, address: str) -> dict[str, bytes]:
    """What a page brings along beside itself; pages among it lead where the website's own pages lead."""
    return {
        path: own_links(body, address) if path.endswith(".html") else body
        for path, body in page.extra_files(request).items()
    }


def search_pages(
    website: Website, home: TenantPage, memo: dict[str, object], address: str
) -> dict[str, bytes]:
    """The page of search without a question, and the frame that the street fills with results."""
    request = request_for(website, PATH, memo)
    empty = home.serve_search(request, question="", results="")
    frame = home.serve_search(request, question=QUESTION_MARK, results=RESULTS_MARK)
    return {f"{PATH[1:]}index.html": body_of(empty, address), FRAME[1:]: body_of(frame, address)}


def linked_documents(website: Website, files: dict[str, bytes]) -> dict[str, tuple[str, bytes]]:
    """Title and content of the documents in the release, by their path on the website."""
    names = [path.removeprefix("media/") for path in files if path.startswith("media/documents/")]
    documents = get_document_model().objects.filter(collection=website.collection_id, file__in=names)
    return {f"/media/{item.file.name}": (item.title, files[f"media/{item.file.name}"]) for item in documents}


def used_files(website: Website, pages: dict[str, bytes]) -> dict[str, bytes]:
    """Style, scripts, fonts, pictures and documents that the pages name, and nothing else."""
    whole = b"\n".join(pages.values())
    found: dict[str, bytes] = {}
    for url in sorted(set(STATIC.findall(whole))):
        add_static(url.decode()[len("/static/") :], found)
    names = {url.decode()[len("/media/") :] for url in MEDIA.findall(whole)}
    for name in sorted(names & own_media(website, names)):
        path = Path(settings.MEDIA_ROOT) / name
        if path.is_file():  # a file that was lost is missing on the website, and holds up nothing else
            found[f"media/{name}"] = path.read_bytes()
    return found


def add_static(name: str, found: dict[str, bytes]) -> None:
    """A collected file, and what a style sheet asks for in turn."""
    root = Path(settings.STATIC_ROOT).resolve()
    path = (root / name).resolve()
    if f"static/{name}" in found or not path.is_relative_to(root) or not path.is_file():
        return
    body = path.read_bytes()
    found[f"static/{name}"] = body
    if path.suffix == ".css":
        for url in INSIDE_CSS.findall(body):
            inner = (path.parent / url.decode()).resolve()
            if inner.is_relative_to(root):
                add_static(inner.relative_to(root).as_posix(), found)


def own_media(website: Website, names: set[str]) -> set[str]:
    """Those of `names` that are the website's own: a foreign picture is never baked along."""
    collection = website.collection.path if website.collection else "-"
    images = get_image_model().objects.filter(collection__path__startswith=collection)
    renditions = get_image_model().get_rendition_model().objects.filter(image__in=images, file__in=names)
    documents = get_document_model().objects.filter(collection__path__startswith=collection, file__in=names)
    return {*renditions.values_list("file", flat=True), *documents.values_list("file", flat=True)}


def sitemap_paths(files: dict[str, bytes]) -> list[str]:
    """The addresses of the pages of a release, but search: that is for people."""
    pages = [f"/{path.removesuffix('index.html')}" for path in files if path.endswith("index.html")]
    return [path for path in pages if path != PATH]


def sitemap(address: str, paths: list[str], moments: dict[str, datetime | None]) -> bytes:
    """Every page, and when it was published last where a person did that."""
    rows = "".join(
        f"<url><loc>{escape(address + path)}</loc>{lastmod(moments.get(path))}</url>\n"
        for path in sorted(paths)
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{rows}</urlset>\n".encode()


def lastmod(at: datetime | None) -> str:
    return f"<lastmod>{at:%Y-%m-%dT%H:%M:%SZ}</lastmod>" if at else ""
