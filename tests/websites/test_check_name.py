"""Names are judged against what the register and the organisation hold, in words that help."""

import tomllib
from importlib import resources

import pytest

from pendopo.websites.models import Host
from pendopo.websites.names import check_name
from pendopo.websites.sentences import SENTENCES
from pendopo.websites.services import reserve
from tests.conftest import MONDAY_8_WIB, Cast, add_agency


def test_the_usual_name_is_free(cast: Cast):
    answer = check_name("dispertan", opd=cast.pertanian, at=MONDAY_8_WIB)

    assert (answer.label, answer.level) == ("dispertan", "ok")
    assert "tersedia" in answer.sentences[-1]


def test_an_underscore_is_told_as_such(cast: Cast):
    answer = check_name("dinas_pertanian", opd=cast.pertanian, at=MONDAY_8_WIB)

    assert answer.level == "block"
    assert (
        "Garis bawah tidak dapat dipakai. Nama host hanya mengenal huruf, angka, dan tanda hubung."
        in answer.sentences
    )
    assert answer.alternatives


def test_a_name_in_another_permohonan_is_taken_but_not_for_its_own(cast: Cast):
    website = reserve(opd=cast.pertanian, label="dispertan", name="Dinas Pertanian", at=MONDAY_8_WIB)

    again = check_name("dispertan", opd=cast.pertanian, at=MONDAY_8_WIB)
    own = check_name("dispertan", opd=cast.pertanian, at=MONDAY_8_WIB, website=website)

    assert again.level == "block"
    assert "sedang diminta dalam permohonan lain" in " ".join(again.sentences)
    assert own.level == "ok"


def test_a_closed_name_rests_in_quarantine(cast: Cast):
    website = reserve(opd=cast.pertanian, label="tanikita", name="Tani", at=MONDAY_8_WIB)
    Host.objects.filter(website=website).update(status=Host.Status.QUARANTINE)

    answer = check_name("tanikita", opd=cast.pertanian, at=MONDAY_8_WIB)

    assert "ditahan dua belas bulan" in " ".join(answer.sentences)


def test_the_name_of_another_agency_is_refused(cast: Cast):
    answer = check_name("dinkes", opd=cast.pertanian, at=MONDAY_8_WIB)

    assert answer.level == "block"
    assert "perangkat daerah lain" in " ".join(answer.sentences)


@pytest.mark.parametrize("agencies", [0, 5])
def test_the_price_is_the_same_however_many_agencies_there_are(
    cast: Cast, agencies: int, django_assert_num_queries
):
    for number in range(agencies):
        opd = add_agency(f"Dinas {number}", f"D{number}", f"dinas{number}")
        reserve(opd=opd, label=f"dinas{number}", name=opd.name, at=MONDAY_8_WIB)

    with django_assert_num_queries(4):
        check_name("dispertan", opd=cast.pertanian, at=MONDAY_8_WIB)


def test_each_code_has_its_sentence():
    rules = resources.files("pendopo.hostnames").joinpath("data/rules.toml").read_text(encoding="utf-8")
    codes = {code for rule in tomllib.loads(rules)["rule"] for code in rule["codes"]}

    assert codes - set(SENTENCES) == set()
