"""A name is held for one agency at a time, from the first letter until it is given back."""

from datetime import timedelta

import pytest

from pendopo.errors import Refused
from pendopo.websites.models import Host, Website
from pendopo.websites.names import check_name
from pendopo.websites.services import activate_host, free, open_website, reserve
from tests.conftest import MONDAY_8_WIB, Cast
from tests.websites.conftest import Kept


def test_a_reserved_name_is_a_host_in_our_domain(cast: Cast):
    website = reserve(opd=cast.pertanian, label="Dispertan", name="Dinas Pertanian", at=MONDAY_8_WIB)

    assert website.status == Website.Status.RESERVED
    assert website.host.name == "dispertan.localhost"
    assert website.host.status == Host.Status.RESERVED
    assert website.address.startswith("http://dispertan.localhost")


def test_a_name_that_is_held_is_refused(cast: Cast):
    reserve(opd=cast.pertanian, label="tani", name="Dinas Pertanian", at=MONDAY_8_WIB)

    with pytest.raises(Refused, match="baru saja dipakai"):
        reserve(opd=cast.kesehatan, label="tani", name="Dinas Kesehatan", at=MONDAY_8_WIB)

    assert Website.objects.count() == 1


def test_a_freed_name_can_be_held_again(cast: Cast):
    website = reserve(opd=cast.pertanian, label="tani", name="Dinas Pertanian", at=MONDAY_8_WIB)

    free(website, at=MONDAY_8_WIB)

    assert website.status == Website.Status.CLOSED
    assert website.host is None
    assert reserve(opd=cast.kesehatan, label="tani", name="Kesehatan", at=MONDAY_8_WIB).host is not None


def test_a_name_that_was_prepared_and_never_opened_is_free_at_once(ours: Kept, cast: Cast):
    free(ours.website, at=MONDAY_8_WIB)

    assert check_name("dispertan", opd=cast.pertanian, at=MONDAY_8_WIB).level == "ok"
    assert reserve(opd=cast.pertanian, label="dispertan", name="Lagi", at=MONDAY_8_WIB)


def test_the_name_of_a_website_that_was_live_rests_for_twelve_months(ours: Kept, cast: Cast):
    open_website(ours.website, user=ours.pengelola, at=MONDAY_8_WIB)
    free(ours.website, at=MONDAY_8_WIB)
    in_june, next_december = MONDAY_8_WIB + timedelta(days=200), MONDAY_8_WIB + timedelta(days=370)

    assert ours.website.host is None
    resting = check_name("dispertan", opd=cast.pertanian, at=in_june)
    assert "ditahan dua belas bulan" in " ".join(resting.sentences)
    with pytest.raises(Refused, match="dua belas bulan"):
        reserve(opd=cast.pertanian, label="dispertan", name="Lagi", at=in_june)
    assert check_name("dispertan", opd=cast.pertanian, at=next_december).level == "ok"
    assert reserve(opd=cast.pertanian, label="dispertan", name="Lagi", at=next_december)


def test_an_activated_host_is_prepared_once(cast: Cast):
    website = reserve(opd=cast.pertanian, label="tani", name="Dinas Pertanian", at=MONDAY_8_WIB)

    activate_host(website, at=MONDAY_8_WIB)
    activate_host(website, at=MONDAY_8_WIB)

    assert website.status == Website.Status.PREPARED
    assert website.host.status == Host.Status.ACTIVE
