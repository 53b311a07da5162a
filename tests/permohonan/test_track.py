"""Public tracking: number and code together, nothing about people, the same no for every miss."""

import re

import pytest
from django.test import Client

from tests.permohonan.conftest import FORM


@pytest.fixture
def street(at_eight) -> Client:
    return Client(headers={"host": "localhost"})


def bare(page, number):
    """The page without what was typed, and without the form's own token."""
    return re.sub(r'csrfmiddlewaretoken" value="\w+"', "", page.replace(number, ""))


def look(street, number, code):
    return street.post("/lacak/", {"nomor": number, "kode": code})


def test_number_and_code_show_the_way(street, sent):
    page = look(street, "pw-0001/2026", sent.berkas.tracking_code.lower().replace("-", " ")).content.decode()

    assert "Kepala Dinas Komunikasi" in page
    assert "Perjalanan permohonan" in page


def test_it_names_nobody(street, sent):
    page = look(street, sent.berkas.number, sent.berkas.tracking_code).content.decode()

    for secret in ("contact_name", "contact_email", "contact_position", "head_name"):
        assert FORM[secret] not in page


def test_a_wrong_code_and_an_unknown_number_get_the_same_page(street, sent):
    wrong = look(street, sent.berkas.number, "AAAA-AAAA").content.decode()
    unknown = look(street, "PW-0009/2026", "AAAA-AAAA").content.decode()

    assert bare(wrong, sent.berkas.number) == bare(unknown, "PW-0009/2026")
    assert "Nomor dan kode ini tidak cocok." in wrong


def test_the_code_of_nobody_opens_nothing(street, cast):
    assert look(street, "PW-0009/2026", "0000-0000").status_code == 422


def test_the_number_from_the_front_hall_is_filled_in(street, cast):
    answer = street.get("/lacak/?nomor=PW-0001/2026")

    assert 'value="PW-0001/2026"' in answer.content.decode()
    assert answer.headers["X-Robots-Tag"] == "noindex"


def test_it_is_not_asked_without_end(street, cast):
    answers = [look(street, "PW-0009/2026", "AAAA-AAAA").status_code for _time in range(21)]

    assert answers[0] == 422
    assert answers[-1] == 429
