"""*Meja saya*: what waits for my posts, overdue first, in a stated number of queries."""

from datetime import timedelta

import pytest
from django.urls import reverse

from pendopo import clock
from pendopo.berkas import services
from pendopo.berkas.desk import CLOSED, PASSED_ON, WAITING, desk_of, left_of
from pendopo.berkas.standing import standing
from pendopo.opd.models import Incumbency
from pendopo.opd.services import calendar
from tests.conftest import MONDAY_8_WIB

MINUTE = timedelta(minutes=1)


def look(user, *, tab=WAITING, at=MONDAY_8_WIB):
    return desk_of(user, tab=tab, who=standing(at=at), calendar=calendar(at=at))


def subjects(desk):
    return [(group.title, [row.berkas.subject for row in group.rows]) for group in desk.groups]


@pytest.fixture
def three(opened, cast):
    """Overdue, nearly due, and fresh at 09.10 on Monday."""
    opened(subject="Kedua", at=MONDAY_8_WIB + 30 * MINUTE)
    opened(subject="Pertama", at=MONDAY_8_WIB)
    opened(subject="Ketiga", at=MONDAY_8_WIB + 65 * MINUTE)


def test_by_deadline_overdue_first_with_the_time_left_in_words(three, cast):
    at = MONDAY_8_WIB + 70 * MINUTE
    desk = look(cast.kepala_dinas.user, at=at)

    rows = desk.groups[0].rows
    assert subjects(desk) == [("Hari ini, 23\N{NO-BREAK SPACE}Nov", ["Pertama", "Kedua", "Ketiga"])]
    assert [(row.left.words, row.left.look) for row in rows] == [
        ("Terlambat 10 menit", "is-bad"),
        ("Sisa 20 menit", "is-warn"),
        ("Sisa 55 menit", ""),
    ]
    assert (rows[0].number, rows[0].what, rows[0].unread) == ("PW-0002", "Diterima 08.00", True)


def test_what_is_due_tomorrow_comes_later(opened, cast):
    berkas = opened(at=MONDAY_8_WIB + timedelta(hours=7, minutes=40))
    desk = look(cast.kepala_dinas.user, at=MONDAY_8_WIB + timedelta(hours=7, minutes=50))

    assert [group.title for group in desk.groups] == ["Berikutnya"]
    assert left_of(
        berkas, MONDAY_8_WIB + timedelta(hours=7, minutes=50), calendar(at=MONDAY_8_WIB)
    ).words == ("Besok 08.10")


def test_what_waits_for_the_applicant_stands_apart(berkas, cast):
    services.pause(berkas, actor=cast.kepala_dinas, reason="Menunggu", at=MONDAY_8_WIB)

    assert [group.title for group in look(cast.kepala_dinas.user).groups] == ["Menunggu pemohon"]


def test_what_was_passed_on_and_what_is_closed_have_their_tabs(at_bidang, cast):
    assert look(cast.kepala_dinas.user).passed_on == 1
    passed = look(cast.kepala_dinas.user, tab=PASSED_ON)
    assert subjects(passed)[0][1] == ["Pembuatan website dispertan"]

    services.withdraw(at_bidang, actor=cast.pemohon, reason="Tidak jadi", at=MONDAY_8_WIB)
    assert subjects(look(cast.kepala_dinas.user, tab=CLOSED))[0][1] == ["Pembuatan website dispertan"]


def test_a_vacant_post_shows_on_the_desk_above_with_an_alarm(at_bidang, cast):
    Incumbency.objects.filter(pk=cast.kepala_bidang.incumbency.pk).delete()

    row = look(cast.kepala_dinas.user).groups[-1].rows[0]
    assert row.alarm == f"{cast.kepala_bidang.jabatan} kosong: Anda bertindak a.n."


@pytest.fixture
def live(opened):
    """Filed a moment ago by the machine's own clock: pages ask what time it is."""
    return opened(at=clock.now())


def test_the_list_costs_thirteen_queries_however_long_it_is(client, opened, cast, django_assert_num_queries):
    for _ in range(3):
        opened(at=clock.now())
    client.force_login(cast.kepala_dinas.user)

    with django_assert_num_queries(13):
        page = client.get(reverse("meja:inbox"))
    assert page.content.decode().count("Pembuatan website dispertan") == 3


def test_an_empty_desk_says_so(client, cast):
    client.force_login(cast.kepala_seksi.user)

    assert "Meja Anda bersih" in client.get(reverse("meja:inbox")).content.decode()


def test_opening_it_on_ones_desk_is_reading_it(client, live, cast):
    client.force_login(cast.kepala_bidang.user)
    client.get(reverse("meja:case", args=[live.pk]))
    live.refresh_from_db()
    assert live.read_at is None

    client.force_login(cast.kepala_dinas.user)
    page = client.get(reverse("meja:case", args=[live.pk])).content.decode()
    live.refresh_from_db()
    assert live.read_at is not None
    assert "Langkah 2 dari 8: disposisi Kepala Dinas" in page
    assert "Situs lama masih aktif" in page


def test_strangers_find_no_desk(client, live, cast):
    for user in (cast.kepala_kesehatan.user, cast.pemohon.user, cast.administrator):
        client.force_login(user)

        assert client.get(reverse("meja:inbox")).status_code == 404
        assert client.get(reverse("meja:case", args=[live.pk])).status_code == 404
