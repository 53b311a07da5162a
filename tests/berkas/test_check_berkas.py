"""The seal, the chain, and the command that finds whoever went around both."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from pendopo.berkas import services, triggers
from pendopo.berkas.models import Berkas, Peristiwa, SopVersion
from tests.conftest import MONDAY_8_WIB


def run():
    """What the command prints, and whether it ended with 1."""
    out, err = StringIO(), StringIO()
    try:
        call_command("check_berkas", stdout=out, stderr=err)
    except CommandError as error:
        return f"{err.getvalue()}{error}", 1
    return out.getvalue(), 0


@pytest.fixture
def unsealed(at_bidang):
    """As somebody has it who is master of the database: DDL is undone with the test's transaction."""
    triggers.lift(connection)
    yield at_bidang
    triggers.install(connection)


@pytest.mark.parametrize(
    "statement", ["UPDATE berkas_peristiwa SET title = 'x'", "DELETE FROM berkas_peristiwa"]
)
def test_the_database_refuses_to_change_or_delete_an_event(at_bidang, statement):
    with (
        pytest.raises(DatabaseError, match="hanya dapat ditambah"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)

    assert Peristiwa.objects.count() == 2


@pytest.mark.skipif("connection.vendor != 'sqlite'")
def test_sqlite_refuses_to_replace_an_event_too(at_bidang):
    with (
        pytest.raises(DatabaseError, match="hanya dapat ditambah"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("INSERT OR REPLACE INTO berkas_peristiwa SELECT * FROM berkas_peristiwa")

    assert Peristiwa.objects.count() == 2


@pytest.mark.postgres
@pytest.mark.skipif("connection.vendor != 'postgresql'")
def test_postgresql_refuses_to_empty_the_table_too(at_bidang):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # else it stumbles over the keys of this very test

        with pytest.raises(DatabaseError, match="hanya dapat ditambah"), transaction.atomic():
            cursor.execute("TRUNCATE berkas_peristiwa CASCADE")


def test_a_whole_berkas_is_found_whole(at_reply, cast):
    services.reply(at_reply, actor=cast.kepala_dinas, at=MONDAY_8_WIB)

    said, status = run()
    assert (said.strip(), status) == ("1 berkas, 9 peristiwa diperiksa: semua sesuai.", 0)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"title": "Orang lain"}, "peristiwa 1 tidak sesuai dengan sidiknya"),
        ({"previous": "0" * 64}, "peristiwa 1 tidak menyambung"),
        ({"n": 7}, "peristiwa 1 tidak ada"),
    ],
)
def test_a_changed_event_is_found(unsealed, change, said):
    Peristiwa.objects.filter(berkas=unsealed, n=1).update(**change)

    found, status = run()
    assert said in found
    assert status == 1


def test_a_deleted_event_is_found(unsealed):
    unsealed.disposisi.all().delete()
    Peristiwa.objects.filter(berkas=unsealed, n=2)._raw_delete("default")

    found, _status = run()
    assert "kolom n berisi 2, peristiwanya mengatakan 1" in found


def test_migrate_puts_the_seal_on_again(unsealed):
    call_command("migrate", "berkas", verbosity=0)

    assert triggers.is_on(connection)


def test_a_seal_that_is_off_is_found(unsealed):
    assert "Segel peristiwa tidak terpasang" in run()[0]


def test_columns_that_differ_are_named(at_bidang):
    Berkas.objects.filter(pk=at_bidang.pk).update(status="selesai", due_at=None)

    found, status = run()
    assert "kolom status berisi selesai, peristiwanya mengatakan berjalan" in found
    assert "kolom due_at berisi None" in found
    assert status == 1


def test_a_changed_text_of_the_sop_is_found(at_bidang):
    SopVersion.objects.update(text="lain")

    assert "naskah SOP tidak sesuai" in run()[0]
