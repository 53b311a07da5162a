"""The trail of administration: added to, never changed, read by administrators."""

import ast
from pathlib import Path

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

import pendopo
from pendopo.audit.models import AuditEntry
from pendopo.audit.services import record
from pendopo.audit.words import words_for
from tests.conftest import MONDAY_8_WIB, make_user


@pytest.fixture
def administrator(db):
    return make_user("administrator", "Administrator Teknis", technical=True)


def test_an_act_is_noted_with_who_and_when(administrator):
    entry = record(
        "jabatan.angkat", subject="Kepala Seksi", user=administrator, at=MONDAY_8_WIB, data={"jabatan": 3}
    )

    assert (entry.user, entry.at, entry.data) == (administrator, MONDAY_8_WIB, {"jabatan": 3})


def test_the_list_shows_the_newest_first(client, administrator):
    record("opd.tambah", subject="Dinas Lama", user=administrator, at=MONDAY_8_WIB)
    record("opd.tutup", subject="Dinas Lama", user=None, at=MONDAY_8_WIB)
    client.force_login(administrator)

    page = client.get(reverse("audit:list")).text

    assert page.index("OPD ditutup") < page.index("OPD ditambahkan")
    assert "opd.tutup" in page
    assert "perintah sistem" in page


def test_the_list_is_searched_by_act_or_subject(client, administrator):
    record("opd.tambah", subject="Dinas Pertanian", user=administrator, at=MONDAY_8_WIB)
    record("libur.tambah", subject="Natal", user=administrator, at=MONDAY_8_WIB)
    client.force_login(administrator)

    page = client.get(reverse("audit:list"), {"tentang": "pertanian"}).text

    assert "opd.tambah" in page
    assert "libur.tambah" not in page


def test_the_list_is_searched_by_the_words_of_an_act(client, administrator):
    record("opd.tambah", subject="Dinas Pertanian", user=administrator, at=MONDAY_8_WIB)
    record("libur.tambah", subject="Natal", user=administrator, at=MONDAY_8_WIB)
    client.force_login(administrator)

    page = client.get(reverse("audit:list"), {"tentang": "hari libur"}).text

    assert "Natal" in page
    assert "Dinas Pertanian" not in page


def test_every_act_that_is_recorded_has_its_words():
    sources = Path(pendopo.__file__).parent.rglob("*.py")
    calls = (node for path in sources for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    acts = {
        node.args[0].value
        for node in calls
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"record", "_note"}
        and isinstance(node.args[0], ast.Constant)
    }

    assert len(acts) > 20
    # An act that is told as a sentence is its own words; a code needs some.
    assert [act for act in sorted(acts) if words_for(act) == act and " " not in act] == []


def test_an_empty_trail_says_what_will_stand_there(client, administrator):
    client.force_login(administrator)

    assert "Belum ada catatan" in client.get(reverse("audit:list")).text


def test_the_list_costs_five_queries_however_long(client, administrator, django_assert_num_queries):
    for number in range(3):
        record("opd.tambah", subject=f"Dinas {number}", user=administrator, at=MONDAY_8_WIB)
    client.force_login(administrator)

    with django_assert_num_queries(5):  # session, user, count, rows with who, unread
        page = client.get(reverse("audit:list")).text

    assert page.count("OPD ditambahkan") == 3


def test_only_administrators_read_it(client, administrator):
    client.force_login(make_user("petugas", "Petugas"))

    assert client.get(reverse("audit:list")).status_code == 403


def test_the_database_refuses_to_change_the_trail(administrator):
    record("opd.tambah", subject="Dinas", user=administrator, at=MONDAY_8_WIB)

    with pytest.raises(DatabaseError, match="hanya ditambah"), transaction.atomic():
        AuditEntry.objects.update(act="lain")


@pytest.mark.postgres
def test_postgresql_refuses_to_shorten_it_too(administrator):
    record("opd.tambah", subject="Dinas", user=administrator, at=MONDAY_8_WIB)

    with pytest.raises(DatabaseError, match="hanya ditambah"), transaction.atomic():
        AuditEntry.objects.all().delete()
