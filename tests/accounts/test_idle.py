"""A session that rests too long ends; one that is used goes on."""

from datetime import timedelta

from django.urls import reverse

from pendopo import clock
from pendopo.accounts.idle import SEEN
from tests.conftest import make_user


def rested(client, **rest):
    session = client.session
    session[SEEN] = int((clock.now() - timedelta(**rest)).timestamp())
    session.save()


def test_after_eight_hours_of_rest_one_signs_in_again(client, db):
    client.force_login(make_user("petugas", "Petugas"))
    rested(client, hours=8, minutes=1)

    assert client.get(reverse("account")).status_code == 302


def test_a_session_in_use_is_noted_and_goes_on(client, db):
    client.force_login(make_user("petugas", "Petugas"))
    rested(client, hours=7)

    assert client.get(reverse("account")).status_code == 200
    assert client.session[SEEN] > (clock.now() - timedelta(minutes=1)).timestamp()
