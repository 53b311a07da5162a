"""A refusal comes with names that would do."""

import pytest

from pendopo.hostnames import Applicant, Register, Taken, check
from tests.hostnames.cast import AGENCIES, NAMES, PARENT

EMPTY = Register({}, {})


def suggested(name, label="www", register=EMPTY, **more):
    return check(label, register=register, applicant=Applicant("x", name, **more), parent=PARENT).alternatives


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Dinas Kesehatan", "dinkes"),
        ("Dinas Sosial", "dinsos"),
        ("Dinas Perhubungan", "dishub"),
        ("Dinas Pariwisata", "dispar"),
        ("Dinas Pekerjaan Umum dan Penataan Ruang", "dpupr"),
        ("Dinas Energi dan Sumber Daya Mineral", "desdm"),
        ("Badan Penanggulangan Bencana Daerah", "bpbd"),
        ("Biro Hukum", "birohukum"),
        ("Biro Administrasi Rumah Tangga Pimpinan", "biroartp"),
        ("Rumah Sakit Umum Daerah Malingping", "rsudmalingping"),
        ("Sekretariat DPRD", "setdprd"),
        ("Inspektorat Daerah", "inspektorat"),
        ("Komisi Penyiaran Indonesia Daerah Banten", "kpid"),
        ("PPID Provinsi Banten", "ppidbanten"),
    ],
)
def test_names_are_formed_as_offices_form_them(name, expected):
    assert expected in suggested(name)


def test_the_known_abbreviation_comes_before_what_can_be_formed():
    names = suggested("Dinas Pendidikan dan Kebudayaan", abbreviations=frozenset({"DINDIKBUD"}))

    assert names[0] == "dindikbud"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dinkes_banten", "dinkesbanten"),
        ("din kes", "dinkes"),
        ("dinkés", "dinkes"),
        ("-dinkes", "dinkes"),
        ("dinkes--1", "dinkes"),
        ("2024dinkes", "dinkes"),
        ("dinkes2026", "dinkes"),
        ("sdm.dinkes", "dinkes"),
        ("www.dinkes.bantenprov.go.id", "dinkes"),
    ],
)
def test_what_was_typed_is_mended_first(typed, meant):
    assert suggested("Dinas Kesehatan", typed)[0] == meant


def test_a_name_in_use_is_not_suggested():
    taken = Register({"dinkes": Taken.AKTIF, "diskes": Taken.KARANTINA}, {})

    names = suggested("Dinas Kesehatan", "dinkes", taken)

    assert "dinkesbanten" in names
    assert not {"dinkes", "diskes"} & set(names)


def test_the_place_is_that_of_the_parent_domain():
    register = Register({"dinkes": Taken.AKTIF}, {})
    names = check(
        "dinkes",
        register=register,
        applicant=Applicant("x", "Dinas Kesehatan"),
        parent="wonosobokab.go.id",
    ).alternatives

    assert "dinkeswonosobo" in names


def test_a_parent_of_one_label_has_no_place_to_add():
    register = Register({"dinkes": Taken.AKTIF}, {})
    names = check(
        "dinkes", register=register, applicant=Applicant("x", "Dinas Kesehatan"), parent="localhost"
    ).alternatives

    assert names
    assert not any("localhost" in name for name in names)


@pytest.mark.parametrize("agency", sorted(AGENCIES))
@pytest.mark.parametrize("label", ["www", "slotgacor", "polda", "sdm.x", "di", "Ruang Rapat", "a2026"])
def test_every_block_comes_with_at_most_five_names_that_pass(agency, label):
    register = Register({agency: Taken.AKTIF}, AGENCIES)
    asking = Applicant(agency, NAMES[agency], AGENCIES[agency], instansi_sites=1)

    names = check(label, register=register, applicant=asking, parent=PARENT).alternatives

    assert 1 <= len(names) <= 5
    assert len(set(names)) == len(names)
    for name in names:
        again = check(name, register=register, applicant=asking, parent=PARENT)
        assert {f.level for f in again.findings if f.rule != "N18"} <= {"ok", "warn"}


def test_what_passes_needs_no_alternatives():
    assert suggested("Dinas Kesehatan", "dinkes") == ()
