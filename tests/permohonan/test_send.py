"""Sending: checked whole, then name and berkas in one transaction; once, whoever presses twice."""

import threading

import pytest
from django.db import connection

from pendopo.berkas.models import Berkas
from pendopo.errors import Invalid, Refused, Stale
from pendopo.opd.actors import applicant
from pendopo.permohonan import services
from pendopo.permohonan.models import Permohonan
from pendopo.websites.models import Host, Website
from tests.conftest import MONDAY_8_WIB
from tests.permohonan.conftest import FORM, attach, begin, fill, scan_of, send


def test_sending_opens_the_berkas_and_holds_the_name(sent, cast):
    berkas = sent.berkas

    assert berkas.number == "PW-0001/2026"
    assert berkas.subject == "Pembuatan website dispertan"
    assert berkas.holder == cast.kepala_dinas.jabatan
    assert Host.objects.get().name == "dispertan.localhost"
    assert sent.result.status == Website.Status.RESERVED


def test_the_event_names_no_person(sent):
    told = str(sent.berkas.events.get().data)

    assert FORM["contact_name"] not in told
    assert FORM["head_name"] not in told
    assert FORM["contact_email"] not in told


def test_a_gap_is_refused_with_all_of_them(cast, draft):
    with pytest.raises(Invalid) as refused:
        send(draft, cast.pemohon)

    assert {"contact_name", "subdomain", "committed", "form_file"} <= set(refused.value.errors)
    assert not Berkas.objects.exists()


def test_the_page_counts_in_words_what_is_missing(browser, filled):
    form = {**FORM, "version": filled.version, "act": "periksa", "committed": "", "contact_name": ""}

    page = browser.post(f"/permohonan/{filled.pk}/", form).content.decode()

    assert "Ada tiga hal yang perlu diperbaiki" in page


def test_from_form_to_receipt(browser, signed):
    answer = browser.post(
        f"/permohonan/{signed.pk}/", {**FORM, "version": signed.version, "act": "periksa"}, follow=True
    )
    review = answer.content.decode()
    signed.refresh_from_db()
    done = browser.post(f"/permohonan/{signed.pk}/kirim/", {"version": signed.version}, follow=True)
    signed.refresh_from_db()
    receipt = browser.get(f"/permohonan/{signed.pk}/tanda-terima.pdf")

    assert "Periksa dan kirim" in review
    assert "dispertan.localhost" in review
    assert signed.berkas.tracking_code in done.content.decode()
    assert receipt.content.startswith(b"%PDF-")


def test_a_second_press_leads_to_the_same_berkas(browser, signed):
    version = signed.version
    browser.post(f"/permohonan/{signed.pk}/kirim/", {"version": version})
    again = browser.post(f"/permohonan/{signed.pk}/kirim/", {"version": version})

    assert again.headers["Location"] == f"/permohonan/{signed.pk}/berkas/"
    assert Berkas.objects.count() == 1


def test_what_changed_since_the_review_is_refused(cast, signed):
    version = signed.version
    fill(signed, cast.pemohon, letter_number="501")

    with pytest.raises(Stale):
        services.submit(signed, expected_version=version, actor=cast.pemohon, at=MONDAY_8_WIB)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("www", "teknis"),
        ("portal", "layanan bersama"),
        ("ketahanan_pangan", "Garis bawah"),
        ("xn--dinkes", "huruf asing"),
        ("dinkes", "perangkat daerah lain"),
        ("slotgacor", "tidak pantas"),
        ("a.b.c", "satu bagian"),
        ("<script>", "tidak dapat dipakai"),
        ("12345", "angka"),
    ],
)
def test_a_name_against_the_rules_is_refused_with_its_reason(cast, draft, name, why):
    fill(draft, cast.pemohon, subdomain=name)

    with pytest.raises(Invalid) as refused:
        send(draft, cast.pemohon)

    assert why in refused.value.errors["subdomain"]


def test_a_name_like_another_needs_a_yes(cast, draft):
    website = Website.objects.create(opd=cast.kesehatan, name="Tani", status=Website.Status.LIVE)
    Host.objects.create(website=website, name="dispertani.localhost", since=MONDAY_8_WIB)
    fill(draft, cast.pemohon)
    attach(draft, cast.pemohon, scan_of(draft))

    with pytest.raises(Invalid, match="Periksa"):
        send(draft, cast.pemohon)
    fill(draft, cast.pemohon, name_confirmed=True)
    send(draft, cast.pemohon)

    assert draft.berkas.events.get().data["name_level"] == "warn"


def test_a_name_that_asks_for_a_look_is_sent_with_a_remark(cast, draft):
    fill(draft, cast.pemohon, subdomain="lumbung")
    attach(draft, cast.pemohon, scan_of(draft))

    data = send(draft, cast.pemohon).events.get().data

    assert data["name_level"] == "review"
    assert any("Petugas akan memeriksa" in remark for remark in data["name_remarks"])


def test_a_further_website_needs_its_reason(cast, draft):
    Website.objects.create(opd=cast.pertanian, name="Ada", status=Website.Status.LIVE)
    fill(draft, cast.pemohon)
    attach(draft, cast.pemohon, scan_of(draft))

    with pytest.raises(Invalid) as refused:
        send(draft, cast.pemohon)
    fill(draft, cast.pemohon, wish_note="Layanan benih daring")
    send(draft, cast.pemohon)

    assert "website tambahan" in refused.value.errors["wish_note"]
    assert draft.result.kind == Website.Kind.LAYANAN


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("contact_phone", "0812", "Nomor telepon"),
        ("contact_email", "umum@", "surel"),
        ("contact_name", "𓀀 Pengelola", "tidak dapat dicetak"),
    ],
)
def test_what_cannot_be_used_is_said(cast, draft, field, value, why):
    fill(draft, cast.pemohon, **{field: value})

    with pytest.raises(Invalid) as refused:
        send(draft, cast.pemohon)

    assert why in refused.value.errors[field]


def test_a_website_elsewhere_must_come_here(cast, draft):
    website = Website.objects.create(opd=cast.pertanian, name="Lama", status=Website.Status.ELSEWHERE)
    fill(draft, cast.pemohon, kind="pengembangan", website_id=website.pk, wishes=["tampilan"])

    with pytest.raises(Invalid) as refused:
        send(draft, cast.pemohon)

    assert "Pindahkan ke layanan ini" in refused.value.errors["wishes"]


def test_pengembangan_of_ours_keeps_its_website(cast, draft):
    website = Website.objects.create(opd=cast.pertanian, name="Kita", status=Website.Status.LIVE)
    Host.objects.create(website=website, name="dispertan.localhost", status="aktif", since=MONDAY_8_WIB)
    fill(draft, cast.pemohon, kind="pengembangan", website_id=website.pk, wishes=["halaman-wajib"])
    attach(draft, cast.pemohon, scan_of(draft))

    send(draft, cast.pemohon)

    assert draft.result == website
    assert Host.objects.count() == 1


def test_a_website_from_another_domain_gets_a_name_here(cast, draft):
    website = Website.objects.create(opd=cast.pertanian, name="Lama", status=Website.Status.ELSEWHERE)
    fill(draft, cast.pemohon, kind="pengembangan", website_id=website.pk, wishes=["pindah"])
    attach(draft, cast.pemohon, scan_of(draft))

    send(draft, cast.pemohon)

    assert draft.result != website
    assert Host.objects.get().website == draft.result


def test_the_office_itself_can_ask(cast):
    actor = applicant(cast.kepala_dinas.user, opd=cast.kominfo, at=MONDAY_8_WIB)
    draft = fill(begin(cast.kominfo, actor), actor, subdomain="diskominfo")
    attach(draft, actor, scan_of(draft))

    berkas = send(draft, actor)

    assert berkas.events.get().data["own"] is True


@pytest.mark.django_db(transaction=True)
def test_of_two_agencies_that_send_one_name_together_one_gets_it(cast):
    outcomes = race(cast, 2)

    assert sorted(outcomes) == ["refused", "sent"]
    assert Host.objects.filter(until__isnull=True).count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_fifty_presses_for_one_name_one_gets_it(cast):
    outcomes = race(cast, 50)

    assert outcomes.count("sent") == 1
    assert Berkas.objects.count() == 1


def race(cast, presses: int) -> list[str]:
    """Drafts of two agencies for one name, sent by so many threads at once."""
    drafts = []
    for opd, actor in ((cast.pertanian, cast.pemohon), (cast.kesehatan, cast.kepala_kesehatan)):
        draft = fill(begin(opd, actor), actor, subdomain="lumbung")
        attach(draft, actor, scan_of(draft))
        drafts.append((draft.pk, draft.version, actor))
    start = threading.Barrier(presses)
    outcomes: list[str] = []

    def press(number: int) -> None:
        pk, version, actor = drafts[number % 2]
        start.wait(timeout=30)
        try:
            draft = Permohonan.objects.get(pk=pk)
            services.submit(draft, expected_version=version, actor=actor, at=MONDAY_8_WIB)
            outcomes.append("sent")
        except Refused:
            outcomes.append("refused")
        finally:
            connection.close()

    threads = [threading.Thread(target=press, args=(number,)) for number in range(presses)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes
