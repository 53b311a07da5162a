"""Who keeps a website: invited by a link, with a role, let go at once, handed over in one act."""

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from pendopo.accounts.services import activate
from pendopo.audit.models import AuditEntry
from pendopo.errors import Refused
from pendopo.notices.models import Mail, Notice
from pendopo.websites import people
from pendopo.websites.models import Membership
from pendopo.websites.rules import active, members
from pendopo.websites.services import add_member
from tests.conftest import MONDAY_8_WIB, make_user

Role = Membership.Role
PASSWORD = "kebun-tomat-di-lereng"


def colleague(kept, name="Penyunting", role=Role.PENYUNTING, *, came_in=True):
    user = make_user(f"{name.lower()}.dispertan", name)
    if came_in:
        user.last_login = MONDAY_8_WIB
        user.save()
    return add_member(kept.website, user=user, role=role, at=MONDAY_8_WIB)


@pytest.fixture
def at_work(ours):
    """Our pengelola has come in."""
    ours.pengelola.last_login = MONDAY_8_WIB
    ours.pengelola.save()
    return ours


def test_an_invitation_is_a_link_that_is_made_when_it_is_sent(at_work, mailoutbox):
    invited = people.invite(
        at_work.website,
        name="Sekretaris",
        email="sekretaris@dispertan.test",
        role=Role.PENULIS,
        actor=at_work.pengelola,
        at=MONDAY_8_WIB,
    )
    mail = Mail.objects.get(to="sekretaris@dispertan.test")
    text = people.invitation(mail.context, MONDAY_8_WIB)
    code = text.partition("/aktivasi/")[2].partition("/")[0]

    assert mail.body == ""
    assert activate(code, password=PASSWORD, at=MONDAY_8_WIB) == invited.user
    assert (invited.role, invited.user.groups.count()) == (Role.PENULIS, 1)
    assert AuditEntry.objects.filter(act="Undang anggota website", user=at_work.pengelola).exists()


def test_somebody_who_has_an_account_is_told_and_gets_no_link(at_work):
    known = make_user("umum", "Kepala Subbagian Umum")
    known.last_login = MONDAY_8_WIB
    known.save()

    people.invite(
        at_work.website,
        name="x",
        email=known.email.upper(),
        role=Role.PENYUNTING,
        actor=at_work.pengelola,
        at=MONDAY_8_WIB,
    )

    assert Notice.objects.filter(user=known, text__contains="penyunting").exists()
    assert not Mail.objects.filter(template=people.TEMPLATE).exists()


def test_nobody_is_invited_twice(at_work):
    member = colleague(at_work)

    with pytest.raises(Refused, match="sudah mengelola"):
        people.invite(
            at_work.website,
            name="x",
            email=member.user.email,
            role=Role.PENULIS,
            actor=at_work.pengelola,
            at=MONDAY_8_WIB,
        )


def test_only_a_pengelola_keeps_people(at_work):
    member = colleague(at_work)

    with pytest.raises(Refused, match="Hanya pengelola"):
        people.remove(at_work.membership, actor=member.user, at=MONDAY_8_WIB)


def test_who_is_let_go_is_signed_out_at_once(at_work):
    member = colleague(at_work)
    browser = Client()
    browser.force_login(member.user, backend=settings.AUTHENTICATION_BACKENDS[0])

    people.remove(member, actor=at_work.pengelola, at=MONDAY_8_WIB)

    assert Session.objects.count() == 0
    assert browser.get(reverse("wagtailadmin_home")).headers["Location"].startswith("/masuk/")
    assert member.user.groups.count() == 0


def test_the_last_pengelola_leaves_only_by_handing_over(at_work):
    colleague(at_work, "Diundang", Role.PENGELOLA, came_in=False)  # an invitation alone keeps nothing

    with pytest.raises(Refused, match="penerus"):
        people.remove(at_work.membership, actor=at_work.pengelola, at=MONDAY_8_WIB)
    with pytest.raises(Refused, match="penerus"):
        people.change_role(at_work.membership, role=Role.PENULIS, actor=at_work.pengelola, at=MONDAY_8_WIB)


def test_a_website_is_handed_over_in_one_act(at_work):
    successor = colleague(at_work)

    people.hand_over(
        at_work.website, successor=successor, leave=True, actor=at_work.pengelola, at=MONDAY_8_WIB
    )

    kept = [(member.user, member.role) for member in members(at_work.website)]
    assert kept == [(successor.user, Role.PENGELOLA)]


def test_who_hands_over_may_go_on_as_penyunting(at_work):
    successor = colleague(at_work)

    people.hand_over(
        at_work.website, successor=successor, leave=False, actor=at_work.pengelola, at=MONDAY_8_WIB
    )

    kept = {member.user_id: member.role for member in members(at_work.website)}
    assert kept == {successor.user_id: Role.PENGELOLA, at_work.pengelola.pk: Role.PENYUNTING}


def test_a_successor_has_come_in_before(at_work):
    successor = colleague(at_work, came_in=False)

    with pytest.raises(Refused, match="belum pernah masuk"):
        people.hand_over(
            at_work.website, successor=successor, leave=True, actor=at_work.pengelola, at=MONDAY_8_WIB
        )


def test_a_person_who_never_came_in_does_not_count_as_active(at_work):
    colleague(at_work, came_in=False)

    assert active(members(at_work.website)).count() == 1


def test_the_screen_warns_while_one_person_alone_keeps_the_website(at_work, editor: Client):
    page = reverse("websites:people", args=[at_work.website.pk])
    before = editor.get(page).content.decode()
    colleague(at_work)
    after = editor.get(page).content.decode()

    assert "Kurang dari dua orang aktif" in before
    assert "Kurang dari dua orang aktif" not in after


def test_screens_of_people_work_by_pressing(at_work, editor: Client):
    member = colleague(at_work)
    pk = at_work.website.pk
    wrong = editor.post(reverse("websites:invite", args=[pk]), {"role": "penulis"})
    invited = editor.post(
        reverse("websites:invite", args=[pk]),
        {"name": "Arsiparis", "email": "arsiparis@dispertan.test", "role": "penulis"},
    )
    changed = editor.post(reverse("websites:role", args=[member.pk]), {"role": "pengelola"})
    asked = editor.get(reverse("websites:remove_member", args=[member.pk]))
    gone = editor.post(reverse("websites:remove_member", args=[member.pk]))
    nobody = editor.get(reverse("websites:hand_over", args=[pk]))

    answers = [answer.status_code for answer in (wrong, invited, changed, asked, gone, nobody)]
    assert answers == [422, 302, 302, 200, 302, 200]
    assert "Belum ada penerus" in nobody.content.decode()


def test_the_people_of_another_website_are_not_there(at_work, theirs, editor: Client):
    addresses = [
        reverse("websites:people", args=[theirs.website.pk]),
        reverse("websites:role", args=[theirs.membership.pk]),
        reverse("websites:remove_member", args=[theirs.membership.pk]),
        reverse("websites:hand_over", args=[theirs.website.pk]),
    ]

    assert {editor.get(address).status_code for address in addresses} == {404}


def test_a_penyunting_may_not_see_the_people_screen(at_work, client: Client):
    member = colleague(at_work)
    client.force_login(member.user, backend=settings.AUTHENTICATION_BACKENDS[0])

    assert client.get(reverse("websites:people", args=[at_work.website.pk])).status_code == 403
