"""The screens of the organisation: who sees them, what they cost, and what they say."""

import pytest
from django.urls import reverse

from pendopo.accounts.models import User
from pendopo.opd import services
from pendopo.opd.models import Holiday, Incumbency, Jabatan, Opd, WorkSchedule
from pendopo.opd.services import Letter
from tests.conftest import LONG_AGO, MONDAY_8_WIB, add_agency

NIP = "198001012005011001"


def url(name, *args):
    return reverse(f"organisasi:{name}", args=args)


@pytest.fixture
def admin(client, cast):
    client.force_login(cast.administrator)
    return client


@pytest.fixture
def vacant(cast):
    Incumbency.objects.filter(pk=cast.petugas.incumbency.pk).delete()
    return cast.petugas.jabatan


PAGES = ["agencies", "add_agency", "office", "roles", "hours", "add_holiday", "set_hours", "access_requests"]


@pytest.mark.parametrize("name", PAGES)
def test_administrators_open_every_page(admin, name):
    assert admin.get(url(name)).status_code == 200


@pytest.mark.parametrize("name", [page for page in PAGES if page not in ("agencies", "hours")])
def test_officials_do_not_keep_the_organisation(client, cast, name):
    client.force_login(cast.kepala_dinas.user)

    assert client.get(url(name)).status_code == 403


def test_officials_read_agencies_and_posts(client, cast):
    client.force_login(cast.petugas.user)

    for page in (
        url("agencies"),
        url("agency", cast.kominfo.pk),
        url("post", cast.petugas.jabatan.pk),
        url("hours"),
    ):
        answer = client.get(page)
        assert answer.status_code == 200
        assert "Tutup jabatan" not in answer.text


def test_strangers_sign_in_first(client, cast):
    answer = client.get(url("agencies"))

    assert answer.url == f"{reverse('account_login')}?next={url('agencies')}"


def test_an_agency_s_people_do_not_read_the_organisation(client, cast):
    client.force_login(cast.pemohon.user)

    assert client.get(url("agencies")).status_code == 403


def test_the_list_costs_six_queries_however_long(admin, cast, django_assert_num_queries):
    add_agency("Dinas Sosial", "DINSOS", "dinsos")

    with django_assert_num_queries(6):  # session, user, count, rows, vacant posts, unread
        page = admin.get(url("agencies"))

    assert "4 OPD" in page.text


@pytest.mark.parametrize(
    ("query", "found", "left_out"),
    [
        ({"q": "tani"}, "Dinas Pertanian", "Dinas Kesehatan"),
        ({"q": "dinkes"}, "Dinas Kesehatan", "Dinas Pertanian"),
        ({"place": "luar"}, "Tidak ada OPD yang cocok", "Dinas Pertanian"),
        ({"kind": "badan"}, "Tidak ada OPD yang cocok", "Dinas Pertanian"),
        ({"kind": "entah"}, "Dinas Pertanian", "Tidak ada OPD"),
    ],
)
def test_the_list_is_narrowed(admin, query, found, left_out):
    page = admin.get(url("agencies"), query).text

    assert found in page
    assert left_out not in page


def test_closed_agencies_are_shown_on_demand(admin, cast):
    Opd.objects.filter(pk=cast.pertanian.pk).update(valid_until=LONG_AGO)

    assert "Dinas Pertanian" not in admin.get(url("agencies")).text
    assert "Dinas Pertanian" in admin.get(url("agencies"), {"closed": "on"}).text


def test_the_tree_shows_vacant_posts_and_who_acts(admin, cast, vacant):
    today = services.day_of(MONDAY_8_WIB)
    services.set_acting(
        cast.kepala_seksi.jabatan,
        pejabat=cast.kepala_bidang.incumbency.pejabat,
        capacity="plh",
        starts_on=LONG_AGO,
        ends_on=today.replace(year=2030),
        letter=Letter("800/1"),
        actor=cast.administrator,
        at=MONDAY_8_WIB,
    )

    page = admin.get(url("agency", cast.kominfo.pk)).text

    assert "Kosong" in page
    assert "Plh. Kepala Bidang Aplikasi Informatika" in page
    assert "sampai 23" in page


def test_the_list_leads_administrators_to_vacant_posts_of_the_office(admin, cast):
    assert "masih kosong" not in admin.get(url("agencies")).text

    Incumbency.objects.filter(pk=cast.petugas.incumbency.pk).delete()
    Incumbency.objects.filter(pk=cast.kepala_kesehatan.incumbency.pk).delete()
    page = admin.get(url("agencies")).text

    assert "1 jabatan kantor masih kosong." in page
    assert url("agency", cast.kominfo.pk) in page


def test_a_vacant_post_is_filled_from_the_tree(admin, client, cast, vacant):
    assert url("appoint", vacant.pk) in admin.get(url("agency", cast.kominfo.pk)).text

    client.force_login(cast.kepala_dinas.user)

    assert url("appoint", vacant.pk) not in client.get(url("agency", cast.kominfo.pk)).text


def test_an_agency_costs_nine_queries_however_many_posts(admin, cast, django_assert_num_queries):
    with django_assert_num_queries(9):
        page = admin.get(url("agency", cast.kominfo.pk)).text

    assert cast.petugas.jabatan.name in page


def test_an_agency_without_posts_says_so(admin, cast):
    Incumbency.objects.filter(jabatan__opd=cast.kesehatan).delete()
    Jabatan.objects.filter(opd=cast.kesehatan).delete()

    assert "Belum ada jabatan" in admin.get(url("agency", cast.kesehatan.pk)).text


def test_an_agency_is_entered_by_form(admin, cast):
    answer = admin.post(
        url("add_agency"),
        {
            "name": "Badan Baru",
            "abbreviation": "BB",
            "kind": "badan",
            "place": "kp3b",
            "head_title": "Kepala Badan",
        },
        follow=True,
    )

    assert "Badan Baru tercatat" in answer.text


def test_what_is_wrong_stands_beside_its_field(admin, cast):
    answer = admin.post(
        url("add_agency"),
        {"name": "dinas pertanian", "abbreviation": "X", "kind": "dinas", "place": "kp3b", "head_title": "K"},
    )

    assert "Ada satu hal yang perlu diperbaiki" in answer.text
    assert "sudah terdaftar" in answer.text


def test_an_agency_is_closed_by_form(admin, cast):
    answer = admin.post(url("end_agency", cast.pertanian.pk), {"valid_until": "2026-12-31"}, follow=True)

    cast.pertanian.refresh_from_db()
    assert "OPD ditutup." in answer.text
    assert str(cast.pertanian.valid_until) == "2026-12-31"


def test_a_new_person_is_appointed_and_invited(admin, cast, vacant):
    answer = admin.post(
        url("appoint", vacant.pk),
        {"name": "Petugas Baru", "email": "baru@kominfo.test", "nip": NIP, "starts_on": "2026-11-23"},
        follow=True,
    )

    assert "Petugas Baru memangku Petugas Pengembangan Aplikasi" in answer.text
    assert "Undangan dikirim ke baru@kominfo.test." in answer.text
    assert User.objects.get(email="baru@kominfo.test").last_login is None
    assert NIP not in answer.text


def test_a_wrong_nip_registers_nobody(admin, cast, vacant):
    answer = admin.post(
        url("appoint", vacant.pk), {"name": "Petugas Baru", "nip": "123", "starts_on": "2026-11-23"}
    )

    assert "ditulis 3 angka" in answer.text
    assert not vacant.incumbencies.exists()


def test_a_person_who_cannot_be_appointed_is_not_registered(admin, cast):
    answer = admin.post(
        url("appoint", cast.petugas.jabatan.pk),
        {"name": "Petugas Baru", "email": "baru@kominfo.test", "starts_on": "2026-11-23"},
    )

    assert "masih dipangku" in answer.text
    assert not User.objects.filter(email="baru@kominfo.test").exists()


def plh(cast, **more):
    return {
        "capacity": "plh",
        "pejabat": cast.kepala_seksi.incumbency.pejabat_id,
        "starts_on": "2026-11-23",
        "ends_on": "2026-11-30",
        "letter_number": "800/7/2026",
        **more,
    }


def test_a_plh_is_set_with_the_letter_uploaded(admin, cast, papers, scan):
    answer = admin.post(
        url("set_acting", cast.kepala_bidang.jabatan.pk), plh(cast, letter=scan()), follow=True
    )

    held = Incumbency.objects.get(capacity="plh")
    assert "bertugas sebagai Plh. Kepala Bidang" in answer.text
    assert (papers / held.letter_file).read_bytes().startswith(b"\x89PNG")
    assert "surat-perintah" not in held.letter_file


def test_the_letter_is_read_through_its_view_only(admin, client, cast, papers, scan):
    admin.post(url("set_acting", cast.kepala_bidang.jabatan.pk), plh(cast, letter=scan()))
    held = Incumbency.objects.get(capacity="plh")

    answer = admin.get(url("letter", held.pk))
    assert b"".join(answer.streaming_content).startswith(b"\x89PNG")
    assert "attachment" in answer["Content-Disposition"]

    client.force_login(cast.pemohon.user)
    assert client.get(url("letter", held.pk)).status_code == 403


def test_a_letter_is_judged_by_its_content(admin, cast, papers, scan):
    forged = scan("surat.pdf")
    forged.file.seek(0)
    forged.file.write(b"MZ" + b"\0" * 200)
    forged.file.seek(0)

    answer = admin.post(url("set_acting", cast.kepala_bidang.jabatan.pk), plh(cast, letter=forged))

    assert "bukan PDF, JPEG atau PNG" in answer.text
    assert not Incumbency.objects.filter(capacity="plh").exists()


def test_a_slip_of_the_year_is_told_beside_the_day(admin, cast):
    held = cast.petugas.incumbency
    answer = admin.post(url("end_incumbency", held.pk), {"ends_on": "9999-12-31"})

    assert "Periksa tahunnya" in answer.text
    held.refresh_from_db()
    assert held.ends_on is None


def test_a_time_in_a_post_is_ended_by_form(admin, cast):
    answer = admin.post(
        url("end_incumbency", cast.petugas.incumbency.pk), {"ends_on": "2026-11-30"}, follow=True
    )

    assert "Masa jabatan berakhir 30" in answer.text


def test_a_post_is_added_moved_and_closed_by_form(admin, cast):
    admin.post(
        url("add_post", cast.kominfo.pk),
        {"name": "Kepala Bidang Statistik", "role": "kepala-bidang", "valid_from": "2026-11-23"},
    )
    post = Jabatan.objects.get(name="Kepala Bidang Statistik")

    moved = admin.post(url("move_post", post.pk), {"superior": cast.kepala_dinas.jabatan.pk}, follow=True)
    closed = admin.post(url("end_post", post.pk), {"valid_until": "2026-11-30"}, follow=True)

    assert "Jabatan dipindahkan." in moved.text
    assert "Jabatan ditutup." in closed.text


def test_the_office_s_words_are_changed(admin, cast):
    answer = admin.post(url("roles"), {"kepala-seksi": "Ketua Tim"}, follow=True)

    assert "Sebutan peran tersimpan." in answer.text
    assert services.role_name("kepala-seksi") == "Ketua Tim"


def test_a_format_of_numbers_that_cannot_be_is_explained(admin, cast):
    answer = admin.post(
        url("office"),
        {
            "government": "Pemerintah Provinsi Banten",
            "region": "Provinsi Banten",
            "city": "Serang",
            "address": "KP3B",
            "sop": "website-2018",
            "request_format": "PW-{nomor}",
            "letter_format": "{kode}/{no:04}/{unit}/{tahun}",
        },
    )

    assert "{nomor} tidak dikenal" in answer.text


def test_a_holiday_is_added_and_removed_by_form(admin, cast):
    admin.post(url("add_holiday"), {"on": "2026-11-30", "name": "Libur lokal", "kind": "lokal"})
    day = Holiday.objects.get(on="2026-11-30")

    answer = admin.post(url("remove_holiday", day.pk), follow=True)

    assert "kembali menjadi hari kerja" in answer.text
    assert not Holiday.objects.filter(pk=day.pk).exists()


def test_ramadan_is_entered_by_form(admin, cast):
    admin.post(
        url("set_hours"),
        {
            "regime": "Ramadan 1448 H",
            "starts_on": "2027-02-08",
            "ends_on": "2027-03-09",
            "source": "SE 1/2027",
            "senin_buka": "08:00",
            "senin_istirahat": "12:00",
            "senin_masuk": "12:30",
            "senin_tutup": "15:00",
            "jumat_buka": "08:00",
            "jumat_tutup": "15:30",
        },
    )

    assert WorkSchedule.objects.filter(regime="Ramadan 1448 H").count() == 4 * 2 + 1
    assert "Senin–Kamis" in admin.get(url("hours")).text


def test_hours_out_of_order_are_explained(admin, cast):
    answer = admin.post(
        url("set_hours"),
        {"regime": "Salah", "starts_on": "2027-02-08", "senin_buka": "15:00", "senin_tutup": "08:00"},
    )

    assert "berurutan" in answer.text
    assert not WorkSchedule.objects.filter(regime="Salah").exists()


@pytest.mark.parametrize("name", ["audit:list", "notices:outbox", "organisasi:hours"])
def test_administrators_keep_their_rail_in_every_room(admin, name):
    page = admin.get(reverse(name)).content.decode()

    assert "Menu organisasi" in page
    assert reverse("meja:inbox") not in page
