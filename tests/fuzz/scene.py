"""One office in the middle of its work: a permohonan in every state, and everybody at their window."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, resolve

from tests.fuzz.learning import Form, forms_of

# Whose number stands in a path: the first expression that fits names the model.
NUMBERED = (
    (r"^organisasi/opd/|^opd-saya/<int:pk>", "opd.Opd"),
    (r"^organisasi/jabatan/", "opd.Jabatan"),
    (r"^organisasi/masa-jabatan/", "opd.Incumbency"),
    (r"^organisasi/hari-libur/", "opd.Holiday"),
    (r"^organisasi/akses/", "opd.AccessRequest"),
    (r"^organisasi/akun/", "accounts.User"),
    (r"^opd-saya/kuasa/", "opd.FilingMandate"),
    (r"^meja/|^penyiapan/|^permohonan/berkas/", "berkas.Berkas"),
    (r"^surat/", "berkas.Surat"),
    (r"^permohonan/", "permohonan.Permohonan"),
    (r"^situs/aturan/|^situs/anggota/", "websites.Membership"),
    (r"^situs/pengalihan/", "websites.PastAddress"),
    (r"^situs/", "websites.Website"),
    (r"^pemberitahuan/", "notices.Notice"),
    (r"^surel-keluar/", "notices.Mail"),
)
BERKAS = 8  # one in every state
FEW = 2  # of whatever has one state only
# Who is shown the pages of a room.
READERS = {
    "organisasi": ("administrator", "kepala kesehatan", "kepala pertanian"),
    "notices": ("administrator",),
    "audit": ("administrator",),
    "meja": ("kepala dinas", "kepala bidang", "kepala seksi", "petugas"),
    "permohonan": ("pemohon", "kepala pertanian"),
    "provisioning": ("petugas",),
    "websites": ("pengelola",),
}
WRITES = re.compile(r'^(?:INSERT INTO|UPDATE|DELETE FROM) "(\w+)"')
# Written for whoever comes, by the session and by the counters of allauth.
NOBODYS = {"django_session"}


@dataclass(frozen=True)
class Place:
    """A view of ours at one number."""

    name: str
    path: str


@dataclass(frozen=True)
class Input:
    """One thing that somebody sends."""

    who: str
    method: str
    path: str
    values: dict[str, list[str]]


@dataclass
class Sent:
    """What came of one input."""

    status: int
    body: str
    wrote: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Shown:
    """A form, and to whom it is shown."""

    who: str
    form: Form

    @property
    def name(self) -> str:
        """The view to which it is sent."""
        return resolve(self.form.action).view_name


@dataclass
class Scene:
    """Who can send something, each in a browser of their own; nothing that they send stays."""

    browsers: dict[str, Client]

    def send(
        self, who: str, path: str, values: Any = None, *, method: str = "post", follow: bool = False
    ) -> Sent:
        """Send something and take back whatever it changed."""
        client = self.browsers[who]
        kept = client.cookies.copy()
        wrote: set[str] = set()

        def listen(execute: Any, sql: str, *given: Any) -> Any:
            wrote.update(WRITES.findall(sql))
            return execute(sql, *given)

        with transaction.atomic(), connection.execute_wrapper(listen):
            answer = getattr(client, method)(path, values or {}, follow=follow)
            body = text_of(answer)
            transaction.set_rollback(True)
        client.cookies = kept
        cache.clear()
        return Sent(answer.status_code, body, wrote - NOBODYS)

    def forms(self) -> list[Shown]:
        """Every form that is shown here, once; signing out is nobody's secret."""
        found: dict[tuple[str, tuple[str, ...]], Shown] = {}
        for place in places():
            for who in READERS.get(place.name.partition(":")[0], ("siapa saja",)):
                page = self.send(who, place.path, method="get")
                for form in forms_of(page.body, place.path) if page.status < 300 else ():
                    found.setdefault((re.sub(r"\d+", "#", form.action), tuple(form.values)), Shown(who, form))
        return [shown for shown in found.values() if shown.form.action != "/keluar/"]


def text_of(answer: Any) -> str:
    """What can be read of an answer; a file is read to its end, so that it is closed."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return content.decode() if "text/html" in answer.get("Content-Type", "") else ""


def routes(resolver: URLResolver | None = None, prefix: str = "", space: str = "") -> Iterator[Place]:
    """Every view of ours, with the pattern of its path; what others wrote has its own tests."""
    for entry in (resolver or get_resolver()).url_patterns:
        path = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver) and not path.startswith("kelola/"):
            yield from routes(entry, path, f"{entry.namespace}:" if entry.namespace else space)
        elif isinstance(entry, URLPattern) and hasattr(entry.callback, "access_rule") and entry.name:
            yield Place(space + entry.name, path)


def places() -> list[Place]:
    """Every page of ours at every number that the scene knows; papers and pictures hold no form."""
    return [
        Place(route.name, "/" + re.sub(r"<int:pk>", str(number), fixed))
        for route in routes()
        if not route.path.endswith((".pdf", ".png"))
        for fixed in [filled(route.path)]
        for number in (numbers(route.path) if "<int:pk>" in fixed else [0])
    ]


def filled(path: str) -> str:
    """A path whose words are given; only the number of its row is open."""
    for part, word in (("<int:year>", "2026"), ("<slug:code>", "website-2018"), ("<str:code>", "kode")):
        path = path.replace(part, word)
    return path.replace("<path:name>", "gambar.jpg")


def numbers(path: str) -> list[int]:
    model = next((model for pattern, model in NUMBERED if re.search(pattern, path)), None)
    assert model is not None, f"Whose number stands in {path}? NUMBERED in {__name__} must tell."
    many = BERKAS if model.startswith(("berkas.Berkas", "permohonan.")) else FEW
    return list(apps.get_model(model).objects.order_by("-pk").values_list("pk", flat=True)[:many])
