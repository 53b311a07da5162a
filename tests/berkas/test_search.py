"""/berkas/: by number, OPD, subject and sub-domain, with sieves, in a stated number of queries."""

import pytest
from django.urls import reverse

from pendopo import clock
from pendopo.berkas import services
from pendopo.berkas.models import Berkas
from pendopo.berkas.search import find
from pendopo.opd.models import Opd


@pytest.fixture
def two(opened, cast):
    opened(at=clock.now())
    berkas = services.open_berkas(
        kind="uji",
        subject="Pengembangan website",
        opd=cast.kesehatan,
        actor=cast.kepala_kesehatan,
        at=clock.now(),
        search="sehat.localhost",
    )
    Opd.objects.filter(pk=cast.kesehatan.pk).update(place=Opd.Place.OUTSIDE, kind=Opd.Kind.BADAN)
    return berkas


@pytest.mark.parametrize(
    "asked",
    [
        {"words": "PW-0002"},
        {"words": "kesehatan"},
        {"words": "DINKES pengembangan"},
        {"words": "sehat"},
        {"opd_kind": "badan"},
        {"opd_place": "luar"},
        {"words": "dinas", "opd_kind": "badan", "status": "berjalan"},
    ],
)
def test_it_is_found(two, asked):
    assert list(find(Berkas.objects.all(), **asked)) == [two]


def test_every_word_must_fit(two):
    assert not find(Berkas.objects.all(), words="kesehatan dispertan")


def test_the_page_costs_the_same_for_three_rows_as_for_one(client, opened, cast, django_assert_num_queries):
    for _ in range(3):
        opened(at=clock.now())
    client.force_login(cast.petugas.user)

    with django_assert_num_queries(14):
        page = client.get(reverse("meja:search"), {"q": "dispertan"})
    assert "3 berkas" in page.content.decode()


def test_nothing_found_says_what_to_do(client, two, cast):
    client.force_login(cast.petugas.user)

    assert "Kurangi kata" in client.get(reverse("meja:search"), {"q": "xyz"}).content.decode()


def test_a_question_that_makes_no_sense_is_left_out(client, two, cast):
    client.force_login(cast.petugas.user)
    page = client.get(reverse("meja:search"), {"status": "'; DROP", "hal": "-1", "q": "a" * 300})

    assert page.status_code == 200
    assert "2 berkas" in page.content.decode()
