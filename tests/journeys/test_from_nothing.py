"""From an empty database to a live website: `pendopo setup`, then everybody comes in by a mailed link."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.chromium import watch_the_policy
from tests.journeys import walk
from tests.journeys.mailroom import Mailroom, link_in, open_mailroom
from tests.journeys.service import Service, command, free_port, started

Picture = Callable[[Page, str], None]
pytestmark = pytest.mark.browser

PATIENCE = 60_000  # milliseconds for one press: everything runs at once on two busy cores
OFFICE = "Dinas Komunikasi dan Informatika"
AGENCY = "Dinas Ketahanan Pangan"
NEWS = "Bibit padi dibagikan di Pandeglang"
HEAD, BIDANG, SEKSI, PETUGAS = (
    (f"Kepala {OFFICE}", "kepala@diskominfo.test"),
    ("Kepala Bidang Aplikasi Informatika", "bidang@diskominfo.test"),
    ("Kepala Seksi Pengembangan Aplikasi", "seksi@diskominfo.test"),
    ("Petugas Pengembangan Aplikasi", "petugas@diskominfo.test"),
)
SETUP = {
    "domain": "localhost",
    "government": "Pemerintah Provinsi Banten",
    "region": "Provinsi Banten",
    "city": "Serang",
    "office-name": OFFICE,
    "abbreviation": "DISKOMINFO",
    "address": "KP3B, Jalan Syekh Nawawi Al-Bantani, Palima, Serang",
    "code": "555",
    "admin-name": "Administrator Teknis",
    "admin-email": "administrator@diskominfo.test",
}


@dataclass
class Town:
    """Everybody's browsers, the post, and the service that they all use."""

    browser: Browser
    mailroom: Mailroom
    service: Service
    picture: Picture
    opened: list[BrowserContext] = field(default_factory=list)

    def stranger(self) -> Page:
        """A browser in which nobody has signed in."""
        context = self.browser.new_context(
            locale="id-ID", timezone_id="Asia/Jakarta", viewport={"width": 1280, "height": 900}
        )
        context.set_default_timeout(PATIENCE)
        watch_the_policy(context)
        self.opened.append(context)
        return context.new_page()

    def come_in(self, address: str) -> Page:
        """Somebody opens the newest link that was mailed to them, and chooses a password."""
        return self.activate(link_in(self.mailroom.letter_to(address, about="/aktivasi/"), "/aktivasi/"))

    def activate(self, link: str) -> Page:
        page = self.stranger()
        page.goto(link)
        self.picture(page, "aktivasi")
        page.get_by_label("Kata sandi baru", exact=True).fill(walk.PASSWORD)
        page.get_by_label("Kata sandi baru, sekali lagi").fill(walk.PASSWORD)
        page.get_by_role("button", name="Aktifkan dengan kata sandi").click()
        expect(page.get_by_role("heading", name="Aktifkan akun")).to_be_hidden()
        self.picture(page, "masuk")
        return page


@pytest.fixture
def mailroom() -> Iterator[Mailroom]:
    with open_mailroom() as opened:
        yield opened


@pytest.fixture
def empty(tmp_path: Path, mailroom: Mailroom) -> Service:
    """A service that has no data yet, and whose post goes to the mailroom."""
    post = {"SMTP_HOST": "127.0.0.1", "SMTP_PORT": str(mailroom.port)}
    return Service(port=free_port(), var=tmp_path / "var", settings=post)


@pytest.fixture
def town(browser: Browser, mailroom: Mailroom, empty: Service, picture: Picture) -> Iterator[Town]:
    expect.set_options(timeout=PATIENCE)
    made = Town(browser, mailroom, empty, picture)
    yield made
    for context in made.opened:
        context.close()


def test_an_empty_database_becomes_a_live_website(town: Town, empty: Service, tmp_path: Path) -> None:
    options = [word for name, value in SETUP.items() for word in (f"--{name}", value)]
    said = command(empty, "setup", "--posts", *options)
    with started(empty):
        appoint_everybody(town, said)
        number = file_request(town, tmp_path)
        walk_the_sop(town, number)
        publish(town)
    codes = [link_in(letter, "/aktivasi/") for letter in town.mailroom.letters if "/aktivasi/" in str(letter)]

    assert len(codes) == 7  # four officials, the head of the OPD, who files, the penanggung jawab
    assert kept_of(empty, [code.rstrip("/").rpartition("/")[2] for code in codes] + [walk.PASSWORD]) == []


def appoint_everybody(town: Town, said: str) -> None:
    """The first administrator fills the four posts, adds an agency, and invites its head."""
    link = re.search(r"http\S+/aktivasi/\S+", said)
    assert link is not None, said
    administrator = town.activate(link.group())
    for post, address in (HEAD, BIDANG, SEKSI, PETUGAS):
        administrator.get_by_role("link", name="OPD dan jabatan").click()
        administrator.get_by_role("link", name=OFFICE).first.click()
        administrator.get_by_role("link", name=post, exact=True).click()
        administrator.get_by_role("link", name="Angkat pejabat").click()
        administrator.get_by_label("Nama dan gelar orang baru").fill(f"Pemangku {post}")
        administrator.get_by_label("Surel dinas").fill(address)
        administrator.get_by_role("button", name="Angkat").click()
        expect(administrator.get_by_role("main")).to_contain_text(f"Undangan dikirim ke {address}")
    administrator.get_by_role("link", name="OPD dan jabatan").click()
    town.picture(administrator, "organisasi")
    administrator.get_by_role("link", name="Tambah OPD").click()
    administrator.get_by_label("Nama", exact=True).fill(AGENCY)
    administrator.get_by_label("Singkatan").fill("DISKETAPANG")
    administrator.get_by_label("Jenis").select_option("dinas")
    administrator.get_by_label("Sebutan pimpinan").fill("Kepala Dinas")
    administrator.get_by_role("button", name="Simpan").click()
    administrator.get_by_role("link", name="Undang pimpinannya").click()
    administrator.get_by_label("Nama dan gelar").fill("Pimpinan Ketahanan Pangan")
    administrator.get_by_label("Surel dinas").fill("kepala@disketapang.test")
    administrator.get_by_role("button", name="Kirim undangan").click()
    expect(administrator.get_by_role("main")).to_contain_text("Undangan dikirim ke kepala@disketapang.test")
    town.picture(administrator, "diundang")


def file_request(town: Town, folder: Path) -> str:
    """The head names who files; that person fills the form in and sends it (SOP 5.1, SOP 7)."""
    head = town.come_in("kepala@disketapang.test")
    head.get_by_role("link", name="OPD saya").click()
    head.get_by_role("link", name="Tunjuk pengaju").click()
    head.get_by_label("Nama dan gelar").fill("Sekretaris Ketahanan Pangan")
    head.get_by_label("Jabatan").fill("Sekretaris")
    head.get_by_label("Surel dinas").fill("sekretaris@disketapang.test")
    head.get_by_role("button", name="Tunjuk dan undang").click()
    town.picture(head, "ditunjuk")
    filer = town.come_in("sekretaris@disketapang.test")
    filer.get_by_role("link", name="Ajukan permohonan").last.click()
    filer.get_by_role("button", name="Mulai mengisi").click()
    walk.fill_in(filer, subdomain="disketapang")
    filer.get_by_label("NIP pimpinan").fill("197001011995031001")
    return walk.sign_and_send(filer, folder, subdomain="disketapang").number


def walk_the_sop(town: Town, number: str) -> None:
    """Each official comes in by the mailed link, and the berkas goes down the chain and up again."""
    officials: dict[str, Page] = {}
    for _post, address in (HEAD, BIDANG, SEKSI):
        officials[address] = town.come_in(address)
        open_from_desk(officials[address], town.service, number)
        walk.dispose(officials[address])
    petugas = officials[PETUGAS[1]] = town.come_in(PETUGAS[1])
    open_from_desk(petugas, town.service, number)
    walk.prepare_website(petugas)
    town.picture(petugas, "website-siap")
    for _post, address in (PETUGAS, SEKSI, BIDANG):
        open_from_desk(officials[address], town.service, number)
        walk.report(officials[address])
    head = officials[HEAD[1]]
    open_from_desk(head, town.service, number)
    walk.approve_reply(head)
    town.picture(head, "pastikan-ini-anda")
    head.get_by_label("Kata sandi").fill(walk.PASSWORD)
    head.get_by_role("button", name="Lanjutkan").click()
    expect(head.get_by_text("terkirim ke OPD")).to_be_visible()
    town.picture(head, "dijawab")


def open_from_desk(page: Page, service: Service, number: str) -> None:
    page.goto(f"{service.home}/meja/")
    page.get_by_role("link", name=re.compile(number.partition("/")[0])).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("disketapang")


def publish(town: Town) -> None:
    """The penanggung jawab comes in, accepts the rules and writes; a citizen reads."""
    keeper = town.come_in("umum@disketapang.test")
    walk.accept_rules(keeper)
    town.picture(keeper, "hari-ini")
    walk.publish_news(keeper, title=NEWS)
    town.picture(keeper, "terbit")
    citizen = town.stranger()
    walk.read_as_a_citizen(citizen, town.service, "disketapang", title=NEWS)
    town.picture(citizen, "berita")


def kept_of(service: Service, secrets: list[str]) -> list[str]:
    """The secrets that stand in any file of the data folder or in the log."""
    files = [path for path in service.var.rglob("*") if path.is_file() and not path.is_symlink()]
    bodies = [path.read_bytes() for path in files] + [service.log().encode()]
    return [secret for secret in secrets if any(secret.encode() in body for body in bodies)]
