"""What officials see of a permohonan on their desks."""

import pytest
from django.test import RequestFactory

from pendopo.berkas.registry import kind_of
from pendopo.permohonan import desk
from pendopo.websites.models import Host, Website
from tests.conftest import MONDAY_8_WIB
from tests.permohonan.conftest import FORM, NIP, attach, send, unreadable


@pytest.fixture
def panel(sent, cast):
    request = RequestFactory().get("/meja/")
    request.user = cast.kepala_dinas.user
    return desk.panel(request, sent.berkas)


def sentences(permohonan, level):
    return [str(check.sentence) for check in desk.checks(permohonan.berkas) if check.level == level]


def test_the_panel_has_the_facts_and_the_penanggung_jawab_by_post(panel):
    for fact in ("Dinas Pertanian", "dispertan", "Kepala Subbagian Umum", "500/12/DISPERTAN/2026", "PDF"):
        assert fact in panel
    assert "Sesuai aturan nama, belum dipakai" in panel
    assert FORM["contact_name"] not in panel
    assert NIP.replace(" ", "") not in panel


def test_what_is_in_order_is_said(sent):
    assert sentences(sent, "ok") == [
        "OPD terdaftar dan belum mempunyai website instansi",
        "Formulir lengkap, pindaiannya cocok dengan isian",
    ]


def test_an_old_site_of_the_register_is_named(sent, cast):
    old = Website.objects.create(
        opd=cast.pertanian, name="Lama", status=Website.Status.ELSEWHERE, status_at_source="Aktif"
    )
    Host.objects.create(website=old, name="distanak.bantenprov.go.id", since=MONDAY_8_WIB)

    assert sentences(sent, "warn") == ["Situs lama distanak.bantenprov.go.id masih aktif"]


def test_an_unreadable_scan_is_to_be_compared_by_eye(cast, filled):
    attach(filled, cast.pemohon, unreadable())
    send(filled, cast.pemohon)

    assert "bandingkan dengan isian" in sentences(filled, "warn")[0]


def test_the_kind_is_registered_with_its_fields(sent):
    kind = kind_of(sent.berkas)

    assert kind.facts(sent.berkas) == frozenset()
    assert ("subdomain", "Sub domain") in [(code, str(label)) for code, label in kind.fields(sent.berkas)]
    assert kind.work_url(sent.berkas).endswith(f"/{sent.berkas_id}/")


def test_every_filer_of_the_agency_is_told(sent, cast):
    told = kind_of(sent.berkas).applicants(sent.berkas)

    assert set(told) == {cast.pemohon.user, cast.kepala_pertanian.user}
