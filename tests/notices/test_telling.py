"""Telling people: once each, in the transaction of the act, and never a mail inside it."""

import pytest
from django.db import transaction
from django.urls import reverse

from pendopo.notices.models import Mail, Notice
from pendopo.notices.services import deliver_due, tell
from tests.conftest import MONDAY_8_WIB, make_user


@pytest.fixture
def people(db):
    return [make_user("kepala.bidang", "Kepala Bidang"), make_user("petugas", "Petugas")]


def tell_of(people, key="berkas:1:2", text="Berkas baru di meja Anda."):
    tell(people, key=key, text=text, url="/meja/1/", at=MONDAY_8_WIB)


def test_each_person_gets_a_line_and_a_mail(people):
    tell_of(people)

    assert Notice.objects.count() == Mail.objects.count() == 2
    assert {mail.to for mail in Mail.objects.all()} == {user.email for user in people}


def test_the_mail_leads_to_the_home_host(people, settings):
    tell_of(people)

    assert f"{settings.PENDOPO_HOME_URL}/meja/1/" in Mail.objects.first().body


def test_nobody_is_told_twice(people):
    tell_of([*people, people[0]])
    tell_of(people)

    assert Notice.objects.count() == Mail.objects.count() == 2


def test_whoever_has_no_address_is_told_in_the_list(people):
    people[0].email = ""
    people[0].save()

    tell_of(people[:1])

    assert (Notice.objects.count(), Mail.objects.count()) == (1, 0)


def test_an_act_that_fails_tells_nobody(people):
    def act():
        with transaction.atomic():
            tell_of(people)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        act()

    assert (Notice.objects.count(), Mail.objects.count()) == (0, 0)


def test_nothing_is_sent_inside_a_transaction(people):
    tell_of(people)

    with transaction.atomic(), pytest.raises(RuntimeError, match="after the transaction"):
        deliver_due(at=MONDAY_8_WIB)


def test_the_list_shows_ones_own_lines_only(client, people):
    tell_of(people[:1], key="a", text="Untuk kepala bidang.")
    tell_of(people[1:], key="b", text="Untuk petugas.")
    client.force_login(people[0])

    page = client.get(reverse("notices:list")).text

    assert "Untuk kepala bidang." in page
    assert "Untuk petugas." not in page


def test_an_empty_list_says_what_will_come(client, people):
    client.force_login(people[0])

    assert "Belum ada pemberitahuan" in client.get(reverse("notices:list")).text


def test_the_list_costs_six_queries_however_long(client, people, django_assert_num_queries):
    for number in range(3):
        tell_of(people, key=f"k{number}", text=f"Kabar {number}.")
    client.force_login(people[0])

    with django_assert_num_queries(6):  # session, user, count, lines, unread, the office
        page = client.get(reverse("notices:list")).text

    assert page.count("Kabar ") == 3


def test_opening_a_line_marks_it_read_and_leads_on(client, people):
    tell_of(people)
    client.force_login(people[0])
    notice = Notice.objects.get(user=people[0])

    answer = client.post(reverse("notices:open", args=[notice.pk]))

    notice.refresh_from_db()
    assert answer.url == "/meja/1/"
    assert notice.read_at is not None


def test_a_line_of_somebody_else_is_not_found(client, people):
    tell_of(people[1:])
    client.force_login(people[0])

    assert client.post(reverse("notices:open", args=[Notice.objects.get().pk])).status_code == 404


def test_a_line_leads_to_no_other_site(client, people):
    tell(people[:1], key="x", text="Kabar.", url="//situs-lain.test/", at=MONDAY_8_WIB)
    client.force_login(people[0])

    assert client.post(reverse("notices:open", args=[Notice.objects.get().pk])).url == reverse("notices:list")


def test_everything_is_marked_read_at_once(client, people):
    for number in range(3):
        tell_of(people, key=f"k{number}")
    client.force_login(people[0])

    client.post(reverse("notices:read_all"))

    assert Notice.objects.filter(user=people[0], read_at__isnull=True).count() == 0
    assert Notice.objects.filter(user=people[1], read_at__isnull=True).count() == 3


def test_the_outbox_is_for_administrators(client, people):
    tell_of(people)
    client.force_login(people[0])
    assert client.get(reverse("notices:outbox")).status_code == 403

    client.force_login(make_user("admin", "Administrator", technical=True))

    assert "Berkas baru di meja Anda." in client.get(reverse("notices:outbox")).text
