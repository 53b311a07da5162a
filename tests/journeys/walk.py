"""What the people of the demo do in the browser, one function an act, by clicks on what they see."""

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.journeys.service import Service

PASSWORD = "pohon jati di tepi sawah"
PARAGRAPH = "Bibit padi dibagikan mulai hari ini kepada kelompok tani yang terdaftar."


@dataclass(frozen=True)
class Request:
    """The permohonan that a journey follows."""

    number: str
    subdomain: str

    @property
    def contact(self) -> str:
        """Where the penanggung jawab gets mail."""
        return f"umum@{self.subdomain}.test"


def step_into(page: Page, service: Service, role: str) -> None:
    """One click on the bar: from now on the visitor is this person."""
    page.goto(f"{service.home}/demo/")
    page.get_by_role("main").get_by_role("button", name=re.compile(f"^{role}\\b")).click()
    page.wait_for_url(lambda url: "/demo/" not in url)


def become(page: Page, service: Service, username: str) -> None:
    """Step in as anybody of the demo, also as those for whom the bar has no button."""
    page.goto(f"{service.home}/demo/")
    button = page.get_by_role("main").locator("button[name=username]").first
    button.evaluate("(button, username) => { button.value = username }", username)
    button.click()
    page.wait_for_url(lambda url: "/demo/" not in url)


def follow(page: Page, service: Service) -> None:
    """Press what the bar offers next: it changes the role and opens the place of the work."""
    page.goto(f"{service.home}/")
    page.get_by_role("complementary", name="Demo").get_by_role("button", name="Berikutnya").click()


def choose_sop(page: Page, service: Service, code: str) -> None:
    """The administrator adopts one of the two definitions of the SOP."""
    step_into(page, service, "Administrator")
    page.goto(f"{service.home}/organisasi/kantor/")
    page.get_by_label("SOP permohonan website").select_option(code)
    page.get_by_role("button", name="Simpan").click()


def file_request(page: Page, service: Service, folder: Path, *, subdomain: str) -> Request:
    """The OPD fills the form in, has it signed, and sends it (SOP 5.1, SOP 7)."""
    step_into(page, service, "OPD")
    page.get_by_role("link", name="Ajukan permohonan").last.click()
    page.get_by_role("button", name="Mulai mengisi").click()
    fill_in(page, subdomain=subdomain)
    return sign_and_send(page, folder, subdomain=subdomain)


def fill_in(page: Page, *, subdomain: str) -> None:
    """Everything that the form asks before the signature, and the commitment."""
    fill_contact(page, f"umum@{subdomain}.test")
    page.get_by_label("Nama website").fill("Situs Resmi Dinas Ketahanan Pangan")
    page.get_by_label("Sub domain", exact=True).fill(subdomain)
    expect(page.locator("#id_subdomain_jawaban")).to_contain_text("tersedia")
    page.get_by_role("checkbox", name="Dengan ini kami mengajukan").check()


def fill_contact(page: Page, email: str) -> None:
    """Who will keep the website (SOP 7, part 2)."""
    page.get_by_label("Nama", exact=True).fill("Kepala Subbagian Umum")
    page.get_by_label("Jabatan", exact=True).fill("Kepala Subbagian Umum dan Kepegawaian")
    page.get_by_label("Nomor telepon kantor atau HP").fill("(0254) 200123")
    page.get_by_label(re.compile("^Surel")).fill(email)


def sign_and_send(page: Page, folder: Path, *, subdomain: str) -> Request:
    """Have the form signed, read it once more, and send it."""
    sign(page, folder)
    page.get_by_role("button", name="Periksa dan kirim").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Periksa dan kirim")
    page.get_by_role("button", name="Kirim permohonan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Permohonan terkirim")
    number = re.search(r"PW-\d{4}/\d{4}", page.get_by_role("main").inner_text())
    assert number is not None
    return Request(number=number.group(), subdomain=subdomain)


def sign(page: Page, folder: Path) -> None:
    """Download the form, and upload it as if the head had signed it."""
    with page.expect_download() as started:
        page.get_by_role("button", name="Unduh formulir terisi").click()
    printed = folder / "formulir.pdf"
    started.value.save_as(printed)
    page.get_by_label("Formulir bertanda tangan").set_input_files(printed)
    page.get_by_role("button", name="Unggah", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text("Pindaian ini cocok dengan draf ini")


def open_case(page: Page, service: Service, role: str, request: Request) -> None:
    """From one's desk to the case file."""
    step_into(page, service, role)
    page.goto(f"{service.home}/meja/")
    page.get_by_role("link", name=re.compile(request.number.split("/", maxsplit=1)[0])).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(request.subdomain)


def dispose(page: Page) -> None:
    """Hand the open case down to the usual recipient."""
    page.get_by_role("link", name="Disposisikan").click()
    page.get_by_role("button", name="Kirim disposisi").click()
    expect(page.get_by_text("Terkirim ke").first).to_be_visible()


def prepare_website(page: Page) -> None:
    """The petugas presses *Siapkan website*, and waits for the evidence (SOP 5.4)."""
    page.get_by_role("link", name="Siapkan website").first.click()
    press_prepare(page)


def press_prepare(page: Page) -> None:
    """The one button, and what it leads to."""
    page.get_by_role("button", name="Siapkan website").click()
    expect(page.get_by_text("Website siap.")).to_be_visible(timeout=60_000)


def report(page: Page) -> None:
    """Report the result one post up (SOP 5.5 to 5.7)."""
    page.get_by_role("link", name="Laporkan").click()
    page.get_by_role("button", name="Kirim laporan").click()
    expect(page.get_by_text("Terkirim ke").first).to_be_visible()


def approve_reply(page: Page) -> None:
    """Approve the surat jawaban (SOP 5.8)."""
    page.get_by_role("link", name="Tinjau jawaban").click()
    page.get_by_role("button", name="Setujui dan kirim jawaban").click()


def activate(page: Page, service: Service, request: Request) -> None:
    """The penanggung jawab opens the link that was mailed, sets a password, and accepts the rules."""
    letter = page.locator("article", has_text=request.contact).filter(has_text="/aktivasi/")
    page.goto(f"{service.home}/demo/surel/")
    reload_until(page, letter.first)
    letter.first.locator("a[href*='/aktivasi/']").click()
    page.locator("input[name=password1]").fill(PASSWORD)
    page.locator("input[name=password2]").fill(PASSWORD)
    page.get_by_role("button", name="Aktifkan dengan kata sandi").click()
    accept_rules(page)


def accept_rules(page: Page) -> None:
    """Who keeps a website agrees to its rules first, and then stands before *Situs Anda hari ini*."""
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Setuju dan mulai mengelola").click()
    expect(page.get_by_role("heading", name="Situs Anda hari ini")).to_be_visible()


def publish_news(page: Page, *, title: str) -> None:
    """Write a headline and a paragraph, and publish."""
    page.get_by_role("link", name="Tulis berita").first.click()
    page.wait_for_load_state("networkidle")  # nobody types within the blink in which the editor wakes up
    page.get_by_label(re.compile("^Judul")).first.fill(title)
    paragraph = page.locator("[contenteditable=true]").first
    paragraph.click()
    expect(paragraph).to_be_focused()
    page.keyboard.type(PARAGRAPH)
    expect(paragraph).to_contain_text(PARAGRAPH)
    page.get_by_role("button", name=re.compile("Publikasi|Terbitkan")).first.click()
    expect(page.get_by_text(title).first).to_be_visible()


def reload_until(page: Page, wanted: Locator) -> None:
    """Look again, up to a minute: the worker sends and bakes after the act."""
    for _attempt in range(120):
        if wanted.is_visible():
            return
        page.wait_for_timeout(500)
        page.reload()
    expect(wanted).to_be_visible()


def read_as_a_citizen(page: Page, service: Service, label: str, *, title: str) -> None:
    """The news stands on the website's own host once it is baked: reload until it is there."""
    page.goto(f"{service.website(label)}/")
    link = page.get_by_role("link", name=title).first
    reload_until(page, link)
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
