"""Pengembangan: it is told what will be added, and nothing of the editors is overwritten."""

import pytest

from pendopo.content.mandatory import standard_pages
from pendopo.content.planting import page_at, plant
from pendopo.errors import Refused
from pendopo.provisioning.services import evidence, preview, resume, start
from pendopo.publishing.baker import bake
from pendopo.websites.models import Host, Website
from pendopo.websites.services import activate_host
from tests.conftest import MONDAY_8_WIB
from tests.edge import street
from tests.provisioning.conftest import bring_to_officer, plan_for

REGISTERED = "dispertan.bantenprov.test"


@pytest.fixture
def ours(website, folder):
    """A website of ours that lacks one page, and has one that its editors changed."""
    plant(website, at=MONDAY_8_WIB)
    activate_host(website, at=MONDAY_8_WIB)
    page_at(website, "/privasi/").specific.delete()
    home = page_at(website, "/").specific
    home.title = "Ditulis oleh OPD"
    home.save_revision().publish()
    bake(website, at=MONDAY_8_WIB)
    return website


@pytest.fixture
def elsewhere(cast):
    """A row of the register of websites hosted elsewhere."""
    website = Website.objects.create(
        opd=cast.pertanian, name="Dinas Pertanian", status=Website.Status.ELSEWHERE
    )
    Host.objects.create(website=website, name=REGISTERED, status=Host.Status.ACTIVE, since=MONDAY_8_WIB)
    return website


def test_the_preview_names_exactly_what_is_missing(ours):
    found = preview(plan_for(ours, development=True, wishes=("halaman-wajib",)))

    assert found.adds == tuple(page.title for page in standard_pages() if page.path == "/privasi/")
    assert not found.moves


def test_what_is_added_is_what_was_announced_and_the_rest_stays(front, cast, ours):
    plan = plan_for(ours, development=True, wishes=("halaman-wajib",))
    berkas = bring_to_officer(cast, plan)

    assert resume(start(berkas, plan=plan, actor=cast.petugas, at=MONDAY_8_WIB), at=MONDAY_8_WIB)

    assert evidence(berkas)["added"] == ["/privasi/"]
    assert page_at(ours, "/").title == "Ditulis oleh OPD"
    assert not preview(plan).adds


def test_without_such_a_wish_no_page_is_added(front, cast, ours):
    plan = plan_for(ours, development=True, wishes=("tampilan",), note="Beranda disusun ulang.")
    berkas = bring_to_officer(cast, plan)

    resume(start(berkas, plan=plan, actor=cast.petugas, at=MONDAY_8_WIB), at=MONDAY_8_WIB)

    assert plan.by_hand
    assert evidence(berkas)["added"] == []
    assert evidence(berkas)["note"] == "Beranda disusun ulang."


def test_a_website_of_the_register_moves_here_under_its_own_host(front, cast, elsewhere):
    plan = plan_for(elsewhere, development=True, wishes=("pindah",))
    berkas = bring_to_officer(cast, plan)
    assert preview(plan).moves

    assert resume(start(berkas, plan=plan, actor=cast.petugas, at=MONDAY_8_WIB), at=MONDAY_8_WIB)

    elsewhere.refresh_from_db()
    assert elsewhere.status == Website.Status.PREPARED
    assert street.ask(front, "/", REGISTERED).status == 200
    assert evidence(berkas)["moved"]


def test_what_lies_elsewhere_can_only_be_moved(cast, elsewhere):
    plan = plan_for(elsewhere, development=True, wishes=("tampilan",))
    berkas = bring_to_officer(cast, plan)

    with pytest.raises(Refused, match="hanya dapat dipindahkan"):
        start(berkas, plan=plan, actor=cast.petugas, at=MONDAY_8_WIB)
