"""Small helpers of the organisation's tests."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from pendopo.opd.models import Pejabat

TODAY = date(2026, 11, 23)


@pytest.fixture
def newcomer(db):
    return Pejabat.objects.create(name="Pejabat Baru")


@pytest.fixture
def papers(settings, tmp_path):
    settings.PENDOPO_PAPERS = tmp_path / "papers"
    return settings.PENDOPO_PAPERS


@pytest.fixture
def scan(tmp_path):
    """A picture of a letter, as a phone takes it."""
    path = tmp_path / "surat.png"
    Image.new("RGB", (20, 30), "white").save(path)
    return lambda name="surat-perintah.png": SimpleUploadedFile(name, path.read_bytes())
