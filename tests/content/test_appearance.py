"""*Tampilan*: colours are seen before they are saved, refused where nobody could read them, and baked."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from pendopo.content import theme
from pendopo.content.models import Appearance
from pendopo.publishing.models import Dirty
from pendopo.websites.models import Membership, Website
from pendopo.websites.services import add_member
from tests.conftest import MONDAY_8_WIB, make_user
from tests.content.conftest import Kept
from tests.content.filling import Site

pytestmark = pytest.mark.django_db


def form(**given: str) -> dict[str, str]:
    return {"colours": "teal", "brand": "", "accent": "soga", "logo_alt": "", "header_alt": "", **given}


def address(kept: Kept) -> str:
    return reverse("content:appearance", args=[kept.website.pk])


def test_saving_dresses_the_website_and_asks_for_a_bake(ours: Kept, editor: Client):
    Website.objects.filter(pk=ours.website.pk).update(status=Website.Status.LIVE)
    Dirty.objects.all().delete()

    answer = editor.post(address(ours), form(simpan="ya"))

    assert answer.status_code == 302
    assert Appearance.objects.get(website=ours.website).colours == "teal"
    assert Dirty.objects.filter(website=ours.website, reason="tampilan berubah").exists()


def test_looking_first_saves_nothing_and_shows_the_ratios(ours: Kept, editor: Client):
    answer = editor.post(address(ours), form(colours="merah", lihat="ya"))

    assert "colours=merah" in answer.content.decode()
    assert "8,81" in answer.content.decode()
    assert not Appearance.objects.exists()


@pytest.mark.parametrize("typed", ["#FFD700", "ffd700", " fd0 "])
def test_a_colour_that_nobody_can_read_is_refused_with_the_nearest_one(
    ours: Kept, editor: Client, typed: str
):
    answer = editor.post(address(ours), form(colours="sendiri", brand=typed, simpan="ya"))

    offer = answer.context["form"].offer
    assert answer.status_code == 422
    assert theme.passes(theme.theme_of(offer, accent="soga"))
    assert f"Pakai {offer}" in answer.content.decode()
    assert not Appearance.objects.exists()


def test_the_offered_colour_is_taken_with_one_press(ours: Kept, editor: Client):
    answer = editor.post(
        address(ours), form(colours="sendiri", brand="#FFD700", pakai=theme.nearest("#FFD700"))
    )

    assert answer.status_code == 200
    assert answer.context["form"].instance.brand == theme.nearest("#FFD700")


@pytest.mark.parametrize("typed", ["hijau", "#12", "#GGGGGG", "#1234567"])
def test_what_is_no_colour_is_refused(ours: Kept, editor: Client, typed: str):
    answer = editor.post(address(ours), form(colours="sendiri", brand=typed, simpan="ya"))

    assert answer.status_code == 422
    assert not Appearance.objects.exists()


def test_a_foreign_picture_cannot_be_chosen_and_an_own_one_needs_words(
    site: Site, ours: Kept, editor: Client
):
    own = site.picture()

    answer = editor.post(address(ours), form(logo=str(own.pk), simpan="ya"))

    assert "logo_alt" in answer.context["form"].errors
    assert "logo" in editor.post(address(ours), form(logo="99999", simpan="ya")).context["form"].errors


def test_only_the_pengelola_dresses_a_website_and_strangers_find_nothing(ours: Kept, client: Client):
    writer, stranger = make_user("penulis", "Penulis"), make_user("asing", "Asing")
    add_member(ours.website, user=writer, role=Membership.Role.PENULIS, at=MONDAY_8_WIB)
    sheet = reverse("content:appearance_sheet", args=[ours.website.pk])

    codes = {}
    for user in (writer, stranger):
        client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
        codes[user.username] = client.get(address(ours)).status_code, client.get(sheet).status_code

    assert codes == {"penulis": (403, 200), "asing": (404, 404)}


@pytest.mark.parametrize("query", ["colours=x&accent=soga", "colours=sendiri&brand=red;}&accent=soga"])
def test_a_sheet_of_what_is_no_colour_is_not_there(ours: Kept, editor: Client, query: str):
    sheet = reverse("content:appearance_sheet", args=[ours.website.pk])

    assert editor.get(f"{sheet}?{query}").status_code == 404


def test_the_theme_is_baked_as_one_small_file_that_every_page_names(site: Site):
    Appearance.objects.create(website=site.website, colours="teal")

    site.bake()

    page = site.read("index.html")
    path = page.partition('href="/tema.')[2].partition('"')[0]
    assert "--tema-brand:#0B6462" in site.read(f"tema.{path}")
    assert len(site.bytes(f"tema.{path}")) < 600


def test_a_page_with_an_english_twin_links_both_ways(site: Site):
    body = [("paragraph", "<p>We serve.</p>")]
    site.write("/profil/sekilas/", title_en="About us", summary_en="What we do.", body_en=body)

    site.bake()

    ours, twin = site.read("profil/sekilas/index.html"), site.read("en/profil/sekilas/index.html")
    for page in (ours, twin):
        assert 'hreflang="en" href="https://' in page or 'hreflang="en" href="http://' in page
        assert 'rel="alternate" hreflang="id"' in page
    assert '<html lang="id">' in ours
    assert 'href="/en/profil/sekilas/" lang="en"' in ours
    assert '<html lang="en">' in twin
    assert "We serve." in twin
    assert "Skip to content" in twin
    assert "Langsung ke isi" not in twin


def test_where_nobody_wrote_english_nothing_speaks_of_it(site: Site):
    site.write("/profil/sekilas/", title_en="About us")

    site.bake()

    assert "hreflang" not in site.read("profil/sekilas/index.html")
    assert not site.holds("en/profil/sekilas/index.html")
