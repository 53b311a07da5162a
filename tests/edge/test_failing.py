"""Where Django fails within a request: 503 while the database is away, 500 for a fault of ours."""

import pytest
from django.db import OperationalError
from django.test import Client, override_settings
from django.urls import path

from pendopo.edge.views import failed


def no_database(_request):
    raise OperationalError("the database is away")


def our_fault(_request):
    raise ZeroDivisionError


urlpatterns = [path("basis-data/", no_database), path("salah/", our_fault)]
handler500 = failed


@pytest.fixture
def visitor():
    with override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=[], ALLOWED_HOSTS=["testserver"]):
        yield Client(raise_request_exception=False)


def test_without_a_database_it_is_told_what_still_works(visitor):
    answer = visitor.get("/basis-data/")

    assert (answer.status_code, answer["Retry-After"]) == (503, "60")
    assert "Website OPD tetap dapat dibuka" in answer.text


def test_a_fault_of_ours_is_one(visitor):
    answer = visitor.get("/salah/")

    assert answer.status_code == 500
    assert "Traceback" not in answer.text
