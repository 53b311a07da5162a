"""Beside the straight road: development, corrections, a pause, a refusal, a withdrawal, a deputy."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pendopo import probe
from tests.journeys import walk
from tests.journeys.screens import Screen
from tests.journeys.service import Service, running

BIDANG = "Kepala Bidang Aplikasi Informatika"
WIB = timezone(timedelta(hours=7))
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """One office for all of them: each follows an agency of its own."""
    with running(tmp_path_factory.mktemp("demo"), "--demo") as started:
        yield started


def test_a_website_of_ours_is_developed_and_nothing_of_its_editors_changes(
    service: Service, page: Page, tmp_path: Path
) -> None:
    before = read_website(service, "dinkes")
    walk.become(page, service, "kepala.dinkes")
    begin_development(page, service, host="dinkes.localhost", wish="Lengkapi halaman wajib")
    request = walk.sign_and_send(page, tmp_path, subdomain="dinkes")
    hand_down(page, service, request)
    page.get_by_role("link", name="Siapkan website").first.click()
    expect(page.get_by_role("main")).to_contain_text("Yang akan dilakukan")
    expect(page.get_by_role("main")).to_contain_text("yang sudah ada tidak diubah")
    walk.press_prepare(page)
    expect(page.get_by_role("main")).to_contain_text("Bukti pemeriksaan dari luar")
    report_up_and_reply(page, service, request)

    assert read_website(service, "dinkes") == before


def test_a_website_of_the_register_moves_here(service: Service, page: Page, tmp_path: Path) -> None:
    walk.become(page, service, "opd.disketapang")
    begin_development(page, service, host="disketapang.bantenprov.go.id", wish="Pindahkan ke layanan ini")
    page.get_by_label("Sub domain", exact=True).fill("disketapang")
    expect(page.locator("#id_subdomain_jawaban")).to_contain_text("tersedia")
    request = walk.sign_and_send(page, tmp_path, subdomain="disketapang")
    hand_down(page, service, request)
    page.get_by_role("link", name="Siapkan website").first.click()
    expect(page.get_by_role("main")).to_contain_text("halaman wajib, sebagai konsep dengan panduan")
    walk.press_prepare(page)
    report_up_and_reply(page, service, request)

    assert read_website(service, "disketapang")[0] == 200


def test_what_was_returned_comes_back_to_the_same_desk(service: Service, page: Page, tmp_path: Path) -> None:
    walk.become(page, service, "opd.birohukum")
    open_own(page, service, "birohukum")
    expect(page.get_by_role("main")).to_contain_text("Anda perlu memperbaiki permohonan ini.")
    page.get_by_role("link", name="Perbaiki").click()
    expect(page.get_by_label("Nama website")).to_be_disabled()  # only what was named may be changed
    page.get_by_label("Nomor telepon kantor atau HP").fill("(0254) 267000")
    walk.sign(page, tmp_path)
    page.get_by_role("button", name="Periksa dan kirim kembali").click()
    page.get_by_role("button", name="Kirim").click()
    expect(page.get_by_text("Permohonan kembali ke meja pejabat yang sama.").first).to_be_visible()
    walk.become(page, service, "kepala.dinas")
    page.goto(Screen("meja:case", ("berkas", "birohukum")).address(service))

    expect(page.get_by_role("link", name="Disposisikan").first).to_be_visible()


def test_a_pause_stops_the_clock_until_the_opd_answers(service: Service, page: Page) -> None:
    walk.become(page, service, "kepala.dinas")
    page.goto(Screen("meja:jeda", ("berkas", "dinsos")).address(service))
    page.get_by_label("Yang ditunggu dari pemohon").fill("Surat tugas penanggung jawab yang baru.")
    page.get_by_role("button", name="Jeda berkas").click()
    walk.become(page, service, "opd.dinsos")
    open_own(page, service, "dinsos")
    expect(page.get_by_role("main")).to_contain_text("Surat tugas penanggung jawab yang baru.")
    page.get_by_label("Jawaban Anda").fill("Surat tugas sudah kami kirim lewat surel.")
    page.get_by_role("button", name="Lanjutkan").click()
    walk.become(page, service, "kepala.dinas")
    page.goto(Screen("meja:case", ("berkas", "dinsos")).address(service))

    expect(page.get_by_role("main")).to_contain_text("Surat tugas sudah kami kirim lewat surel.")
    expect(page.get_by_role("link", name="Disposisikan").first).to_be_visible()


def test_a_refusal_says_why_and_frees_the_name(service: Service, page: Page) -> None:
    walk.become(page, service, "kepala.dinas")
    page.goto(Screen("meja:tolak", ("berkas", "rsudmalingping")).address(service))
    page.get_by_role("checkbox").first.check()
    page.get_by_label("Penjelasan untuk pemohon").fill("Rumah sakit ini dilayani website dinasnya.")
    page.get_by_role("button", name="Tolak dan tutup berkas").click()
    walk.become(page, service, "opd.rsudmalingping")
    open_own(page, service, "rsudmalingping")
    expect(page.get_by_role("main")).to_contain_text("Rumah sakit ini dilayani website dinasnya.")
    page.get_by_role("link", name="Ajukan permohonan baru").click()
    page.get_by_role("button", name="Mulai mengisi").click()
    page.get_by_role("radio", name=re.compile("^Pembuatan")).check()
    page.get_by_label("Sub domain", exact=True).fill("rsudmalingping")

    expect(page.locator("#id_subdomain_jawaban")).to_contain_text("tersedia")


def test_a_withdrawal_takes_the_prepared_website_down(service: Service, page: Page) -> None:
    prepared = read_website(service, "dishub")[0]
    walk.become(page, service, "opd.dishub")
    page.goto(Screen("permohonan:withdraw", ("permohonan", "dishub")).address(service))
    page.get_by_label(re.compile("^Alasan")).fill("Websitenya digabung dengan website dinas lain.")
    page.get_by_role("button", name="Cabut permohonan").click()
    expect(page.get_by_role("main")).to_contain_text("mencabut permohonan ini")
    page.goto(f"{service.website('dishub')}/")
    walk.reload_until(page, page.get_by_text("tidak ada").first)

    assert (prepared, read_website(service, "dishub")[0]) == (200, 404)


def test_the_office_itself_asks_and_says_why_it_decides(service: Service, page: Page, tmp_path: Path) -> None:
    walk.become(page, service, "kepala.dinas")
    page.goto(f"{service.home}/permohonan/")
    page.get_by_role("link", name="Ajukan permohonan").last.click()
    page.get_by_role("button", name="Mulai mengisi").click()
    page.get_by_role("radio", name=re.compile("^Pembuatan")).check()
    walk.fill_in(page, subdomain="diskominfo")
    page.get_by_label("NIP pimpinan").fill("197001011995031001")
    request = walk.sign_and_send(page, tmp_path, subdomain="diskominfo")
    walk.open_case(page, service, "Kepala Dinas", request)
    page.get_by_role("link", name="Disposisikan").click()
    page.get_by_label("Alasan pengecualian").fill("Jabatan Sekretaris Daerah belum ditetapkan di sini.")
    page.get_by_role("button", name="Kirim disposisi").click()
    expect(page.get_by_text("Terkirim ke").first).to_be_visible()
    walk.open_case(page, service, "Kepala Bidang", request)

    expect(page.get_by_role("main")).to_contain_text("Jabatan Sekretaris Daerah belum ditetapkan di sini.")


def test_a_deputy_acts_for_the_post(service: Service, page: Page, tmp_path: Path) -> None:
    walk.become(page, service, "administrator")
    page.goto(Screen("organisasi:set_acting", ("jabatan", BIDANG)).address(service))
    page.get_by_role("radio", name=re.compile("^Plh")).check()
    page.get_by_label(re.compile("^Pejabat")).select_option(label="Kepala Seksi Pengembangan Aplikasi")
    today = datetime.now(WIB).date()
    page.get_by_label("Mulai").fill(str(today))
    page.get_by_label("Hari terakhir").fill(str(today + timedelta(days=3)))
    page.get_by_label("Nomor surat perintah").fill("800/1/DISKOMINFO/2026")
    order = tmp_path / "perintah.pdf"
    page.pdf(path=order)  # what the page shows is a PDF like any other
    page.get_by_label("Surat perintah", exact=True).set_input_files(order)
    page.get_by_role("button", name="Tugaskan").click()
    walk.become(page, service, "kepala.dinas")
    page.goto(Screen("meja:case", ("berkas", "dinsos")).address(service))
    walk.dispose(page)
    walk.become(page, service, "kepala.seksi")
    page.goto(Screen("meja:case", ("berkas", "dinsos")).address(service))
    walk.dispose(page)
    page.goto(Screen("meja:case", ("berkas", "dinsos")).address(service))

    expect(page.get_by_role("main")).to_contain_text("Plh. Kepala Bidang")


def open_own(page: Page, service: Service, subdomain: str) -> None:
    """The OPD's own page of its permohonan."""
    page.goto(Screen("permohonan:case", ("permohonan", subdomain)).address(service))


def read_website(service: Service, label: str) -> tuple[int, str]:
    """What the street sees of a website, its stamp of the moment left out."""
    answer = probe.fetch(f"{label}.localhost", "/", address="127.0.0.1", port=service.port)
    return answer.status, re.sub(r"\d\d\.\d\d", "", answer.body.decode())


def begin_development(page: Page, service: Service, *, host: str, wish: str) -> None:
    """The form of SOP 7 for a website that stands already."""
    page.goto(f"{service.home}/permohonan/")
    page.get_by_role("link", name="Ajukan permohonan").last.click()
    page.get_by_role("button", name="Mulai mengisi").click()
    page.get_by_role("radio", name=re.compile("^Pengembangan")).check()
    page.get_by_role("radio", name=re.compile(re.escape(host))).check()
    page.get_by_role("checkbox", name=re.compile(wish)).check()
    walk.fill_contact(page, "umum@instansi.test")
    page.get_by_label("Nama website").fill("Situs Resmi")
    page.get_by_role("checkbox", name="Dengan ini kami mengajukan").check()


def hand_down(page: Page, service: Service, request: walk.Request) -> None:
    """From the Kepala Dinas to the petugas, whose screen is left open."""
    for role in ("Kepala Dinas", "Kepala Bidang", "Kepala Seksi"):
        walk.open_case(page, service, role, request)
        walk.dispose(page)
    walk.open_case(page, service, "Petugas", request)


def report_up_and_reply(page: Page, service: Service, request: walk.Request) -> None:
    for role in ("Petugas", "Kepala Seksi", "Kepala Bidang"):
        walk.open_case(page, service, role, request)
        walk.report(page)
    walk.open_case(page, service, "Kepala Dinas", request)
    walk.approve_reply(page)
    expect(page.get_by_text("terkirim ke OPD")).to_be_visible()
