"""SOP 5 from the form to the first news on the new website, with real clicks, in both variants of the SOP."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import walk
from tests.journeys.service import Service

NEWS = "Bibit padi dibagikan di Pandeglang"
Picture = Callable[[Page, str], None]
pytestmark = pytest.mark.browser


def test_by_the_text_of_the_sop(
    service: Service, page: Page, phone: Page, tmp_path: Path, picture: Picture
) -> None:
    request = walk.file_request(page, service, tmp_path, subdomain="disketapang")
    picture(page, "terkirim")
    dispose_by_thumb(phone, service, request, picture)
    for role in ("Kepala Bidang", "Kepala Seksi"):
        walk.open_case(page, service, role, request)
        walk.dispose(page)
    walk.open_case(page, service, "Petugas", request)
    walk.prepare_website(page)
    picture(page, "website-siap")
    for role in ("Petugas", "Kepala Seksi", "Kepala Bidang"):
        walk.open_case(page, service, role, request)
        walk.report(page)
    walk.open_case(page, service, "Kepala Dinas", request)
    picture(page, "meja-jawab")
    walk.approve_reply(page)
    picture(page, "surat")
    first_news(page, service, request, picture)


def test_by_the_chart_of_the_sop(service: Service, page: Page, tmp_path: Path, picture: Picture) -> None:
    walk.choose_sop(page, service, "website-2018-bagan")
    request = walk.file_request(page, service, tmp_path, subdomain="panganbanten")
    for role in ("Kepala Dinas", "Kepala Bidang"):
        walk.open_case(page, service, role, request)
        walk.dispose(page)
    walk.open_case(page, service, "Petugas", request)
    walk.prepare_website(page)
    walk.open_case(page, service, "Petugas", request)
    walk.report(page)
    walk.open_case(page, service, "Kepala Bidang", request)
    picture(page, "meja-jawab")
    walk.approve_reply(page)
    picture(page, "surat")
    first_news(page, service, request, picture)


def dispose_by_thumb(phone: Page, service: Service, request: walk.Request, picture: Picture) -> None:
    """U1: from the list to *Terkirim* in at most three taps on a phone of 360 px."""
    walk.step_into(phone, service, "Kepala Dinas")
    phone.goto(f"{service.home}/meja/")
    picture(phone, "ponsel-daftar")
    taps = (
        phone.get_by_role("link", name=request.number.split("/", maxsplit=1)[0]).first,
        phone.get_by_role("link", name="Disposisikan").first,
        phone.get_by_role("button", name="Kirim disposisi"),
    )
    for tap, name in zip(taps, ("berkas", "disposisi", "sesudah"), strict=True):
        tap.tap()
        picture(phone, f"ponsel-{name}")
    expect(phone.get_by_text("Terkirim ke").first).to_be_visible()


def first_news(page: Page, service: Service, request: walk.Request, picture: Picture) -> None:
    """The penanggung jawab comes in, writes, and the citizen reads."""
    walk.activate(page, service, request)
    picture(page, "hari-ini")
    walk.publish_news(page, title=NEWS)
    picture(page, "terbit")
    walk.read_as_a_citizen(page, service, request.subdomain, title=NEWS)
    picture(page, "berita")
