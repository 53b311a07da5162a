"""The SOP pages: the official table with every column, its digest, and what is in force."""

import pytest
from django.test import Client

from pendopo.berkas.models import SopVersion
from pendopo.portal.sops import lines_of, sheet_of, shown_sops
from pendopo.sop.definition import digest_of, load, shipped
from tests.conftest import MONDAY_8_WIB


def test_the_one_in_force_stands_first(cast):
    shown = shown_sops(cast.office)

    assert [one.sop.code for one in shown] == ["website-2018", "website-2018-bagan"]
    assert [one.in_force for one in shown] == [True, False]


def test_an_adopted_text_takes_the_place_of_the_shipped_one(cast):
    text = shipped()["website-2018"].replace("versi = 1", "versi = 2")
    SopVersion.objects.create(code="website-2018", digest=digest_of(text), text=text, adopted_at=MONDAY_8_WIB)
    (first, _) = shown_sops(cast.office)

    assert first.sop.version == 2
    assert first.adopted_at == MONDAY_8_WIB


@pytest.mark.parametrize("code", ["website-2018", "website-2018-bagan"])
def test_every_row_and_column_is_on_the_page(client: Client, cast, code):
    sop = load(shipped()[code])
    html = client.get(f"/sop/{code}/").content.decode()

    assert all(step.activity in html for step in sop.steps)
    assert all(head in html for head in ("No.", "Aktivitas", "Kelengkapan", "Waktu", "Output", "Keterangan"))
    assert sop.digest in html
    assert sop.number in html


def test_each_row_marks_its_performer_and_the_last_one_ends_at_the_opd(cast):
    shown = shown_sops(cast.office)[0]
    lines = lines_of(sheet_of(shown, cast.office, at=MONDAY_8_WIB))

    assert [lane for lane, mark in lines[1].lanes if mark] == ["Kepala Dinas"]
    assert dict(lines[0].lanes)["OPD"] == "end"
    assert dict(lines[-1].lanes)["OPD"] == "end"
    assert dict(lines[-1].lanes)["Kepala Dinas"] == "act"


def test_an_office_may_call_its_posts_otherwise(client: Client, cast):
    cast.office.role_names = {"kepala-seksi": "Ketua Tim"}
    cast.office.save()

    assert "Ketua Tim" in client.get("/sop/website-2018/").content.decode()


def test_a_time_that_the_sop_does_not_name_stays_empty(cast):
    shown = shown_sops(cast.office)[0]
    rows = sheet_of(shown, cast.office, at=MONDAY_8_WIB).rows

    assert [row.limit for row in rows[:4]] == ["", "1 jam", "1 jam", ""]


def test_the_table_comes_as_pdf(client: Client, cast):
    response = client.get("/sop/website-2018/sop.pdf")

    assert response.headers["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF")


def test_an_unknown_sop_is_not_found(client: Client, cast):
    assert client.get("/sop/tidak-ada/").status_code == 404
    assert client.get("/sop/tidak-ada/sop.pdf").status_code == 404
