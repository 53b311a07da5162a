"""SOP 5.5: the website is made, looked at from outside, and the evidence closes the officer's step."""

from datetime import timedelta

import pytest

from pendopo.accounts.models import User
from pendopo.accounts.services import create_user
from pendopo.audit.models import AuditEntry
from pendopo.berkas.services import report
from pendopo.errors import Refused
from pendopo.notices.models import Mail
from pendopo.provisioning import services
from pendopo.provisioning.acts import ACTS
from pendopo.provisioning.services import evidence, resume, resume_open, retry
from pendopo.websites.models import Host, Membership, Website
from tests.conftest import MONDAY_8_WIB
from tests.edge import street
from tests.provisioning.conftest import CONTACT

LATER = MONDAY_8_WIB + timedelta(minutes=1)
HOST = "dispertan.localhost"


def test_the_host_answers_with_the_website_that_is_being_prepared(front, begun, website):
    assert resume(begun, at=MONDAY_8_WIB)

    reply = street.ask(front, "/", HOST)
    website.refresh_from_db()
    assert reply.status == 200
    assert "Website sedang disiapkan" in reply.text
    assert 'name="robots" content="noindex"' in reply.text
    assert website.status == Website.Status.PREPARED
    assert website.host.status == Host.Status.ACTIVE


def test_each_act_is_recorded_with_its_evidence(front, begun):
    resume(begun, at=MONDAY_8_WIB)

    assert [act.name for act in begun.acts.all()] == [act.name for act in ACTS]
    assert all(act.evidence for act in begun.acts.all())


def test_the_evidence_is_what_was_seen_from_outside(front, berkas, begun):
    assert evidence(berkas) is None

    resume(begun, at=MONDAY_8_WIB)

    found = evidence(berkas)
    assert found["status"] == 200
    assert found["title"] == "Website sedang disiapkan · Dinas Pertanian"
    assert found["url"].startswith(f"http://{HOST}")
    assert found["bytes"] > 500
    assert found["noindex"]
    assert not found["tls"]
    assert found["username"] == "kasubbag.dispertan.dispertan"
    assert "/berita/" in found["added"]


def test_the_work_is_written_into_the_berkas_and_opens_the_laporan(front, cast, berkas, begun):
    with pytest.raises(Refused):
        report(berkas, actor=cast.petugas, note="Sudah.", at=MONDAY_8_WIB)

    resume(begun, at=MONDAY_8_WIB)

    work = berkas.events.get(act="kerjakan")
    assert (work.user, work.jabatan) == (cast.petugas.user, cast.petugas.jabatan)
    assert work.data["status"] == 200
    berkas.refresh_from_db()
    report(berkas, actor=cast.petugas, note="Sudah.", at=LATER)


def test_the_penanggung_jawab_keeps_the_website_without_a_password(front, begun, website):
    resume(begun, at=MONDAY_8_WIB)

    (membership,) = website.memberships.all()
    assert (membership.user.name, membership.user.email) == CONTACT
    assert membership.role == Membership.Role.PENGELOLA
    assert not membership.user.has_usable_password()


def test_who_has_an_account_uses_that_one(front, begun, website):
    known = create_user(name="Kepala Subbagian Umum", email=CONTACT[1].upper(), at=MONDAY_8_WIB)

    resume(begun, at=MONDAY_8_WIB)

    assert website.memberships.get().user == known
    assert User.objects.filter(email=CONTACT[1]).count() == 1


def test_an_account_that_was_closed_is_opened_again_and_that_is_noted(front, begun, website, cast):
    user = create_user(name="Kepala Subbagian Umum", email=CONTACT[1], at=MONDAY_8_WIB)
    User.objects.filter(pk=user.pk).update(is_active=False)

    resume(begun, at=MONDAY_8_WIB)

    user.refresh_from_db()
    assert user.is_active
    entry = AuditEntry.objects.get(act="Akun dibuka kembali")
    assert (entry.subject, entry.user) == (user.username, cast.petugas.user)


def test_done_again_it_changes_nothing(front, berkas, begun):
    resume(begun, at=MONDAY_8_WIB)
    before = (berkas.events.count(), Mail.objects.count(), User.objects.count())

    assert not resume(begun, at=LATER)

    assert (berkas.events.count(), Mail.objects.count(), User.objects.count()) == before


def test_where_nobody_answers_it_waits_and_says_so(folder, begun):
    assert not resume(begun, at=MONDAY_8_WIB)

    assert begun.error.startswith("Gerbang tidak menjawab. Minta administrator")
    assert begun.next_try_at > MONDAY_8_WIB
    assert [act.name for act in begun.acts.all()] == [act.name for act in ACTS[:-1]]


def test_it_is_tried_again_less_and_less_often(folder, begun):
    at, pauses = MONDAY_8_WIB, []
    for _ in range(12):
        resume_open(at=at)
        begun.refresh_from_db()
        pauses.append(begun.next_try_at - at)
        at = begun.next_try_at

    assert pauses == sorted(pauses)
    assert pauses[0] == services.FIRST_PAUSE
    assert pauses[-1] == services.LONGEST_PAUSE


def test_the_worker_leaves_alone_what_is_not_due(folder, begun):
    resume_open(at=MONDAY_8_WIB)
    begun.refresh_from_db()

    resume_open(at=MONDAY_8_WIB)

    failures = begun.failures
    begun.refresh_from_db()
    assert begun.failures == failures == 1


def test_once_the_front_answers_the_next_try_ends_well(folder, cast, settings, berkas, begun):
    resume_open(at=MONDAY_8_WIB)
    with street.serving(folder) as port:
        settings.PENDOPO_FRONT = ("127.0.0.1", port)
        retry(berkas, actor=cast.petugas, at=LATER)

        assert resume_open(at=LATER) == 1

    begun.refresh_from_db()
    assert (begun.finished_at, begun.error, begun.next_try_at) == (LATER, "", None)


def test_a_foreign_answer_is_no_evidence(folder, settings, begun, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    street.publish(elsewhere, HOST, "1", {"index.html": "<title>Dinas Pertanian</title>"})
    with street.serving(elsewhere) as port:
        settings.PENDOPO_FRONT = ("127.0.0.1", port)

        assert not resume(begun, at=MONDAY_8_WIB)

    assert "bukan halaman website ini" in begun.error


def test_a_host_that_is_not_served_is_no_evidence(folder, settings, begun, tmp_path_factory):
    with street.serving(tmp_path_factory.mktemp("elsewhere")) as port:
        settings.PENDOPO_FRONT = ("127.0.0.1", port)

        assert not resume(begun, at=MONDAY_8_WIB)

    assert "status 404" in begun.error


def test_one_that_fails_does_not_hold_up_the_others(front, caplog, cast, begun, berkas):
    begun.plan["contact_name"] = None  # no name: a fault that nobody foresaw
    begun.save()

    assert resume_open(at=MONDAY_8_WIB) == 0

    begun.refresh_from_db()
    assert "tidak terduga" in begun.error
    assert berkas.number in caplog.text


def test_the_officer_is_told_once(front, begun, cast):
    resume(begun, at=MONDAY_8_WIB)

    (notice,) = cast.petugas.user.notices.filter(key=f"penyiapan:{begun.pk}")
    assert HOST in notice.text
