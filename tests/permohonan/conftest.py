"""A form of Dinas Pertanian in its states: begun, filled in, signed, sent; and papers good and bad."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from pendopo.accounts.models import User
from pendopo.berkas.models import Berkas
from pendopo.opd.actors import Actor
from pendopo.opd.models import Office, Opd
from pendopo.opd.posts import day_of
from pendopo.permohonan import services
from pendopo.permohonan.models import Permohonan
from pendopo.permohonan.printing import form_pdf
from tests.conftest import MONDAY_8_WIB, Cast

NIP = "19700101 199501 1 001"
FORM = {
    "kind": "pembuatan",
    "contact_name": "Pengelola Contoh",
    "contact_position": "Kepala Subbagian Umum",
    "contact_phone": "(0254) 200123",
    "contact_email": "umum@dispertan.test",
    "website_name": "Dinas Pertanian",
    "subdomain": "dispertan",
    "committed": "on",
    "letter_number": "500/12/DISPERTAN/2026",
    "signed_place": "Serang",
    "signed_on": "2026-11-23",
    "head_title": "Kepala Dinas Pertanian",
    "head_name": "Kepala Dinas Contoh",
    "head_nip": NIP,
}
ANSWERS: dict[str, Any] = {**FORM, "committed": True, "signed_on": day_of(MONDAY_8_WIB)}


@pytest.fixture(autouse=True)
def papers(settings, tmp_path) -> Path:
    settings.PENDOPO_PAPERS = tmp_path / "papers"
    return settings.PENDOPO_PAPERS


@pytest.fixture
def at_eight(monkeypatch):
    """The clock on the wall stands at Monday, 08.00 WIB."""
    monkeypatch.setattr("pendopo.clock.now", lambda: MONDAY_8_WIB)


def begin(opd: Opd, actor: Actor) -> Permohonan:
    return services.start_draft(opd=opd, actor=actor, at=MONDAY_8_WIB)


def fill(permohonan: Permohonan, actor: Actor, **answers: Any) -> Permohonan:
    services.save_draft(
        permohonan,
        answers={**ANSWERS, **answers},
        expected_version=permohonan.version,
        actor=actor,
        at=MONDAY_8_WIB,
    )
    return permohonan


def scan_of(permohonan: Permohonan, *, as_picture: bool = False) -> SimpleUploadedFile:
    """The form as it comes back: printed, and as PDF or as a picture of its page."""
    content = form_pdf(permohonan, Office.objects.get(), today=day_of(MONDAY_8_WIB))
    if not as_picture:
        return SimpleUploadedFile("formulir.pdf", content, "application/pdf")
    document = pypdfium2.PdfDocument(content)
    picture = BytesIO()
    document[0].render(scale=150 / 72, grayscale=True).to_pil().save(picture, "PNG")
    document.close()
    return SimpleUploadedFile("pindaian.png", picture.getvalue(), "image/png")


def unreadable() -> SimpleUploadedFile:
    """A photograph on which no code can be read."""
    picture = BytesIO()
    Image.new("L", (300, 400), 200).save(picture, "JPEG")
    return SimpleUploadedFile("foto.jpg", picture.getvalue(), "image/jpeg")


def attach(permohonan: Permohonan, actor: Actor, upload: SimpleUploadedFile) -> None:
    services.attach_form(
        permohonan, upload=upload, expected_version=permohonan.version, actor=actor, at=MONDAY_8_WIB
    )


def send(permohonan: Permohonan, actor: Actor) -> Berkas:
    return services.submit(permohonan, expected_version=permohonan.version, actor=actor, at=MONDAY_8_WIB)


@pytest.fixture
def draft(cast: Cast) -> Permohonan:
    return begin(cast.pertanian, cast.pemohon)


@pytest.fixture
def filled(draft: Permohonan, cast: Cast) -> Permohonan:
    return fill(draft, cast.pemohon)


@pytest.fixture
def signed(filled: Permohonan, cast: Cast) -> Permohonan:
    attach(filled, cast.pemohon, scan_of(filled))
    return filled


@pytest.fixture
def sent(signed: Permohonan, cast: Cast) -> Permohonan:
    send(signed, cast.pemohon)
    return signed


@pytest.fixture
def browser_of() -> Callable[[User | Actor], Client]:
    """A browser in which somebody is signed in."""

    def sign_in(who: User | Actor) -> Client:
        client = Client(headers={"host": "localhost"})
        client.force_login(who.user if isinstance(who, Actor) else who)
        return client

    return sign_in


@pytest.fixture
def browser(browser_of, cast: Cast, at_eight) -> Client:
    return browser_of(cast.pemohon)
