"""The acts as an official presses them: two taps from the open case, without a script too."""

import pytest
from django.urls import reverse

from pendopo import clock
from pendopo.berkas import services
from pendopo.berkas.models import Berkas
from pendopo.berkas.paper import disposisi_sheet
from tests.conftest import MONDAY_8_WIB


@pytest.fixture
def live(opened):
    return opened(at=clock.now())


@pytest.fixture
def press(client, cast):
    """Signs in, sends an act's form as the page gave it, and returns the berkas and the answer."""

    def send(act, actor, berkas, **given):
        client.force_login(actor.user)
        answer = client.post(reverse(f"meja:{act}", args=[berkas.pk]), {"n": berkas.n, **given}, follow=True)
        berkas.refresh_from_db()
        return answer.content.decode()

    return send


def test_the_sheet_stands_ready_with_the_usual_recipient_and_instruction(client, live, cast):
    client.force_login(cast.kepala_dinas.user)
    page = client.get(reverse("meja:disposisi", args=[live.pk])).content.decode()

    bidang = cast.kepala_bidang.jabatan
    assert f'value="{bidang.pk}"' in page
    assert page.count("checked") == 2  # the recipient, and Tindak lanjuti


def test_sending_says_to_whom_and_offers_to_take_it_back(press, live, cast):
    page = press(
        "disposisi",
        cast.kepala_dinas,
        live,
        to=cast.kepala_bidang.jabatan.pk,
        instructions=["tindak-lanjuti"],
        note="Segera",
    )

    assert live.holder == cast.kepala_bidang.jabatan
    assert "<strong>Terkirim ke Kepala Bidang Aplikasi Informatika.</strong> <a href=" in page
    assert reverse("meja:tarik", args=[live.pk]) in page
    taken = press("tarik", cast.kepala_dinas, live)
    assert live.holder == cast.kepala_dinas.jabatan
    assert "Disposisi ditarik kembali." in taken


def test_a_stale_page_is_told_to_decide_again(press, live, cast):
    given = {"to": cast.kepala_bidang.jabatan.pk}
    seen = live.n
    press("disposisi", cast.kepala_dinas, live, **given)

    page = press("disposisi", cast.kepala_dinas, live, **{**given, "n": seen})
    assert "Berkas telah berubah." in page
    assert live.n == 2


def test_a_colleague_gets_403_and_a_stranger_404(client, live, cast):
    url = reverse("meja:disposisi", args=[live.pk])
    answers = []
    for user in (cast.kepala_seksi.user, cast.kepala_kesehatan.user, cast.administrator):
        client.force_login(user)
        answers += [client.get(url).status_code, client.post(url, {"n": live.n}).status_code]

    assert answers == [403, 403, 404, 404, 404, 404]


def test_a_return_needs_something_to_correct_and_names_each_field(press, live, cast):
    page = press("kembali", cast.kepala_dinas, live)
    assert "Tandai isian yang harus diperbaiki" in page

    press("kembali", cast.kepala_dinas, live, alasan_subdomain="nama-milik-lain", teks_subdomain="milik BKD")
    assert live.status == "dikembalikan"
    assert (
        services.defects_of(live.events.last())[0].sentence
        == "Nama ini milik OPD atau layanan lain: milik BKD"
    )


def test_a_refusal_needs_words_for_the_applicant(press, live, cast):
    page = press("tolak", cast.kepala_dinas, live, reasons=["lain"])
    assert "Tulis penjelasan yang dapat dipahami pemohon." in page

    press("tolak", cast.kepala_dinas, live, reasons=["lain"], note="Pakai situs induk")
    assert live.status == "ditolak"


def test_pause_and_go_on(press, live, cast):
    press("jeda", cast.kepala_dinas, live, note="Surat asli")
    assert live.status == "jeda"

    press("lanjutkan", cast.kepala_dinas, live)
    assert live.status == "berjalan"


def test_a_recommendation_becomes_a_letter_of_who_has_just_shown_who_they_are(client, live, cast):
    user = cast.kepala_dinas.user
    user.set_password("rahasia-yang-panjang")
    user.save()
    client.force_login(user)
    given = {"n": live.n, "grounds": "Sudah ada", "recommendations": "Pakai situs induk"}
    asked = client.post(reverse("meja:rekomendasi", args=[live.pk]), given)
    assert asked["Location"].startswith(reverse("account_reauthenticate"))
    assert Berkas.objects.get().status == "berjalan"

    page = client.post(asked["Location"], {"password": "rahasia-yang-panjang"}, follow=True)
    assert Berkas.objects.get().status == "rekomendasi"
    assert "Surat rekomendasi 555/0001/DISKOMINFO" in page.content.decode()


def test_the_petugas_is_sent_to_the_work_until_it_is_done(client, at_petugas, cast, works):
    client.force_login(cast.petugas.user)
    url = reverse("meja:case", args=[at_petugas.pk])
    assert f'href="/siapkan/{at_petugas.pk}/"' in client.get(url).content.decode()

    works.facts = frozenset({"situs-tersedia"})
    assert reverse("meja:laporan", args=[at_petugas.pk]) in client.get(url).content.decode()


def test_the_reply_is_seen_before_it_is_approved(client, press, at_reply, cast):
    client.force_login(cast.kepala_dinas.user)
    page = client.get(reverse("meja:jawaban", args=[at_reply.pk])).content.decode()
    assert reverse("meja:preview", args=[at_reply.pk]) in page
    preview = client.get(reverse("meja:preview", args=[at_reply.pk]))
    assert preview["Content-Type"] == "application/pdf"


def test_its_first_page_is_shown_as_a_picture(client, at_reply, cast, works):
    works.pdf = disposisi_sheet(at_reply, at=MONDAY_8_WIB)
    client.force_login(cast.kepala_dinas.user)
    picture = client.get(reverse("meja:preview_page", args=[at_reply.pk]))

    assert picture.content.startswith(b"\x89PNG")


def test_nobody_else_reads_the_letter_before_it_is_approved(client, at_reply, cast):
    client.force_login(cast.petugas.user)

    assert client.get(reverse("meja:preview", args=[at_reply.pk])).status_code == 403


def test_who_approves_has_just_shown_who_they_are(client, at_reply, cast):
    user = cast.kepala_dinas.user
    user.set_password("rahasia-yang-panjang")
    user.save()
    client.force_login(user)
    asked = client.post(reverse("meja:jawaban", args=[at_reply.pk]), {"n": at_reply.n})
    assert asked["Location"].startswith(reverse("account_reauthenticate"))
    assert Berkas.objects.get().status == "berjalan"

    client.post(asked["Location"], {"password": "rahasia-yang-panjang"}, follow=True)
    assert Berkas.objects.get().status == "selesai"
    assert "555/0001/DISKOMINFO/2026" in client.get(reverse("meja:letters")).content.decode()


def test_the_lembar_disposisi_prints(client, at_bidang, cast):
    client.force_login(cast.kepala_bidang.user)
    answer = client.get(reverse("meja:sheet", args=[at_bidang.pk]))

    assert answer.content.startswith(b"%PDF-")


def test_the_offices_own_request_asks_for_the_reason(client, press, cast, works):
    berkas = services.open_berkas(
        kind="uji", subject="Situs dinas", opd=cast.kominfo, actor=cast.kepala_dinas, at=MONDAY_8_WIB
    )
    page = press("disposisi", cast.kepala_dinas, berkas, to=cast.kepala_bidang.jabatan.pk)
    assert "Tulis mengapa dinas memutuskan permohonannya sendiri." in page

    press("disposisi", cast.kepala_dinas, berkas, to=cast.kepala_bidang.jabatan.pk, exception="Atasan kosong")
    assert berkas.holder == cast.kepala_bidang.jabatan
