"""Where a member of a website lands who signs in: at their work."""

from django.test import Client
from django.urls import reverse

from pendopo.accounts.registry import home
from pendopo.websites.models import Membership
from pendopo.websites.services import add_member, end_membership
from tests.conftest import MONDAY_8_WIB, Cast
from tests.websites.conftest import Kept

PASSWORD = "kereta-pagi-ke-serang"


def test_who_keeps_a_website_and_nothing_else_lands_in_its_management(client: Client, ours: Kept):
    ours.pengelola.set_password(PASSWORD)
    ours.pengelola.save()
    given = {"login": ours.pengelola.username, "password": PASSWORD}
    answer = client.post(reverse("account_login"), given, follow=True)

    assert answer.redirect_chain[-1][0] == reverse("wagtailadmin_home")


def test_an_official_who_keeps_a_website_too_lands_at_the_desk(ours: Kept, cast: Cast):
    add_member(ours.website, user=cast.petugas.user, role=Membership.Role.PENULIS, at=MONDAY_8_WIB)

    assert home(cast.petugas.user, MONDAY_8_WIB) == "/meja/"


def test_who_keeps_none_any_more_lands_at_their_account(ours: Kept):
    end_membership(ours.membership, at=MONDAY_8_WIB)

    assert home(ours.pengelola, MONDAY_8_WIB) == reverse("account")
