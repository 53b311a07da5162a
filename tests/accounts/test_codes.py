"""A one-time code lets its owner in once; only its hash is kept."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection

from pendopo.accounts.models import OneTimeCode
from pendopo.accounts.services import (
    activate,
    activation_url,
    create_user,
    find_code,
    issue_code,
    redeem_code,
    revoke_codes,
)
from pendopo.errors import Invalid, Refused
from tests.accounts.conftest import PASSWORD, PURPOSE
from tests.conftest import MONDAY_8_WIB

LATER = MONDAY_8_WIB + timedelta(hours=1)
HOURS_72 = timedelta(hours=72)


def test_a_code_lets_its_owner_in(invited, code):
    assert redeem_code(code, at=LATER) == invited


def test_a_code_is_found_without_being_used_up(invited, code):
    assert find_code(code, at=LATER).user == invited
    assert find_code(code, at=LATER).used_at is None


def test_a_code_is_known_however_it_is_typed(invited, code):
    typed = "-".join((code[:13], code[13:])).upper().replace("0", "O").replace("1", "l")

    assert redeem_code(f" {typed} ", at=LATER) == invited


def test_a_used_code_is_refused(code):
    redeem_code(code, at=LATER)

    with pytest.raises(Refused, match="sudah dipakai"):
        redeem_code(code, at=LATER)


def test_an_unknown_code_is_refused(db):
    with pytest.raises(Refused, match="tidak dikenal"):
        redeem_code("tidak-ada", at=LATER)


@pytest.mark.parametrize(("after", "refused"), [(HOURS_72 - timedelta(seconds=1), False), (HOURS_72, True)])
def test_a_code_lasts_72_hours(code, after, refused):
    if not refused:
        redeem_code(code, at=MONDAY_8_WIB + after)
        return

    with pytest.raises(Refused, match="sudah habis"):
        redeem_code(code, at=MONDAY_8_WIB + after)


def test_a_new_code_voids_the_older_ones_of_its_purpose(invited, code):
    other = issue_code(invited, purpose=OneTimeCode.Purpose.ACTIVATION, at=MONDAY_8_WIB)
    issue_code(invited, purpose=PURPOSE, at=LATER)

    with pytest.raises(Refused, match="diganti"):
        redeem_code(code, at=LATER)
    assert redeem_code(other, at=LATER) == invited


def test_a_revoked_code_is_refused(invited, code):
    assert revoke_codes(invited, purpose=PURPOSE, at=LATER) == 1

    with pytest.raises(Refused, match="diganti"):
        redeem_code(code, at=LATER)


def test_the_code_stands_in_no_row(invited, code):
    row = OneTimeCode.objects.values().get()

    assert code not in str(row)
    assert len(row["digest"]) == 64


def test_the_address_of_a_code_is_that_of_the_home_host(code, settings):
    assert activation_url(code) == f"{settings.PENDOPO_HOME_URL}/aktivasi/{code}/"


def test_activation_sets_the_password_and_uses_the_code_up(invited, code):
    activate(code, password=PASSWORD, at=LATER)

    invited.refresh_from_db()
    assert invited.check_password(PASSWORD)
    with pytest.raises(Refused, match="sudah dipakai"):
        find_code(code, at=LATER)


def test_a_weak_password_leaves_the_code_unused(invited, code):
    with pytest.raises(Invalid) as refused:
        activate(code, password="12345678", at=LATER)

    assert "password1" in refused.value.errors
    assert find_code(code, at=LATER).used_at is None


@pytest.mark.django_db(transaction=True)
def test_of_fifty_who_use_one_code_at_once_exactly_one_comes_in():
    user = create_user(name="Kepala Dinas", email="kepala@dinas.test", at=MONDAY_8_WIB)
    code = issue_code(user, purpose=PURPOSE, at=MONDAY_8_WIB)
    together = Barrier(10)

    def use(number):
        if number < together.parties:
            together.wait()
        try:
            redeem_code(code, at=LATER)
        except Refused as reason:
            return reason.sentence
        finally:
            connection.close()
        return "masuk"

    with ThreadPoolExecutor(together.parties) as threads:
        answers = list(threads.map(use, range(50)))

    assert answers.count("masuk") == 1
    assert all("sudah dipakai" in answer for answer in answers if answer != "masuk")


def test_a_user_name_comes_from_the_address_and_is_made_unique(db):
    first = create_user(name="Petugas", email="petugas@dinas.test", at=MONDAY_8_WIB)
    second = create_user(name="Petugas", email="petugas@biro.test", at=MONDAY_8_WIB)

    assert (first.username, second.username) == ("petugas", "petugas2")
    assert not first.has_usable_password()


def test_an_address_belongs_to_one_user_in_any_spelling(invited):
    with pytest.raises(Refused, match="sudah dipakai akun lain"):
        create_user(name="Orang Lain", email="UMUM@Dispertan.test", at=MONDAY_8_WIB)
