"""The officer's screen: what will be made, how far it has come, what is in the way, and the evidence."""

import pytest
from django.conf import settings as django_settings
from django.test import Client, RequestFactory
from django.urls import reverse

from pendopo.provisioning.models import Provisioning
from pendopo.provisioning.services import resume
from pendopo.provisioning.views import panel
from tests.conftest import MONDAY_8_WIB
from tests.provisioning.conftest import bring_to_officer, plan_for


def browser(actor) -> Client:
    client = Client(headers={"host": "localhost"})
    client.force_login(actor.user, backend=django_settings.AUTHENTICATION_BACKENDS[0])
    return client


@pytest.fixture
def officer(cast) -> Client:
    return browser(cast.petugas)


def page(client, berkas) -> str:
    return client.get(reverse("provisioning:work", args=[berkas.pk])).text


def press(client, berkas, name="start", **fields):
    return client.post(reverse(f"provisioning:{name}", args=[berkas.pk]), fields)


def test_the_officer_has_one_button(officer, berkas):
    assert page(officer, berkas).count('data-working="Menyiapkan"') == 1


def test_superiors_see_the_page_without_the_button(cast, berkas):
    text = page(browser(cast.kepala_seksi), berkas)

    assert "Menyiapkan" not in text
    assert "Tombolnya ada pada petugas" in text


def test_a_stranger_finds_nothing(cast, berkas):
    client = browser(cast.kepala_kesehatan)

    assert client.get(reverse("provisioning:work", args=[berkas.pk])).status_code == 404
    assert press(client, berkas).status_code == 404


def test_a_superior_who_presses_is_refused(cast, berkas):
    assert press(browser(cast.kepala_seksi), berkas).status_code == 403
    assert not Provisioning.objects.exists()


def test_a_double_click_begins_once(officer, berkas):
    answers = [press(officer, berkas) for _ in range(2)]

    assert {answer.status_code for answer in answers} == {302}
    assert Provisioning.objects.count() == 1


def test_while_it_goes_on_the_page_refreshes_itself(officer, berkas):
    press(officer, berkas)

    text = page(officer, berkas)

    assert "data-going" in text
    assert "provisioning/progress.js" in text
    assert "Muat ulang" in text


def test_what_is_in_the_way_is_said_with_a_way_on(folder, officer, berkas, begun):
    resume(begun, at=MONDAY_8_WIB)

    text = page(officer, berkas)

    assert "Gerbang tidak menjawab." in text
    assert "Coba lagi" in text
    assert press(officer, berkas, "retry").status_code == 302
    begun.refresh_from_db()
    assert begun.failures == 0


def test_the_evidence_is_shown_when_all_is_done(front, officer, berkas, begun):
    resume(begun, at=MONDAY_8_WIB)

    text = page(officer, berkas)

    assert "Bukti pemeriksaan dari luar" in text
    assert "dispertan.localhost" in text
    assert "Status HTTP" in text
    assert "data-going" not in text


def test_a_pengembangan_says_what_it_will_add(officer, cast, website):
    plan = plan_for(website, development=True, wishes=("halaman-wajib",))
    berkas = bring_to_officer(cast, plan)

    text = page(officer, berkas)

    assert "ditambahkan sebagai konsep" in text
    assert "Tulisan, gambar, dan menu yang sudah ada tidak diubah." in text


def test_handiwork_needs_a_note(officer, cast, website):
    berkas = bring_to_officer(cast, plan_for(website, development=True, wishes=("tampilan",)))

    refused = press(officer, berkas)
    done = press(officer, berkas, note="Beranda disusun ulang.")

    assert (refused.status_code, done.status_code) == (422, 302)
    assert Provisioning.objects.get().plan["note"] == "Beranda disusun ulang."


def panel_for(actor, berkas) -> str:
    request = RequestFactory().get("/")
    request.user = actor.user
    return panel(request, berkas)


def test_the_case_shows_superiors_the_evidence(front, cast, berkas, begun):
    resume(begun, at=MONDAY_8_WIB)

    text = panel_for(cast.kepala_seksi, berkas)

    assert "Bukti pemeriksaan dari luar" in text
    assert "Status HTTP" in text


def test_before_it_is_begun_the_case_has_nothing_to_add(cast, berkas):
    assert panel_for(cast.petugas, berkas) == ""


def test_a_making_that_is_held_up_stands_in_the_case_with_a_way_on(folder, cast, berkas, begun):
    resume(begun, at=MONDAY_8_WIB)

    assert "Lanjutkan" in panel_for(cast.petugas, berkas)
    assert "Lanjutkan" not in panel_for(cast.kepala_seksi, berkas)


@pytest.mark.parametrize("begin", [False, True])
def test_the_page_states_its_price(officer, berkas, begin, django_assert_max_num_queries):
    if begin:
        press(officer, berkas)

    with django_assert_max_num_queries(30):
        page(officer, berkas)
