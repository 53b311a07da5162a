"""The list of agencies of 2018, and lists that are not as they should be."""

from pendopo.opd.imports import import_agencies, read_csv, shipped_agencies
from pendopo.opd.models import Opd


def row(name, kind="dinas", subdomain=""):
    return {"nama": name, "singkatan": "X", "subdomain": subdomain, "jenis": kind}


def test_every_agency_of_2018_is_entered_with_its_source(db):
    report = import_agencies(shipped_agencies())

    assert (report.added, report.known, report.problems) == (48, 0, [])
    assert Opd.objects.filter(source__contains="CC BY 3.0").count() == 48
    assert Opd.objects.get(usual_subdomain="dinkes").head_title == "Kepala Dinas"
    assert Opd.objects.get(usual_subdomain="rsud").head_title == "Direktur"


def test_importing_again_changes_nothing(db):
    import_agencies(shipped_agencies())
    Opd.objects.filter(usual_subdomain="dinkes").update(abbreviation="DINKES BARU")

    report = import_agencies(shipped_agencies())

    assert (report.added, report.known) == (0, 48)
    assert Opd.objects.get(usual_subdomain="dinkes").abbreviation == "DINKES BARU"


def test_a_bad_row_is_reported_with_its_line_and_the_others_are_entered(db):
    rows = [row("Dinas A"), row(""), row("Dinas B", kind="perusahaan"), row("Dinas C")]

    report = import_agencies(rows)

    assert report.added == 2
    assert [problem.line for problem in report.problems] == [3, 4]
    assert "Nama OPD kosong" in report.problems[0].reason
    assert "perusahaan" in report.problems[1].reason
    assert report.problems[1].row["nama"] == "Dinas B"


def test_a_sub_domain_that_two_rows_claim_is_reported(db):
    report = import_agencies([row("Dinas A", subdomain="dinas"), row("Dinas B", subdomain="Dinas")])

    assert report.added == 1
    assert "sudah dipakai baris lain" in report.problems[0].reason


def test_nothing_is_lost(db):
    rows = [*shipped_agencies(), row(""), row("Dinas Pertanian")]

    report = import_agencies(rows)

    assert report.added + report.known + len(report.problems) == len(rows)


def test_a_list_from_a_spreadsheet_may_begin_with_a_mark(tmp_path):
    path = tmp_path / "opd.csv"
    path.write_text("\ufeffnama,singkatan,subdomain,jenis\nDinas A,DA,dinas-a,dinas\n", encoding="utf-8")

    assert read_csv(path) == [
        {"nama": "Dinas A", "singkatan": "DA", "subdomain": "dinas-a", "jenis": "dinas"}
    ]
