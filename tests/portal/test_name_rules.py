"""The page of the name rules says what the rules do: each example is put to them."""

import pytest
from django.test import Client

from pendopo.hostnames.catalogue import catalogue
from pendopo.hostnames.check import check
from pendopo.hostnames.verdict import Applicant, Register, Taken, Verdict
from pendopo.portal.name_rules import reserved, shown_rules

REGISTER = Register(
    taken={"dinkes": Taken.AKTIF},
    agencies={
        "kesehatan": frozenset({"Dinas Kesehatan", "dinkes"}),
        "pertanian": frozenset({"Dinas Pertanian", "dispertan"}),
    },
)
PERTANIAN = Applicant("pertanian", "Dinas Pertanian", frozenset({"dispertan"}))


def judge(name: str) -> Verdict:
    return check(name, register=REGISTER, applicant=PERTANIAN, parent="bantenprov.go.id")


def test_every_rule_is_shown_in_order():
    assert [rule.id for rule in shown_rules()] == [rule.id for rule in catalogue()]


@pytest.mark.parametrize(
    ("rule", "name"), [(rule, name) for rule in shown_rules() for name in rule.refused], ids=str
)
def test_the_rule_speaks_on_each_refused_example(rule, name):
    assert rule.id in {finding.rule for finding in judge(name).findings}


@pytest.mark.parametrize("name", sorted({name for rule in shown_rules() for name in rule.accepted}))
def test_no_rule_speaks_on_an_accepted_example(name):
    assert judge(name).findings == ()


def test_the_reserved_names_are_all_listed():
    assert "admin" in reserved().technical
    assert "satudata" in reserved().shared


@pytest.mark.django_db
def test_the_page_shows_sentence_ground_and_reserved_names(client: Client):
    html = client.get("/aturan/nama/").content.decode()

    assert all(f'id="{rule.id}"' in html and rule.title in html for rule in shown_rules())
    assert "RFC 1035" in html
    assert "satudata" in html
