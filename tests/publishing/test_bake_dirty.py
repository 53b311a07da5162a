"""Changes write a row each; the worker turns any number of rows into one bake."""

import os
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.documents.models import Document

from pendopo.accounts.models import User
from pendopo.content.planting import page_at
from pendopo.publishing import releases
from pendopo.publishing.models import Dirty
from pendopo.publishing.services import bake_dirty, mark_dirty
from pendopo.websites.models import Website
from pendopo.websites.services import free, open_website
from tests.conftest import MONDAY_8_WIB, Cast
from tests.publishing.conftest import HOST, publish_news, served

LATER = MONDAY_8_WIB + timedelta(days=3650)  # after every row that Wagtail's signals write now


@pytest.fixture
def clean(website: Website) -> Website:
    bake_dirty(at=LATER)
    assert not Dirty.objects.exists()
    return website


def test_many_changes_are_one_bake(clean: Website):
    for number in range(3):
        publish_news(clean, f"Berita {number}")

    assert bake_dirty(at=LATER) == 1

    assert not Dirty.objects.exists()
    assert clean.releases.count() == 2


def test_what_is_rolled_back_is_not_baked(clean: Website):
    with transaction.atomic():
        publish_news(clean, "Batal")
        transaction.set_rollback(True)

    assert not Dirty.objects.exists()
    assert bake_dirty(at=LATER) == 0


def test_a_draft_changes_nothing(clean: Website):
    page_at(clean, "/kontak/").specific.save_revision()

    assert not Dirty.objects.exists()


def test_each_kind_of_change_asks_for_a_bake(clean: Website, cast: Cast):
    page = publish_news(clean, "Panen raya")
    other = publish_news(clean, "Jadwal")
    Dirty.objects.all().delete()

    document = Document.objects.create(
        title="Jadwal", collection=clean.collection, file=ContentFile(b"%PDF-1.4", "jadwal.pdf")
    )
    assert Dirty.objects.filter(reason="gambar atau berkas berubah").exists()
    document.delete()
    other.move(page, pos="left")
    assert Dirty.objects.filter(reason="urutan berubah").exists()
    page.unpublish()
    other.delete()
    assert Dirty.objects.filter(reason="halaman berubah").count() == 2
    cast.pertanian.address = "Pusat Pemerintahan, Serang"
    cast.pertanian.save()
    assert Dirty.objects.filter(reason="nama berubah").count() == 1


def test_the_first_page_of_a_member_opens_the_website(prepared: Website, pengelola: User):
    bake_dirty(at=LATER)
    assert b"sedang disiapkan" in served("index.html")

    publish_news(prepared, "Panen raya", author=pengelola)
    bake_dirty(at=LATER)

    prepared.refresh_from_db()
    assert prepared.status == Website.Status.LIVE
    assert prepared.last_published_at is not None
    assert b"Panen raya" in served("index.html")


def test_planting_opens_nothing(prepared: Website):
    assert prepared.status == Website.Status.PREPARED
    assert prepared.last_published_at is None


def test_the_button_opens_it_too(prepared: Website, pengelola: User):
    bake_dirty(at=LATER)

    open_website(prepared, user=pengelola, at=MONDAY_8_WIB)

    assert bake_dirty(at=LATER) == 1
    assert b"Website sedang disiapkan" not in served("index.html")


def test_a_website_that_is_closed_is_taken_down(clean: Website):
    free(clean, at=MONDAY_8_WIB)

    bake_dirty(at=LATER)

    assert not releases.front(HOST).exists()


def test_one_that_fails_waits_and_is_tried_again(clean: Website, monkeypatch: pytest.MonkeyPatch):
    mark_dirty(clean, reason="uji", at=MONDAY_8_WIB)
    publish_news(clean, "Panen raya")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as street:
        street.setattr(os, "fsync", full)
        assert bake_dirty(at=LATER) == 0
        assert bake_dirty(at=LATER) == 0

    assert bake_dirty(at=LATER + timedelta(minutes=1)) == 1
    assert b"Panen raya" in served("index.html")
