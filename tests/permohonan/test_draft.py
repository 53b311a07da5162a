"""A draft: kept at each press, gaps and all; it reserves nothing."""

import pytest

from pendopo.errors import Refused, Stale
from pendopo.permohonan import services
from pendopo.permohonan.models import Permohonan
from pendopo.websites.models import Host, Website
from tests.conftest import MONDAY_8_WIB
from tests.permohonan.conftest import FORM, NIP, begin, fill


def press(browser, permohonan, act="simpan", **answers):
    permohonan.refresh_from_db()
    form = {**FORM, "version": permohonan.version, "act": act, **answers}
    return browser.post(f"/permohonan/{permohonan.pk}/", form)


def test_a_new_draft_knows_agency_place_day_and_head(cast, draft):
    assert draft.website_name == "Dinas Pertanian"
    assert draft.signed_place == "Serang"
    assert draft.head_title == "Kepala Dinas Pertanian"


def test_whoever_files_for_one_agency_begins_with_one_press(browser, cast):
    answer = browser.post("/permohonan/baru/")

    assert answer.status_code == 302
    assert Permohonan.objects.get().opd == cast.pertanian


def test_whoever_files_for_several_chooses(browser, cast):
    cast.kesehatan.mandates.create(
        user=cast.pemohon.user,
        position="Staf",
        granted_by=cast.kepala_kesehatan.user,
        granted_at=MONDAY_8_WIB,
    )

    unchosen = browser.post("/permohonan/baru/")
    browser.post("/permohonan/baru/", {"opd": cast.kesehatan.pk})

    assert "Pilih OPD yang mengajukan." in unchosen.content.decode()
    assert Permohonan.objects.get().opd == cast.kesehatan


def test_saving_keeps_what_was_written_and_leaves(browser, draft):
    answer = press(browser, draft, contact_name="", contact_phone="12345")

    draft.refresh_from_db()
    assert answer.headers["Location"] == "/permohonan/"
    assert (draft.contact_name, draft.contact_phone, draft.subdomain) == ("", "12345", "dispertan")


def test_a_draft_reserves_nothing(filled):
    assert filled.subdomain == "dispertan"
    assert not Host.objects.exists()


def test_a_phone_number_is_kept_in_one_form(filled):
    assert filled.contact_phone == "+62254200123"


def test_the_nip_stands_on_no_page(browser, filled):
    digits = NIP.replace(" ", "")
    pages = [browser.get(f"/permohonan/{filled.pk}/"), press(browser, filled, "periksa", committed="")]

    assert filled.head_nip == digits
    assert not [page for page in pages if digits in page.content.decode() or NIP in page.content.decode()]


def test_an_empty_field_leaves_the_nip_as_it_is(browser, filled):
    press(browser, filled, head_nip="")

    filled.refresh_from_db()
    assert filled.head_nip


def test_a_wrong_nip_is_said_and_the_rest_is_kept(browser, draft):
    answer = press(browser, draft, head_nip="19700101 199501 3 001")

    draft.refresh_from_db()
    assert answer.status_code == 422
    assert draft.contact_name == FORM["contact_name"]
    assert "Angka ke-15 NIP" in answer.content.decode()


def test_of_two_tabs_the_slower_one_is_refused_and_keeps_its_words(browser, draft):
    first = draft.version
    browser.post(f"/permohonan/{draft.pk}/", {**FORM, "version": first, "act": "simpan"})
    late = browser.post(
        f"/permohonan/{draft.pk}/", {**FORM, "version": first, "act": "simpan", "contact_name": "Lain"}
    )

    draft.refresh_from_db()
    assert late.status_code == 409
    assert "Draf telah berubah di tempat lain." in late.content.decode()
    assert 'value="Lain"' in late.content.decode()
    assert draft.contact_name == FORM["contact_name"]


def test_two_tabs_with_the_same_words_do_not_fight(cast, draft):
    version = draft.version
    fill(draft, cast.pemohon)

    changed = services.save_draft(
        draft, answers={"contact_name": "Pengelola Contoh"}, expected_version=version, actor=cast.pemohon,
        at=MONDAY_8_WIB,
    )  # fmt: skip

    assert changed is False


def test_a_stale_version_is_refused(cast, filled):
    with pytest.raises(Stale):
        fill(filled, cast.pemohon, contact_name="Baru") and services.save_draft(
            filled, answers={"contact_name": "Lama"}, expected_version=1, actor=cast.pemohon, at=MONDAY_8_WIB
        )


def test_a_stranger_finds_nothing(browser_of, cast, draft, at_eight):
    stranger = browser_of(cast.kepala_kesehatan)

    assert stranger.get(f"/permohonan/{draft.pk}/").status_code == 404
    assert stranger.post(f"/permohonan/{draft.pk}/", FORM).status_code == 404


def test_whoever_does_not_file_for_the_agency_cannot_save(cast, draft):
    with pytest.raises(Refused, match="OPD lain"):
        fill(draft, cast.kepala_kesehatan)


def test_a_draft_can_be_thrown_away(browser, signed, papers):
    file = papers / signed.form_file
    assert file.exists()

    browser.post(f"/permohonan/{signed.pk}/hapus/")

    assert not Permohonan.objects.exists()


def test_what_was_sent_cannot_be_thrown_away(browser, sent):
    browser.post(f"/permohonan/{sent.pk}/hapus/")

    assert Permohonan.objects.filter(pk=sent.pk).exists()


def test_pengembangan_offers_the_agencys_websites_and_fixes_their_address(cast, browser, draft):
    website = Website.objects.create(opd=cast.pertanian, name="Lama", status=Website.Status.ELSEWHERE)
    Host.objects.create(website=website, name="distan.localhost", status="aktif", since=MONDAY_8_WIB)
    press(browser, draft, "tampilkan", kind="pengembangan", website=website.pk, wishes=["pindah"])

    page = browser.get(f"/permohonan/{draft.pk}/").content.decode()
    draft.refresh_from_db()
    assert draft.subdomain == "distan"
    assert "Alamat website yang dikembangkan tidak berubah." in page
    assert "distan.localhost" in page


def test_another_agencys_website_is_not_taken(cast, browser, draft):
    website = Website.objects.create(opd=cast.kesehatan, name="Lain", status=Website.Status.LIVE)

    answer = press(browser, draft, kind="pengembangan", website=website.pk)

    draft.refresh_from_db()
    assert answer.status_code == 422
    assert draft.website is None


def test_an_agency_with_a_website_begins_with_pengembangan(cast):
    Website.objects.create(opd=cast.pertanian, name="Ada", status=Website.Status.LIVE)

    assert begin(cast.pertanian, cast.pemohon).kind == "pengembangan"


def test_the_list_states_its_price(browser, cast, draft, sent, django_assert_num_queries):
    begin(cast.pertanian, cast.pemohon)

    with django_assert_num_queries(7):
        page = browser.get("/permohonan/").content.decode()

    assert "Draf" in page
    assert "PW-0001/2026" in page


def test_an_empty_list_teaches(browser):
    assert "Belum ada permohonan" in browser.get("/permohonan/").content.decode()


def test_the_list_leads_to_those_who_may_file_and_to_one_s_own_account(browser):
    page = browser.get("/permohonan/").content.decode()

    assert 'href="/opd-saya/"' in page
    assert 'href="/akun/"' in page


def test_a_version_that_is_no_number_is_an_older_draft(browser, filled):
    answer = press(browser, filled, version="bukan-angka", contact_name="Lain")

    assert answer.status_code == 409
