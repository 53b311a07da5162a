"""The trail of administration: added to, never changed, read by administrators."""

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from pendopo.audit.models import AuditEntry
from pendopo.audit.services import record
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

    assert page.index("opd.tutup") < page.index("opd.tambah")
    assert "perintah sistem" in page


def test_the_list_is_searched_by_act_or_subject(client, administrator):
    record("opd.tambah", subject="Dinas Pertanian", user=administrator, at=MONDAY_8_WIB)
    record("libur.tambah", subject="Natal", user=administrator, at=MONDAY_8_WIB)
    client.force_login(administrator)

    page = client.get(reverse("audit:list"), {"tentang": "pertanian"}).text

    assert "opd.tambah" in page
    assert "libur.tambah" not in page


def test_an_empty_trail_says_what_will_stand_there(client, administrator):
    client.force_login(administrator)

    assert "Belum ada catatan" in client.get(reverse("audit:list")).text


def test_the_list_costs_five_queries_however_long(client, administrator, django_assert_num_queries):
    for number in range(3):
        record("opd.tambah", subject=f"Dinas {number}", user=administrator, at=MONDAY_8_WIB)
    client.force_login(administrator)

    with django_assert_num_queries(5):  # session, user, count, rows with who, unread
        client.get(reverse("audit:list"))


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
