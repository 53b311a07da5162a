"""Every screen of ours: who stands before it, where it is, and what it must answer."""

import sqlite3
from dataclasses import dataclass

from django.urls import reverse

from tests.journeys.service import Service

# What a screen shows, as the demo knows it: a sub-domain, an abbreviation, the name of a post.
FINDERS = {
    "berkas": "SELECT berkas_id FROM permohonan_permohonan WHERE subdomain = ?",
    "permohonan": "SELECT id FROM permohonan_permohonan WHERE subdomain = ?",
    "opd": "SELECT id FROM opd_opd WHERE abbreviation = ?",
    "jabatan": "SELECT id FROM opd_jabatan WHERE name = ?",
    "masa-jabatan": (
        "SELECT i.id FROM opd_incumbency i JOIN opd_jabatan j ON j.id = i.jabatan_id WHERE j.name = ?"
    ),
    "surat": (
        "SELECT s.id FROM berkas_surat s JOIN permohonan_permohonan p USING (berkas_id) WHERE p.subdomain = ?"
    ),
    "akses": "SELECT id FROM opd_accessrequest WHERE email = ?",
    "keanggotaan": (
        "SELECT m.id FROM websites_membership m JOIN accounts_user u ON u.id = m.user_id WHERE u.username = ?"
    ),
    "halaman": "SELECT id FROM wagtailcore_page WHERE slug = ? AND live",
    "situs": "SELECT website_id FROM websites_host WHERE name = ? AND until IS NULL",
    "akun": "SELECT id FROM accounts_user WHERE username = ?",
    "tinjauan": (
        "SELECT r.id FROM content_review r JOIN wagtailcore_page p ON p.id = r.page_id"
        " WHERE p.draft_title = ?"
    ),
}


@dataclass(frozen=True)
class Screen:
    """`name` is a URL name, or a path when it begins with a slash; `of` is (finder, what)."""

    name: str
    of: tuple[str, str] | None = None
    args: tuple[str, ...] = ()
    query: str = ""
    status: int = 200
    website: str = ""  # the label of the website whose own host answers
    others: bool = False  # written by Wagtail: it must fit and be allowed, its structure is not ours

    def address(self, service: Service) -> str:
        """The whole URL, with what is found in the demo's data."""
        home = service.website(self.website) if self.website else service.home
        return home + self.path(service) + self.query

    def path(self, service: Service) -> str:
        found = [] if self.of is None else [find(service, *self.of)]
        if self.name.startswith("/"):
            return self.name.format(*found)
        return reverse(self.name, args=[*found, *self.args])

    def __str__(self) -> str:
        return " ".join(filter(None, (self.website, self.name, *(self.of or ()), *self.args, self.query)))


def find(service: Service, finder: str, what: str) -> int:
    """The number that the demo gave to a thing."""
    with sqlite3.connect(f"file:{service.var}/pendopo.sqlite3?mode=ro", uri=True) as data:
        row = data.execute(FINDERS[finder], [what]).fetchone()
    data.close()
    assert row is not None, f"the demo has no {finder} {what}"
    return int(row[0])


PUBLIC = (
    Screen("portal:home"),
    Screen("portal:directory"),
    Screen("portal:directory", query="?cari=tidak-ada-yang-begini"),
    Screen("portal:name_rules"),
    Screen("portal:website_rules"),
    Screen("portal:sop_list"),
    Screen("portal:sop", args=("website-2018",)),
    Screen("portal:sop", args=("website-2018-bagan",)),
    Screen("portal:privacy"),
    Screen("portal:accessibility"),
    Screen("permohonan:track"),
    Screen("organisasi:request_access"),
    Screen("organisasi:request_sent"),
    Screen("account_login"),
    Screen("account_inactive"),
    Screen("account_reset_password"),
    Screen("account_reset_password_done"),
    Screen("account_reset_password_from_key", args=("x", "sudah-dipakai")),
    Screen("account_reset_password_from_key_done"),
    Screen("activate", args=("kode-yang-tidak-ada",), status=410),
    Screen("/komponen/"),
    Screen("/demo/"),
    Screen("/demo/surel/"),
    Screen("/tidak-ada/", status=404),
)
WEBSITES = (
    Screen("/", website="dinkes"),
    Screen("/berita/", website="dinkes"),
    Screen("/berita/puskesmas-kini-menerima-pendaftaran-sejak-pukul-0700/", website="dinkes"),
    Screen("/profil/", website="dinkes"),
    Screen("/profil/visi-misi/", website="dinkes"),
    Screen("/layanan/maklumat/", website="dinkes"),
    Screen("/ppid/tata-cara/", website="dinkes"),
    Screen("/kontak/", website="dinkes"),
    Screen("/privasi/", website="dinkes"),
    Screen("/tidak-ada/", website="dinkes", status=404),
    Screen("/", website="dishub"),
    Screen("/", website="belum-ada", status=404),
)
IN_POST = "Kepala Bidang Aplikasi Informatika"
VACANT = "Kepala Seksi Infrastruktur Aplikasi"
DINKES = ("situs", "dinkes.localhost")
DESK = (
    Screen("meja:inbox"),
    Screen("meja:inbox", query="?tab=diteruskan"),
    Screen("meja:inbox", query="?tab=selesai"),
)
# By user name of the demo; in the order in which they are looked at.
PEOPLE: dict[str, tuple[Screen, ...]] = {
    "opd.disketapang": (
        Screen("permohonan:list"),
        Screen("permohonan:new"),
        Screen("organisasi:own_opd"),
        Screen("notices:list"),
        Screen("account"),
        Screen("/tidak-ada/", status=404),
        Screen("organisasi:office", status=403),
    ),
    "opd.birohukum": (Screen("permohonan:list"), Screen("permohonan:case", ("permohonan", "birohukum"))),
    "opd.dinsos": (
        Screen("permohonan:case", ("permohonan", "dinsos")),
        Screen("permohonan:withdraw", ("permohonan", "dinsos")),
        Screen("permohonan:sent", ("permohonan", "dinsos")),
    ),
    "opd.dishub": (
        Screen("permohonan:case", ("permohonan", "dishub")),
        Screen("websites:rules", ("keanggotaan", "opd.dishub")),
    ),
    "kepala.dinkes": (
        Screen("permohonan:list"),
        Screen("permohonan:case", ("permohonan", "dinkes")),
        Screen("organisasi:own_opd"),
        Screen("organisasi:name_filer", ("opd", "DINKES")),
    ),
    "kepala.dinas": (
        *DESK,
        Screen("meja:case", ("berkas", "dinsos")),
        Screen("meja:disposisi", ("berkas", "dinsos")),
        Screen("meja:kembali", ("berkas", "dinsos")),
        Screen("meja:tolak", ("berkas", "dinsos")),
        Screen("meja:jeda", ("berkas", "dinsos")),
        Screen("meja:case", ("berkas", "birohukum")),
        Screen("meja:case", ("berkas", "dishub")),
        Screen("meja:jawaban", ("berkas", "dishub")),
        Screen("meja:rekomendasi", ("berkas", "dishub")),
        Screen("meja:kembali", ("berkas", "dishub")),
        Screen("meja:case", ("berkas", "dinkes"), query="?tab=selesai"),
        Screen("meja:search"),
        Screen("meja:search", query="?q=tidak-ada-yang-begini"),
        Screen("meja:letters"),
        Screen("meja:surat", ("surat", "dinkes")),
        Screen("notices:list"),
        Screen("account"),
    ),
    "kepala.bidang": (*DESK, Screen("meja:case", ("berkas", "dispar"), query="?tab=diteruskan")),
    "kepala.seksi": (
        Screen("meja:case", ("berkas", "dispar"), query="?tab=diteruskan"),
        Screen("meja:tarik", ("berkas", "dispar")),
    ),
    "petugas": (
        *DESK,
        Screen("meja:case", ("berkas", "dispar")),
        Screen("provisioning:work", ("berkas", "dispar")),
        Screen("provisioning:work", ("berkas", "dishub")),
        Screen("meja:laporan", ("berkas", "dispar")),
        Screen("organisasi:agencies"),
        Screen("organisasi:agency", ("opd", "DISKOMINFOSP")),
    ),
    "administrator": (
        Screen("organisasi:agencies"),
        Screen("organisasi:agencies", query="?q=tidak-ada-yang-begini"),
        Screen("organisasi:add_agency"),
        Screen("organisasi:agency", ("opd", "DISKOMINFOSP")),
        Screen("organisasi:agency", ("opd", "BKD")),
        Screen("organisasi:change_agency", ("opd", "BKD")),
        Screen("organisasi:end_agency", ("opd", "BKD")),
        Screen("organisasi:invite_opd", ("opd", "BKD")),
        Screen("organisasi:add_post", ("opd", "DISKOMINFOSP")),
        Screen("organisasi:post", ("jabatan", IN_POST)),
        Screen("organisasi:post", ("jabatan", VACANT)),
        Screen("organisasi:appoint", ("jabatan", VACANT)),
        Screen("organisasi:set_acting", ("jabatan", IN_POST)),
        Screen("organisasi:move_post", ("jabatan", IN_POST)),
        Screen("organisasi:end_post", ("jabatan", VACANT)),
        Screen("organisasi:end_incumbency", ("masa-jabatan", IN_POST)),
        Screen("organisasi:invite_incumbent", ("masa-jabatan", IN_POST)),
        Screen("organisasi:office"),
        Screen("organisasi:roles"),
        Screen("organisasi:hours"),
        Screen("organisasi:add_holiday"),
        Screen("organisasi:confirm_year", args=("2026",)),
        Screen("organisasi:set_hours"),
        Screen("organisasi:access_requests"),
        Screen("organisasi:reset_sign_in", ("akun", "kepala.bidang")),
        Screen("audit:list"),
        Screen("notices:list"),
        Screen("notices:outbox"),
        Screen("account"),
    ),
    "pengelola.dinkes": (
        Screen("permohonan:list"),
        Screen("account"),
        Screen("/kelola/", others=True),
        Screen("/kelola/pages/{}/", ("halaman", "website-81"), others=True),
        Screen("/kelola/pages/{}/edit/", ("halaman", "visi-misi"), others=True),
        Screen("/kelola/pages/add/content/newspage/{}/", ("halaman", "berita"), others=True),
        Screen("/kelola/images/", others=True),
        Screen("/kelola/documents/", others=True),
        Screen("websites:people", DINKES),
        Screen("websites:hand_over", DINKES),
        Screen("websites:redirects", DINKES),
        Screen("websites:role", ("keanggotaan", "pengelola.dinkes")),
        Screen("websites:remove_member", ("keanggotaan", "pengelola.dinkes")),
        Screen("content:reviews"),
        Screen("content:appearance", DINKES),
        Screen("content:withdraw", ("halaman", "visi-misi")),
        Screen("edge:on_air", ("halaman", "visi-misi")),
    ),
}
