"""A permohonan that ends badly after provisioning: the website goes, the name is free, nobody keeps a key."""

from datetime import timedelta

import pytest

from pendopo.accounts.models import OneTimeCode, User
from pendopo.accounts.services import create_user, issue_code
from pendopo.berkas.services import withdraw as withdraw_berkas
from pendopo.provisioning.services import evidence, resume, resume_open, start, withdraw
from pendopo.publishing.services import bake_dirty
from pendopo.websites.models import Host, Website
from pendopo.websites.services import reserve
from tests.conftest import MONDAY_8_WIB
from tests.edge import street
from tests.provisioning.conftest import CONTACT, bring_to_officer, plan_for

LATER = MONDAY_8_WIB + timedelta(hours=1)
HOST = "dispertan.localhost"


@pytest.fixture
def made(front, begun):
    assert resume(begun, at=MONDAY_8_WIB)
    return begun


def work_off(at):
    """What the worker does after the refusal."""
    bake_dirty(at=at)
    return resume_open(at=at)


def test_the_host_answers_no_longer_and_the_name_is_free(made, front, cast, berkas, website):
    withdraw_berkas(berkas, actor=cast.pemohon, reason="Tidak jadi.", at=LATER)

    assert work_off(LATER) == 1
    assert street.ask(front, "/", HOST).status == 404
    assert evidence(berkas) is None
    website.refresh_from_db()
    assert website.status == Website.Status.CLOSED
    assert reserve(opd=cast.pertanian, label="dispertan", name="Lagi", at=LATER)


def test_who_was_registered_for_it_alone_keeps_no_account(made, cast, berkas, website):
    user = User.objects.get(email=CONTACT[1])
    issue_code(user, purpose=OneTimeCode.Purpose.ACTIVATION, at=MONDAY_8_WIB)

    withdraw(berkas, at=LATER)

    user.refresh_from_db()
    assert not user.is_active
    assert not user.codes.filter(revoked_at__isnull=True).exists()
    assert not website.memberships.filter(until__isnull=True).exists()
    assert made.acts.get(name="pencabutan").evidence == {
        "host": HOST,
        "freed": True,
        "status": "ditutup",
        "ended": user.username,
        "deactivated": True,
    }


def test_who_had_an_account_before_keeps_it(front, begun, berkas):
    known = create_user(name="Kepala Subbagian Umum", email=CONTACT[1], at=MONDAY_8_WIB)
    resume(begun, at=MONDAY_8_WIB)

    withdraw(berkas, at=LATER)

    known.refresh_from_db()
    assert known.is_active


def test_in_the_midst_of_the_acts_they_end(folder, berkas, begun, website):
    resume(begun, at=MONDAY_8_WIB)  # nobody answers: all but the last act

    withdraw(berkas, at=LATER)

    website.refresh_from_db()
    assert website.status == Website.Status.CLOSED
    assert not begun.acts.filter(name="pemeriksaan").exists()


def test_where_nothing_was_begun_nothing_is_undone(berkas):
    assert withdraw(berkas, at=LATER) is False


def test_twice_is_once(made, berkas):
    assert withdraw(berkas, at=LATER)

    assert not withdraw(berkas, at=LATER)


def test_the_evidence_says_that_it_is_gone(made, berkas):
    withdraw(berkas, at=LATER)

    work_off(LATER)

    assert made.acts.get(name="diturunkan").evidence == {"status": 404}
    assert work_off(LATER) == 0


def test_a_name_that_has_a_new_owner_is_left_in_peace(made, front, cast, berkas):
    withdraw(berkas, at=LATER)
    again = reserve(opd=cast.pertanian, label="dispertan", name="Lagi", at=LATER)
    plan = plan_for(again)
    second = bring_to_officer(cast, plan)
    start(second, plan=plan, actor=cast.petugas, at=LATER)

    bake_dirty(at=LATER)
    resume_open(at=LATER)

    assert street.ask(front, "/", HOST).status == 200
    assert evidence(second)


def test_a_website_that_moved_here_is_elsewhere_again(front, cast):
    website = Website.objects.create(opd=cast.pertanian, name="Lama", status=Website.Status.ELSEWHERE)
    host = "lama.bantenprov.test"
    Host.objects.create(website=website, name=host, status=Host.Status.ACTIVE, since=MONDAY_8_WIB)
    plan = plan_for(website, development=True, wishes=("pindah",))
    berkas = bring_to_officer(cast, plan)
    resume(start(berkas, plan=plan, actor=cast.petugas, at=MONDAY_8_WIB), at=MONDAY_8_WIB)

    withdraw(berkas, at=LATER)
    work_off(LATER)

    website.refresh_from_db()
    assert website.status == Website.Status.ELSEWHERE
    assert website.host.name == host
    assert street.ask(front, "/", host).status == 404


def test_a_developed_website_stays(front, cast, website, folder):
    first = bring_to_officer(cast, plan_for(website))
    resume(start(first, plan=plan_for(website), actor=cast.petugas, at=MONDAY_8_WIB), at=MONDAY_8_WIB)
    plan = plan_for(website, development=True, wishes=("halaman-wajib",))
    second = bring_to_officer(cast, plan)
    resume(start(second, plan=plan, actor=cast.petugas, at=LATER), at=LATER)

    withdraw(second, at=LATER)
    work_off(LATER)

    assert street.ask(front, "/", HOST).status == 200
    assert website.memberships.filter(until__isnull=True).exists()
