"""The OPD's page of its case: what to do first, then where it is; answer, correct, withdraw."""

import re
from datetime import timedelta

import pytest

from pendopo.berkas import services as berkas_services
from pendopo.berkas.models import Berkas
from pendopo.berkas.services import Defect
from pendopo.errors import Refused
from pendopo.permohonan import services
from pendopo.websites.models import Host
from tests.conftest import MONDAY_8_WIB
from tests.permohonan.conftest import NIP, attach, fill, scan_of

LATER = MONDAY_8_WIB + timedelta(minutes=20)


def is_disabled(page, name):
    tag = re.search(rf'<input[^>]*\bname="{name}"[^>]*>', page)
    return " disabled" in tag[0]


def give_back(permohonan, cast, *defects):
    berkas_services.return_for_correction(
        permohonan.berkas, actor=cast.kepala_dinas, defects=[Defect(*defect) for defect in defects], at=LATER
    )
    permohonan.refresh_from_db()
    return permohonan


@pytest.fixture
def returned(sent, cast):
    return give_back(sent, cast, ("subdomain", "melanggar-aturan-nama", "terlalu mirip dispertanian"))


def test_first_it_says_that_there_is_nothing_to_do(browser, sent):
    page = browser.get(f"/permohonan/{sent.pk}/berkas/").content.decode()

    assert page.index("Tidak ada yang perlu Anda lakukan") < page.index("Perjalanan permohonan")
    assert "Kepala Dinas Komunikasi" in page
    assert "Langkah 2 dari 8" in page


def test_internal_notes_are_not_shown(browser, sent, cast):
    berkas_services.dispose(
        sent.berkas, actor=cast.kepala_dinas, to=cast.kepala_bidang.jabatan, note="Rahasia kantor", at=LATER
    )

    page = browser.get(f"/permohonan/{sent.pk}/berkas/").content.decode()

    assert "Rahasia kantor" not in page
    assert "20 menit kerja" in page


def test_a_disposisi_that_was_taken_back_never_happened(browser, sent, cast):
    bidang = cast.kepala_bidang.jabatan
    berkas_services.dispose(sent.berkas, actor=cast.kepala_dinas, to=bidang, at=LATER)
    berkas_services.take_back(sent.berkas, actor=cast.kepala_dinas, at=LATER + timedelta(minutes=1))

    page = browser.get(f"/permohonan/{sent.pk}/berkas/").content.decode()

    assert "Langkah 2 dari 8" in page


def test_a_return_opens_only_what_was_listed(browser, returned):
    page = browser.get(f"/permohonan/{returned.pk}/").content.decode()

    assert "terlalu mirip dispertanian" in page
    assert is_disabled(page, "contact_name")
    assert not is_disabled(page, "subdomain")
    assert not is_disabled(page, "form_file")


def test_a_field_that_was_not_listed_stays(browser, returned):
    browser.post(
        f"/permohonan/{returned.pk}/",
        {"version": returned.version, "act": "simpan", "contact_name": "Lain", "subdomain": "distani"},
    )

    returned.refresh_from_db()
    assert returned.contact_name == "Pengelola Contoh"
    assert returned.subdomain == "distani"


def test_what_was_mended_goes_back_to_the_same_desk_and_says_what_changed(cast, returned):
    fill(returned, cast.pemohon, subdomain="distan", head_nip=NIP.replace("1 001", "2 002"))
    attach(returned, cast.pemohon, scan_of(returned))

    services.correct(returned, expected_version=returned.version, actor=cast.pemohon, at=LATER)

    event = returned.berkas.events.last()
    assert returned.berkas.holder == cast.kepala_dinas.jabatan
    assert "Sub domain: dispertan → distan" in event.note
    assert "NIP pimpinan: diubah" in event.note
    assert NIP.replace(" ", "")[:8] not in event.note + str(event.data)
    assert [host.name for host in Host.objects.filter(until__isnull=True)] == ["distan.localhost"]


def test_the_old_paper_does_not_do_for_the_new_text(cast, returned):
    fill(returned, cast.pemohon, subdomain="distan")

    with pytest.raises(Refused):
        services.correct(returned, expected_version=returned.version, actor=cast.pemohon, at=LATER)

    assert returned.berkas.status == Berkas.Status.RETURNED


def test_the_scan_that_the_office_has_seen_is_kept(
    cast, returned, papers, django_capture_on_commit_callbacks
):
    seen = papers / returned.form_file
    fill(returned, cast.pemohon, subdomain="distan")
    with django_capture_on_commit_callbacks(execute=True):
        attach(returned, cast.pemohon, scan_of(returned))

    assert seen.exists()


def test_a_paused_one_is_answered_and_goes_on(browser, sent, cast):
    berkas_services.pause(sent.berkas, actor=cast.kepala_dinas, reason="Kirim SK pengelola.", at=MONDAY_8_WIB)
    url = f"/permohonan/{sent.pk}/berkas/"
    page = browser.get(url).content.decode()
    empty = browser.post(url, {"n": 2, "answer": ""})
    browser.post(url, {"n": 2, "answer": "SK terlampir pada surat kami."})

    sent.refresh_from_db()
    assert "Kirim SK pengelola." in page
    assert empty.status_code == 422
    assert sent.berkas.status == Berkas.Status.OPEN


def test_withdrawing_needs_a_reason_and_frees_the_name(browser, sent):
    url = f"/permohonan/{sent.pk}/cabut/"
    without = browser.post(url, {"n": 1, "reason": ""})
    browser.post(url, {"n": 1, "reason": "Digabung dengan website dinas."})

    sent.refresh_from_db()
    assert without.status_code == 422
    assert sent.berkas.status == Berkas.Status.WITHDRAWN
    assert not Host.objects.filter(until__isnull=True).exists()


def test_a_stale_page_withdraws_nothing(browser, sent, cast):
    berkas_services.dispose(
        sent.berkas, actor=cast.kepala_dinas, to=cast.kepala_bidang.jabatan, at=MONDAY_8_WIB
    )

    page = browser.post(f"/permohonan/{sent.pk}/cabut/", {"n": 1, "reason": "Batal."}, follow=True)

    sent.refresh_from_db()
    assert "Berkas telah berubah" in page.content.decode()
    assert sent.berkas.status == Berkas.Status.OPEN


def test_a_refusal_frees_the_name_and_says_why(browser, sent, cast):
    berkas_services.refuse(
        sent.berkas, actor=cast.kepala_dinas, reasons=["layanan-bersama"], text="Pakai portal.", at=LATER
    )

    page = browser.get(f"/permohonan/{sent.pk}/berkas/").content.decode()

    assert "Permohonan ini ditolak." in page
    assert "Pakai portal." in page
    assert not Host.objects.filter(until__isnull=True).exists()


def test_a_notice_leads_to_the_case(browser, sent):
    assert browser.get(f"/permohonan/berkas/{sent.berkas_id}/").headers["Location"].endswith("/berkas/")


def test_a_number_beyond_every_row_finds_no_case(browser, sent):
    assert browser.get(f"/permohonan/berkas/{10**20}/").status_code == 404


def test_a_stranger_finds_no_case(browser_of, cast, sent, at_eight):
    stranger = browser_of(cast.kepala_kesehatan)

    for path in ("berkas/", "cabut/", "kirim/", "terkirim/", "tanda-terima.pdf", "formulir.pdf"):
        assert stranger.get(f"/permohonan/{sent.pk}/{path}").status_code == 404
