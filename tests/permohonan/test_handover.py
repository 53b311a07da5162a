"""From the form to the keys: the website is made, answered, and its access goes apart (SOP 5.8)."""

import re
from datetime import timedelta

import pytest

from pendopo.accounts.models import OneTimeCode, User
from pendopo.audit.models import AuditEntry
from pendopo.berkas import services as berkas_services
from pendopo.berkas.models import Berkas
from pendopo.errors import Refused
from pendopo.notices.models import Mail, Notice
from pendopo.notices.registry import secret_body
from pendopo.permohonan import services
from pendopo.permohonan.handover import member_of
from pendopo.permohonan.plans import plan_of
from pendopo.provisioning import services as provisioning
from pendopo.websites.models import Host, Website
from tests.conftest import MONDAY_8_WIB
from tests.permohonan.conftest import NIP, attach, fill, scan_of, send
from tests.provisioning.conftest import folder, front
from tests.surat.reading import text_of

__all__ = ["folder", "front"]

DAY = timedelta(days=1)
CODE = re.compile(r"/aktivasi/([0-9a-z]{26})/")


def prepare(permohonan, cast):
    """Down the chain, *Siapkan website*, until the evidence is there."""
    berkas = permohonan.berkas
    for giver, taker in (
        (cast.kepala_dinas, cast.kepala_bidang),
        (cast.kepala_bidang, cast.kepala_seksi),
        (cast.kepala_seksi, cast.petugas),
    ):
        berkas_services.dispose(berkas, actor=giver, to=taker.jabatan, at=MONDAY_8_WIB)
    begun = provisioning.start(berkas, plan=plan_of(permohonan), actor=cast.petugas, at=MONDAY_8_WIB)
    assert provisioning.resume(begun, at=MONDAY_8_WIB), begun.error
    berkas.refresh_from_db()


def answer(permohonan, cast):
    berkas = permohonan.berkas
    for actor in (cast.petugas, cast.kepala_seksi, cast.kepala_bidang):
        berkas_services.report(berkas, actor=actor, at=MONDAY_8_WIB)
    letter = berkas_services.reply(berkas, actor=cast.kepala_dinas, at=MONDAY_8_WIB)
    permohonan.refresh_from_db()
    return letter


@pytest.fixture
def answered(sent, cast, front):
    prepare(sent, cast)
    answer(sent, cast)
    return sent


def body_of(mail: Mail, at=MONDAY_8_WIB) -> str:
    return secret_body(mail.template, mail.context, at=at)


def test_without_the_evidence_nothing_is_reported(sent, cast, folder):
    for giver, taker in (
        (cast.kepala_dinas, cast.kepala_bidang),
        (cast.kepala_bidang, cast.kepala_seksi),
        (cast.kepala_seksi, cast.petugas),
    ):
        berkas_services.dispose(sent.berkas, actor=giver, to=taker.jabatan, at=MONDAY_8_WIB)

    with pytest.raises(Refused, match="situs tersedia"):
        berkas_services.report(sent.berkas, actor=cast.petugas, at=MONDAY_8_WIB)


def test_the_letter_tells_where_and_as_whom_but_no_secret(sent, cast, front, papers):
    prepare(sent, cast)
    letter = answer(sent, cast)
    text = text_of((papers / letter.file).read_bytes())

    username = member_of(sent).user.username
    for fact in (
        "PW-0001/2026",
        "Dinas Pertanian",
        "dispertan",
        username,
        "/kelola/",
        "Kepala Dinas Pertanian",
    ):
        assert fact in text
    assert "tautan sekali pakai" in text
    assert "PP 71/2019" in text
    assert not OneTimeCode.objects.exists()
    assert NIP.replace(" ", "") not in str(letter.data)


def test_the_link_is_made_when_it_is_sent_and_stands_in_no_row(answered):
    mail = Mail.objects.get(template="aktivasi")
    code = CODE.search(body_of(mail))[1]

    mail.refresh_from_db()
    assert mail.to == answered.contact_email
    assert code not in f"{mail.body}{mail.context}{mail.subject}"
    assert code not in str(list(OneTimeCode.objects.values())) + str(list(AuditEntry.objects.values()))
    assert code not in str(list(answered.berkas.events.values()))


def test_a_retry_makes_a_new_code_and_voids_the_first(answered):
    mail = Mail.objects.get(template="aktivasi")
    first, second = (CODE.search(body_of(mail))[1] for _time in range(2))

    assert first != second
    assert OneTimeCode.objects.filter(revoked_at__isnull=True).count() == 1


def test_whoever_has_an_account_is_told_to_sign_in(cast, draft, front):
    fill(draft, cast.pemohon, contact_email=cast.pemohon.user.email)
    User.objects.filter(pk=cast.pemohon.user.pk).update(last_login=MONDAY_8_WIB)
    attach(draft, cast.pemohon, scan_of(draft))
    send(draft, cast.pemohon)
    prepare(draft, cast)
    answer(draft, cast)

    assert not Mail.objects.filter(template="aktivasi").exists()
    assert Notice.objects.filter(user=cast.pemohon.user, text__contains="siap dikelola").exists()


def test_the_head_renews_an_expired_link_and_it_is_noted(browser_of, cast, answered, at_eight):
    browser_of(cast.kepala_pertanian).post(f"/permohonan/{answered.pk}/tautan/")
    by_filer = browser_of(cast.pemohon).post(f"/permohonan/{answered.pk}/tautan/")

    assert Mail.objects.filter(template="aktivasi").count() == 2
    assert AuditEntry.objects.get(act="akses.perbarui").user == cast.kepala_pertanian.user
    assert by_filer.status_code == 403


def test_the_petugas_renews_it_too_and_a_stranger_does_not(browser_of, cast, answered, at_eight):
    url = f"/permohonan/berkas/{answered.berkas_id}/tautan/"

    assert browser_of(cast.petugas).post(url).status_code == 302
    assert browser_of(cast.pemohon).post(url).status_code == 403
    assert browser_of(cast.kepala_kesehatan).post(url).status_code == 404
    assert Mail.objects.filter(template="aktivasi").count() == 2


def test_whoever_has_come_in_needs_no_link(cast, answered):
    User.objects.filter(pk=member_of(answered).user_id).update(last_login=MONDAY_8_WIB)

    with pytest.raises(Refused, match="sudah pernah masuk"):
        services.renew_access(answered, user=cast.kepala_pertanian.user, at=MONDAY_8_WIB)
    with pytest.raises(Refused):
        body_of(Mail.objects.get(template="aktivasi"))


@pytest.fixture
def without_mail(cast, draft, front):
    fill(draft, cast.pemohon, contact_email="")
    attach(draft, cast.pemohon, scan_of(draft))
    send(draft, cast.pemohon)
    prepare(draft, cast)
    answer(draft, cast)
    return draft


def test_without_mail_the_code_is_printed_once_and_kept_nowhere(
    browser_of, cast, without_mail, papers, at_eight
):
    petugas = browser_of(cast.petugas)
    url = f"/permohonan/berkas/{without_mail.berkas_id}/akses.pdf"
    before = sorted(papers.rglob("*"))
    first = petugas.post(url)
    second = petugas.post(url)
    again = petugas.post(url, {"lagi": "ya"})

    assert "Kode aktivasi" in text_of(first.content)
    assert first.headers["Cache-Control"] == "no-store, private"
    assert second.status_code == 302
    assert again.content.startswith(b"%PDF-")
    assert sorted(papers.rglob("*")) == before
    assert [entry.act for entry in AuditEntry.objects.order_by("pk")] == ["akses.cetak", "akses.perbarui"]


def test_handing_over_is_chased_but_not_for_ever(answered, cast):
    for days in (1, 3, 3, 4, 7, 14, 20, 40):
        services.chase_handover(at=MONDAY_8_WIB + days * DAY)

    told = Notice.objects.filter(user=cast.kepala_pertanian.user, text__contains="belum diaktifkan")
    assert told.count() == 3


def test_what_was_taken_over_is_not_chased(answered, cast):
    membership = member_of(answered)
    membership.rules_accepted_at = MONDAY_8_WIB
    membership.save()

    assert services.chase_handover(at=MONDAY_8_WIB + 5 * DAY) == 0


def test_the_case_shows_how_far_the_taking_over_is(browser, answered):
    page = browser.get(f"/permohonan/{answered.pk}/berkas/").content.decode()

    assert "Serah terima" in page
    assert "Masuk pertama" in page
    assert "Surat jawaban" in page


def test_a_withdrawal_after_the_making_takes_it_down(sent, cast, front):
    prepare(sent, cast)

    services.withdraw(sent, reason="Batal.", expected_n=sent.berkas.n, actor=cast.pemohon, at=MONDAY_8_WIB)

    sent.refresh_from_db()
    assert sent.berkas.status == Berkas.Status.WITHDRAWN
    assert sent.result.status == Website.Status.CLOSED
    assert not Host.objects.filter(until__isnull=True).exists()


def test_a_recommendation_is_a_letter_and_frees_the_name(sent, cast, papers):
    letter = berkas_services.recommend(
        sent.berkas,
        actor=cast.kepala_dinas,
        grounds="Layanannya sudah ada.",
        recommendations=["memakai portal"],
        at=MONDAY_8_WIB,
    )

    assert "memakai portal" in text_of((papers / letter.file).read_bytes())
    assert not Host.objects.filter(until__isnull=True).exists()
