"""What ends by itself asks for a bake when its time has come."""

from datetime import date, timedelta

from pendopo.content.models import AnnouncementPage
from pendopo.content.planting import page_at
from pendopo.publishing.baker import bake
from pendopo.publishing.models import Dirty
from pendopo.publishing.services import wake_stale
from pendopo.websites.models import Website
from tests.conftest import MONDAY_8_WIB


def announce(website: Website, until: date) -> AnnouncementPage:
    page = AnnouncementPage(title="Waspada banjir", body=[("paragraph", "<p>Jauhi sungai.</p>")])
    page.valid_until = until
    page_at(website, "/pengumuman/").add_child(instance=page)
    page.save_revision().publish()
    return page


def test_the_end_of_an_announcement_asks_once(website: Website):
    announce(website, date(2026, 11, 24))
    stale_at = bake(website, at=MONDAY_8_WIB).stale_at
    Dirty.objects.all().delete()

    assert wake_stale(at=stale_at - timedelta(seconds=1)) == 0
    assert wake_stale(at=stale_at) == 1
    assert wake_stale(at=stale_at) == 0
    assert Dirty.objects.get().reason == "waktunya tiba"


def test_only_the_newest_release_can_grow_old(website: Website):
    first = bake(website, at=MONDAY_8_WIB)
    announce(website, date(2026, 11, 24))

    second = bake(website, at=MONDAY_8_WIB)

    first.refresh_from_db()
    assert first.stale_at is None
    assert second.stale_at is not None


def test_the_same_files_again_note_the_next_moment(website: Website):
    page = announce(website, date(2026, 11, 24))
    first = bake(website, at=MONDAY_8_WIB)
    AnnouncementPage.objects.filter(pk=page.pk).update(valid_until=date(2026, 11, 25), warns=False)

    bake(website, at=MONDAY_8_WIB)
    newest = website.releases.order_by("-seq")[0]

    assert newest.stale_at == first.stale_at + timedelta(days=1)
