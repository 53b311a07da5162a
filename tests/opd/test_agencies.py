"""Agencies come, go and follow each other."""

from datetime import timedelta

import pytest

from pendopo.errors import Invalid, Refused
from pendopo.opd import services
from pendopo.opd.models import Opd
from pendopo.opd.rules import may_file
from tests.conftest import MONDAY_8_WIB
from tests.opd.conftest import TODAY


def new(name, **fields):
    return Opd(name=name, abbreviation="BARU", kind=Opd.Kind.BADAN, head_title="Kepala Badan", **fields)


def close(cast, opd, **more):
    services.end_agency(opd, valid_until=TODAY, actor=cast.administrator, at=MONDAY_8_WIB, **more)


def test_an_agency_is_entered(cast):
    opd = services.add_agency(new("Badan Riset Daerah"), actor=cast.administrator, at=MONDAY_8_WIB)

    assert Opd.objects.get(name="Badan Riset Daerah") == opd


def test_an_agency_is_not_entered_twice(cast):
    with pytest.raises(Invalid) as refused:
        services.add_agency(new("dinas pertanian"), actor=cast.administrator, at=MONDAY_8_WIB)
    assert "sudah terdaftar" in refused.value.errors["name"]


def test_a_closed_agency_names_its_successor(cast):
    successor = services.add_agency(new("Dinas Pertanian dan Pangan"), actor=None, at=MONDAY_8_WIB)

    close(cast, cast.pertanian, successor=successor)

    successor.refresh_from_db()
    assert successor.predecessor == cast.pertanian
    assert list(cast.pertanian.successors.all()) == [successor]


def test_a_closed_agency_files_on_its_last_day_and_not_after(cast):
    close(cast, cast.pertanian)

    assert may_file(cast.pemohon.user, cast.pertanian, MONDAY_8_WIB)
    assert not may_file(cast.pemohon.user, cast.pertanian, MONDAY_8_WIB + timedelta(days=1))


def test_an_agency_closes_once(cast):
    close(cast, cast.pertanian)

    with pytest.raises(Refused, match="sudah ditutup"):
        close(cast, cast.pertanian)


def test_an_agency_does_not_succeed_itself(cast):
    with pytest.raises(Invalid) as refused:
        close(cast, cast.pertanian, successor=cast.pertanian)
    assert "successor" in refused.value.errors
