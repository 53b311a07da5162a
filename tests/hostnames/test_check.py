"""May this agency have this name? The examples of every rule, N01 to N18."""

import csv

import pytest

from pendopo.hostnames import Applicant, Register, check
from tests.hostnames.cast import PARENT, codes, rules


@pytest.mark.parametrize(
    ("label", "agency"),
    [
        ("dinkes", "dinkes"),
        ("bappeda", "bappeda"),
        ("dishub", "dishub"),
        ("dp3akkb", "dp3akkb"),
        ("rsudmalingping", "rsudmalingping"),
        ("biropemerintahan", "biropemerintahan"),
        ("bpsdmd", "bpsdmd"),
        ("setdprd", "setwan"),
        ("diskominfo", "diskominfo"),
    ],
)
def test_an_official_short_name_passes_without_a_word(ask, label, agency):
    verdict = ask(label, agency)

    assert (verdict.level, verdict.findings, verdict.alternatives) == ("ok", (), ())


@pytest.mark.parametrize(("label", "agency"), [("info-rs", "rsud"), ("uptd-samsat", "bapenda")])
def test_a_hyphen_is_told_but_not_refused(ask, label, agency):
    assert codes(ask(label, agency)) == ["N16 hyphen"]
    assert ask(label, agency).level == "warn"


@pytest.mark.parametrize(
    ("label", "finding"),
    [
        ("sdm.dinkes", "N02 two_labels"),
        ("a.sdm.dinkes", "N02 many_labels"),
        ("dinkes_banten", "N03 underscore"),
        ("din kes", "N03 space"),
        ("dinkés", "N03 foreign"),
        ("biro_umum", "N03 underscore"),
        ("dinkes!", "N03 character"),
        ("di", "N04 too_short"),
        ("kb", "N04 too_short"),
        ("", "N04 empty"),
        ("d" * 64, "N04 too_long"),
        ("-dinkes", "N05 hyphen_at_end"),
        ("dinkes-", "N05 hyphen_at_end"),
        ("xn--dinkes", "N06 encoded_name"),
        ("ab--cd", "N06 encoded_name"),
        ("dinkes--1", "N06 two_hyphens"),
        ("12345", "N07 only_digits"),
        ("2024dinkes", "N07 first_letter"),
        ("www", "N08 technical"),
        ("ns1", "N08 technical"),
        ("mail", "N08 technical"),
        ("admin", "N08 technical"),
        ("portal", "N08 shared"),
        ("_dmarc", "N08 technical"),
        ("polda", "N10 national"),
        ("serang", "N10 region"),
        ("slotgacor", "N11 unfit"),
        ("judionline", "N11 unfit"),
        ("dinkes2026", "N15 year"),
        ("tahun2030", "N15 year"),
        ("web-test", "N15 trial"),
        ("dinkesv2", "N15 version"),
        ("dinkes-v2-kota", "N15 version"),
    ],
)
def test_a_name_against_a_rule_is_blocked_by_that_rule(ask, label, finding):
    verdict = ask(label)

    assert verdict.level == "block"
    assert finding in codes(verdict)


@pytest.mark.parametrize(
    ("label", "finding"),
    [
        pytest.param("admin1", "N08 technical", id="digits behind"),
        pytest.param("mail2", "N08 technical", id="digits behind another"),
        pytest.param("mail-2", "N08 technical", id="a hyphen before the digits"),
        pytest.param("adminweb", "N08 technical", id="web behind"),
        pytest.param("web-admin", "N08 technical", id="web before"),
        pytest.param("wp-admin", "N08 technical", id="hyphen in the list"),
        pytest.param("wpadmin", "N08 technical", id="and without it"),
        pytest.param("satu-data", "N08 shared", id="hyphen in a shared name"),
        pytest.param("web-portal", "N08 shared", id="web before a shared name"),
        pytest.param("polresserang", "N10 national", id="national body with a city"),
        pytest.param("kpudbanten", "N10 national", id="its regional office"),
        pytest.param("bnnpbanten", "N10 national", id="of the province"),
        pytest.param("info-polda", "N10 national", id="as a part"),
        pytest.param("kotaserang", "N10 region", id="kind before the city"),
        pytest.param("serangkab", "N10 region", id="kind behind"),
        pytest.param("pemkottangerangselatan", "N10 region", id="long name of a city"),
        pytest.param("dishubbanten", "N10 agency", id="another agency with the province"),
        pytest.param("web-dishub", "N10 agency", id="another agency with web before"),
        pytest.param("dishub2", "N10 agency", id="another agency with a digit"),
        pytest.param("dinas-perhubungan", "N10 agency", id="another agency's full name"),
        pytest.param("dishub-media", "N10 agency", id="another agency as a part"),
    ],
)
def test_a_forbidden_name_in_disguise_is_still_forbidden(ask, label, finding):
    verdict = ask(label)

    assert verdict.level == "block"
    assert finding in codes(verdict)


@pytest.mark.parametrize(
    ("label", "rule"),
    [
        pytest.param("seksipelayanan", "N11", id="seksi is a section of an office"),
        pytest.param("judisial", "N11", id="judisial is of the courts"),
        pytest.param("babinsa", "N11", id="babinsa serves in a village"),
        pytest.param("totokerot", "N11", id="a temple"),
        pytest.param("rspki", "N11", id="a hospital"),
        pytest.param("fototokoh", "N11", id="toto inside two words"),
        pytest.param("indeks", "N11", id="an index ends like nothing forbidden"),
        pytest.param("bpsdmd", "N10", id="bps is only the beginning of an agency"),
        pytest.param("bpkad", "N10", id="bpk too"),
        pytest.param("dprkp", "N10", id="dpr too"),
        pytest.param("binamarga", "N10", id="bin too"),
        pytest.param("madrasah", "N10", id="ma too"),
        pytest.param("seranggaku", "N10", id="an insect is not a city"),
        pytest.param("mediamonitoring", "N08", id="two technical words are a real name"),
        pytest.param("testimoni", "N08", id="test is only a beginning"),
        pytest.param("demografi", "N15", id="demo is only a beginning"),
        pytest.param("dp3akkb", "N15", id="a digit is not a version"),
        pytest.param("pos19999", "N15", id="five digits are not a year"),
    ],
)
def test_a_harmless_name_that_contains_a_forbidden_word_is_not_blocked(ask, label, rule):
    found = ask(label, "dp3akkb" if label == "dp3akkb" else "bpsdmd")

    assert rule not in rules(found, "block")


@pytest.mark.parametrize(
    "label",
    ["agenslotdana", "slot-gacor", "situsjudi", "togel4d", "g4cor", "s1ot", "ju-di", "mainpoker", "sexy",
     "pki", "pki65", "seks-bebas", "bandartogel", "partaiku", "toto88"],
)  # fmt: skip
def test_words_that_no_office_carries_are_found_in_their_usual_disguises(ask, label):
    assert "N11 unfit" in codes(ask(label))


@pytest.mark.parametrize("label", ["bantenmaju", "bupati-kita", "walikotajuara", "duaperiode", "pilihnomor"])
def test_persons_slogans_and_campaigns_go_to_an_official(ask, label):
    assert "N12 personal" in codes(ask(label))


@pytest.mark.parametrize(
    ("label", "agency"),
    [
        ("dinkes", "dinkes"),
        ("dinaskesehatan", "dinkes"),
        ("kesehatan", "dinkes"),
        ("dinkesbanten", "dinkes"),
        ("infodinkes", "dinkes"),
        ("dpppakkb", "dp3akkb"),
        ("birotapem", "biropemerintahan"),
        ("uptdpuskesmas", "dinkes"),
    ],
)
def test_a_name_out_of_the_official_name_needs_no_review(ask, label, agency):
    assert rules(ask(label, agency), "review") == set()


@pytest.mark.parametrize("label", ["infomudik", "visit", "prodeskel"])
def test_a_name_without_the_agency_in_it_goes_to_an_official(ask, label):
    verdict = ask(label)

    assert verdict.level == "review"
    assert codes(verdict) == ["N13 not_derived"]


@pytest.mark.parametrize(
    ("label", "state"),
    [
        ("dinkes", "aktif"),
        ("dishub", "dicadangkan"),
        ("distamben", "karantina"),
        ("dishubkominfo", "alias"),
        ("bppnf", "luar"),
    ],
)
def test_a_name_that_is_not_free_says_why(ask, busy, label, state):
    verdict = ask(label, within=busy)

    assert f"N09 {state}" in codes(verdict)


@pytest.mark.parametrize(
    ("label", "twin"),
    [
        pytest.param("bapeda", "bappeda", id="a letter lost"),
        pytest.param("dinkess", "dinkes", id="a letter added"),
        pytest.param("dikes", "dinkes", id="another lost"),
        pytest.param("dimkes", "dinkes", id="a letter changed"),
        pytest.param("dinkse", "dinkes", id="neighbours swapped"),
        pytest.param("info-rs2", "info-rs", id="a digit added"),
        pytest.param("infors", "info-rs", id="the same without hyphen"),
        pytest.param("dis-hub", "dishub", id="the same with one"),
    ],
)
def test_a_slip_of_the_hand_is_told(ask, busy, label, twin):
    verdict = ask(label, within=busy)

    near = [finding for finding in verdict.findings if finding.rule == "N14"]
    assert [(finding.level, finding.values["name"]) for finding in near] == [("warn", twin)]


@pytest.mark.parametrize("label", ["dinas", "bkdd", "dkp", "disketapang"])
def test_short_or_distant_names_are_no_twins(ask, busy, label):
    assert "N14" not in rules(ask(label, within=busy), "warn")


def test_an_agency_may_resemble_itself_but_not_another(ask):
    """Nothing is in use yet: only the names of other agencies count."""
    assert "N14" not in rules(ask("dinkess", "dinkes"), "warn")
    assert "N14" in rules(ask("dinkess", "bappeda"), "warn")


def test_shared_names_are_for_diskominfo_alone(ask):
    assert "N08" in rules(ask("satudata", "dinkes"), "block")
    assert "N08" not in rules(ask("satudata", "diskominfo", is_kominfo=True), "block")


def test_technical_names_are_for_nobody(ask):
    assert "N08" in rules(ask("www", "diskominfo", is_kominfo=True), "block")


def test_the_agency_itself_may_have_its_name_with_the_province(ask):
    assert ask("dishubbanten", "dishub").level == "ok"
    assert ask("setdprd", "setwan").level == "ok"


def test_a_city_that_runs_the_service_may_use_its_own_name(ask):
    verdict = ask("dinkesserang", "dinkes", parent="serangkota.go.id")

    assert verdict.level == "ok"
    assert "N10" not in rules(ask("serang", parent="serangkota.go.id"), "block")


def test_a_long_name_is_told_at_21_and_refused_at_64_characters(ask):
    assert "N04" not in rules(ask("d" * 20), "warn")
    assert "N04" in rules(ask("d" * 21), "warn")
    assert "N04" in rules(ask("d" * 63), "warn")
    assert "N04" in rules(ask("d" * 64), "block")


def test_the_whole_host_stays_within_253_characters(ask):
    """Four labels of 59 and their dots are 239: a name of 13 fits, one of 14 does not."""
    parent = ".".join(["p" * 59] * 4)

    assert "N17" not in rules(ask("d" * 13, parent=parent), "block")
    assert "N17" in rules(ask("d" * 14, parent=parent), "block")


def test_a_further_website_of_an_agency_is_for_an_official_to_allow(ask):
    verdict = ask("dinkes", instansi_sites=1)

    assert (verdict.level, codes(verdict)) == ("review", ["N18 further_site"])


def test_the_mended_spelling_is_shown_as_a_finding(ask):
    verdict = ask(" HTTPS://Dinkes.BantenProv.go.id/beranda ")

    (mended,) = verdict.findings
    assert (mended.rule, mended.level, mended.values["to"]) == ("N01", "ok", "dinkes")
    assert (verdict.label, verdict.level) == ("dinkes", "ok")


def test_findings_come_in_the_order_of_the_rules(ask):
    found = [finding.rule for finding in ask("Dishub-2026").findings]

    assert found == sorted(found)
    assert len(found) > 3


def test_the_register_of_2018_fares_as_it_was_measured(pytestconfig):
    """80 rows: 69 pass, 6 have two labels, 3 are reserved, one is the apex and one has no host."""
    with (pytestconfig.rootpath / "tests/hostnames/daftar-website-banten-2018.csv").open() as file:
        rows = list(csv.DictReader(file))

    verdicts = [
        check(
            row["host"], register=Register({}, {}), applicant=Applicant(row["opd"], row["opd"]), parent=PARENT
        )
        for row in rows
    ]

    def blocked(rule):
        return [verdict.label for verdict in verdicts if rule in rules(verdict, "block")]

    assert len([verdict for verdict in verdicts if verdict.level != "block"]) == 69
    assert len(blocked("N02")) == 6
    assert blocked("N08") == ["api", "dev", "ppid"]
    assert blocked("N04") == ["", ""]


def test_of_the_official_names_of_2018_only_ppid_is_refused(pytestconfig):
    with (pytestconfig.rootpath / "tests/hostnames/opd-banten-2018.csv").open() as file:
        rows = list(csv.DictReader(file))
    register = Register({}, {row["nama"]: frozenset({row["nama"], row["singkatan"]}) for row in rows})

    refused = [
        row["subdomain"]
        for row in rows
        if check(
            row["subdomain"], register=register, applicant=Applicant(row["nama"], row["nama"]), parent=PARENT
        ).level
        == "block"
    ]

    assert refused == ["ppid"]
