"""`pendopo setup`: a real office from an empty database, and again on one that is there."""

import re
import tomllib
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from pendopo import clock
from pendopo.accounts.models import User
from pendopo.accounts.services import find_code, redeem_code
from pendopo.errors import Refused
from pendopo.opd.models import Holiday, Jabatan, Office, Opd, WorkSchedule

ANSWERS = {
    "domain": "contohprov.go.id",
    "government": "Pemerintah Provinsi Contoh",
    "region": "Provinsi Contoh",
    "city": "Kota Contoh",
    "office_name": "Dinas Komunikasi dan Informatika",
    "abbreviation": "DISKOMINFO",
    "address": "Jalan Merdeka 1",
    "code": "500.12",
    "admin_name": "Administrator Teknis",
    "admin_email": "admin@contohprov.go.id",
}


@pytest.fixture
def setup(db, settings, tmp_path, monkeypatch):
    settings.VAR = tmp_path
    monkeypatch.setattr("sys.stdin", StringIO())

    def run(**options):
        out = StringIO()
        call_command("setup", stdout=out, **options)
        return out.getvalue()

    return run


def code_in(text):
    return re.search(r"/aktivasi/(\w+)/", text)[1]


def test_an_empty_database_becomes_an_office(setup, tmp_path):
    said = setup(**ANSWERS)

    office = Office.objects.get()
    assert (office.opd.name, office.letter_codes) == (
        "Dinas Komunikasi dan Informatika",
        {"kode": "500.12", "unit": "DISKOMINFO"},
    )
    assert tomllib.loads((tmp_path / "pendopo.toml").read_text()) == {
        "domain": "contohprov.go.id",
        "home": "layanan.contohprov.go.id",
        "scheme": "https",
    }
    assert "https://layanan.contohprov.go.id/aktivasi/" in said


def test_it_brings_no_demo_data(setup):
    setup(**ANSWERS)

    assert (Opd.objects.count(), Jabatan.objects.count(), User.objects.count()) == (1, 0, 1)


def test_holidays_and_hours_are_there_at_once(setup):
    setup(**ANSWERS)

    assert Holiday.objects.filter(on__year=clock.now().year).exists()
    assert WorkSchedule.objects.exists()


def test_the_link_lets_the_first_administrator_in(setup):
    code = code_in(setup(**ANSWERS))

    user = redeem_code(code, at=clock.now())

    assert user.is_technical
    assert user.email == "admin@contohprov.go.id"


def test_the_four_posts_are_made_on_demand(setup):
    setup(**ANSWERS, posts=True)

    posts = list(Jabatan.objects.order_by("pk"))
    assert [post.role for post in posts] == ["kepala-dinas", "kepala-bidang", "kepala-seksi", "petugas"]
    assert [post.superior for post in posts] == [None, *posts[:-1]]


def test_a_second_run_says_what_is_there_and_changes_nothing(setup, tmp_path):
    setup(**ANSWERS, posts=True)
    before = (tmp_path / "pendopo.toml").read_text()

    said = setup(**{**ANSWERS, "office_name": "Dinas Lain", "domain": "lain.go.id"}, posts=True)

    assert "Kantor sudah ada: Dinas Komunikasi dan Informatika" in said
    assert "/aktivasi/" not in said
    assert Office.objects.count() == 1
    assert Jabatan.objects.count() == 4
    assert (tmp_path / "pendopo.toml").read_text() == before


def test_a_lost_link_is_renewed_and_the_old_one_is_void(setup):
    old = code_in(setup(**ANSWERS))

    new = code_in(setup(renew_link=True))

    assert find_code(new, at=clock.now())
    with pytest.raises(Refused, match="diganti"):
        find_code(old, at=clock.now())


def test_an_administrator_who_has_come_in_needs_no_new_link(setup):
    setup(**ANSWERS)
    User.objects.update(last_login=clock.now())

    with pytest.raises(CommandError, match="Lupa kata sandi"):
        setup(renew_link=True)


def test_what_is_missing_is_named(setup):
    with pytest.raises(CommandError, match="--domain, --city"):
        setup(**{**ANSWERS, "domain": "", "city": ""})


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("domain", "https://contoh.go.id"),
        ("domain", "contoh_prov.go.id"),
        ("home", "layanan contoh"),
        ("scheme", "ftp"),
        ("admin_email", "bukan surel"),
        ("sop", "tidak-ada"),
    ],
)
def test_an_answer_that_cannot_be_is_refused_before_anything_is_made(setup, tmp_path, option, value):
    with pytest.raises(CommandError):
        setup(**{**ANSWERS, option: value})

    assert not Office.objects.exists()
    assert not (tmp_path / "pendopo.toml").exists()


def test_a_list_of_agencies_is_taken_over_and_bad_rows_are_named(setup, tmp_path):
    path = tmp_path / "opd.csv"
    path.write_text("nama,singkatan,subdomain,jenis\nDinas Sosial,DINSOS,dinsos,dinas\n,X,x,dinas\n")

    said = setup(**ANSWERS, agencies_csv=path)

    assert Opd.objects.filter(name="Dinas Sosial").exists()
    assert "OPD: 1 ditambahkan" in said
    assert "baris 3 tidak diambil: Nama OPD kosong" in said


def test_local_trials_run_without_https(setup, tmp_path):
    said = setup(**{**ANSWERS, "domain": "localhost"})

    settings = tomllib.loads((tmp_path / "pendopo.toml").read_text())
    assert settings == {"domain": "localhost", "home": "localhost", "scheme": "http"}
    assert "http://localhost:" in said


def test_a_format_of_numbers_that_cannot_be_is_refused_before_anything_is_made(setup):
    with pytest.raises(CommandError, match="bulan"):
        setup(**ANSWERS, letter_format="{kode}/{no:04}/{bulan}/{tahun}")

    assert not Office.objects.exists()
