"""Whatever is typed into the field, the answer is a verdict, and a passing name is a label of RFC 1123."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pendopo.hostnames import Applicant, Register, Taken, check, normalise
from tests.hostnames.cast import AGENCIES, NAMES, PARENT, codes

LABEL = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
REGISTER = Register({"dinkes": Taken.AKTIF, "info-rs": Taken.AKTIF}, AGENCIES)


def judge(label, agency="bappeda", name=None):
    asking = Applicant(agency, NAMES[agency] if name is None else name)
    return check(label, register=REGISTER, applicant=asking, parent=PARENT)


@pytest.mark.parametrize(
    "label",
    [
        "dinkes\x00",
        "\x00",
        "../../etc/passwd",
        "..",
        ".",
        "..\\..\\etc",
        "dinkes'; DROP TABLE websites; --",
        '"><script>alert(1)</script>',
        "{{ settings.SECRET_KEY }}",
        "dinkes\r\nSet-Cookie: a=b",
        "dinkes\N{RIGHT-TO-LEFT OVERRIDE}sekn",
        "din\N{ZERO WIDTH SPACE}kes",
        "din\N{SOFT HYPHEN}kes",
        "d\N{CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I}nkes",
        "dinke\N{CYRILLIC SMALL LETTER DZE}",
        "\N{GREEK SMALL LETTER DELTA}inkes",
        "dınkes",
        "dinkes\N{COMBINING ACUTE ACCENT}",
        "🏛",
        "\ud800",
        "*",
        "user:password@host",
        "a" * 10_000,
        "-" * 10_000,
        "a." * 5_000,
        "\N{ARABIC LIGATURE SALLALLAHOU ALAYHE WASALLAM}" * 1_000,
    ],
)
def test_a_hostile_name_is_blocked_and_answered_with_good_ones(label):
    verdict = judge(label)

    assert verdict.level == "block"
    assert verdict.alternatives
    assert all(len(value) <= 200 for finding in verdict.findings for value in finding.values.values())


def test_letters_of_full_width_are_read_as_letters():
    assert judge("\uff42\uff41\uff50\uff50\uff45\uff44\uff41").label == "bappeda"


def test_a_look_alike_is_named_by_its_number():
    (finding,) = [f for f in judge("b\N{CYRILLIC SMALL LETTER A}ppeda").findings if f.rule == "N03"]

    assert (finding.code, finding.values["point"]) == ("foreign", "U+0430")


def test_a_mark_without_a_shape_is_not_printed_back():
    (finding,) = [f for f in judge("din\N{RIGHT-TO-LEFT OVERRIDE}kes").findings if f.rule == "N03"]

    assert dict(finding.values) == {"character": "", "point": "U+202E"}


@settings(deadline=None)
@given(st.text(max_size=80))
@example("ǰ.bantenprov.go.id")
@example("\N{KELVIN SIGN}pu")
@example("İ")
def test_any_text_gets_a_verdict_and_what_passes_is_a_label(text):
    verdict = judge(text)

    assert verdict.level in {"ok", "warn", "review", "block"}
    if verdict.level != "block":
        assert LABEL.fullmatch(verdict.label)
        assert verdict.label.isascii()


@settings(deadline=None)
@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789-._", max_size=70))
def test_any_label_like_text_gets_a_verdict_and_what_passes_is_a_label(text):
    verdict = judge(text)

    if verdict.level != "block":
        assert LABEL.fullmatch(verdict.label)
        assert verdict.label[2:4] != "--"
        assert verdict.label not in REGISTER.taken


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=40), st.text(max_size=60))
def test_whatever_the_agency_is_called_every_alternative_passes(label, name):
    verdict = judge(label, name=name)

    for alternative in verdict.alternatives:
        assert judge(alternative, name=name).level in {"ok", "warn"}, alternative


@given(st.text(max_size=60))
def test_a_name_is_mended_once_and_for_all(text):
    mended = normalise(text, PARENT)

    assert normalise(mended, PARENT) == mended


@pytest.mark.parametrize("agency", sorted(AGENCIES))
def test_the_same_question_has_the_same_answer(agency):
    assert judge("Dishub-2026", agency) == judge("Dishub-2026", agency)


@pytest.mark.parametrize("agency", sorted(AGENCIES))
def test_an_unknown_agency_of_any_kind_gets_no_more_than_others(agency):
    """An applicant who is not in the register cannot take the name of one who is."""
    stranger = Applicant("tidak-terdaftar", "Kelompok Warga")
    label = agency if agency != "setwan" else "setdprd"

    verdict = check(label, register=REGISTER, applicant=stranger, parent=PARENT)

    assert "N10 agency" in codes(verdict)
