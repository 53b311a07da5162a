"""The province's register of 2018: 80 rows go in, 80 websites come out, whatever is odd about them."""

import csv
from importlib import resources

import pytest

from pendopo.opd.models import Opd
from pendopo.websites.imports import import_register, shipped
from pendopo.websites.models import Host, Website
from tests.conftest import Cast


@pytest.fixture
def agencies(cast: Cast) -> Cast:
    text = resources.files("pendopo.opd").joinpath("data/opd-banten-2018.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        Opd.objects.get_or_create(
            name=row["nama"],
            defaults={"abbreviation": row["singkatan"], "kind": Opd.Kind.LAIN, "head_title": "Kepala"},
        )
    return cast


def test_no_row_is_lost(agencies: Cast):
    report = import_register(shipped())

    assert (report.added, report.hosts) == (80, 79)
    assert Website.objects.filter(status=Website.Status.ELSEWHERE).count() == 80
    assert [remark.line for remark in report.remarks] == [67, 79]


def test_hosts_are_written_one_way_and_two_labels_and_the_apex_stay(agencies: Cast):
    import_register(shipped())

    names = set(Host.objects.values_list("name", flat=True))
    assert {"litbang.bantenprov.go.id", "distamben.bantenprov.go.id"} <= names
    assert {"sdm.dinkes.bantenprov.go.id", "bantenprov.go.id"} <= names
    assert all(name == name.lower() and "/" not in name for name in names)


def test_a_row_without_a_host_is_a_website_without_a_host(agencies: Cast):
    import_register(shipped())

    website = Website.objects.get(source_row=67)
    assert website.host is None
    assert website.address == ""
    assert website.status_at_source == "Tidak Aktif"


def test_known_variants_find_their_agency_and_the_rest_stays_with_the_office(agencies: Cast):
    import_register(shipped())

    assert Website.objects.get(source_row=75).opd.name == "Rumah Sakit Umum Daerah Malingping"
    assert Website.objects.get(source_row=79).opd == agencies.kominfo


def test_a_second_import_adds_nothing(agencies: Cast):
    import_register(shipped())

    again = import_register(shipped())

    assert (again.added, again.known) == (0, 80)


def test_the_title_of_a_request_is_no_name(agencies: Cast):
    import_register(shipped())

    assert not Website.objects.filter(name__startswith="Permohonan").exists()
    assert Website.objects.get(source_row=70).name == "Dinas Pertanian"
