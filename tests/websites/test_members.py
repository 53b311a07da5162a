"""Members come, change their role and leave; Wagtail's groups follow, and never hold a right on a model."""

from wagtail.models import GroupCollectionPermission, GroupPagePermission

from pendopo.websites.models import Membership
from pendopo.websites.rules import may_edit, visible_to
from pendopo.websites.services import add_member, end_membership
from tests.conftest import MONDAY_8_WIB, make_user
from tests.websites.conftest import Kept


def test_a_group_holds_rights_on_its_own_tree_and_collection_only(ours: Kept, theirs: Kept):
    group = ours.pengelola.groups.get()

    assert [right.codename for right in group.permissions.all()] == ["access_admin"]
    assert {row.page_id for row in GroupPagePermission.objects.filter(group=group)} == {
        ours.website.root_page_id
    }
    assert {row.collection_id for row in GroupCollectionPermission.objects.filter(group=group)} == {
        ours.website.collection_id
    }
    assert not ours.pengelola.user_permissions.exists()
    assert not ours.pengelola.is_superuser


def test_a_writer_cannot_publish(ours: Kept):
    writer = make_user("penulis", "Penulis")
    add_member(ours.website, user=writer, role=Membership.Role.PENULIS, at=MONDAY_8_WIB)

    rights = ours.website.root_page.permissions_for_user(writer)

    assert rights.can_add_subpage()
    assert not rights.can_publish_subpage()


def test_a_new_role_takes_the_place_of_the_old_one(ours: Kept):
    add_member(ours.website, user=ours.pengelola, role=Membership.Role.PENULIS, at=MONDAY_8_WIB)

    assert ours.website.memberships.get().role == Membership.Role.PENULIS
    assert ours.pengelola.groups.get().name.endswith("penulis")


def test_whoever_leaves_keeps_nothing(ours: Kept):
    assert may_edit(ours.pengelola, ours.website)

    end_membership(ours.membership, at=MONDAY_8_WIB)

    assert not ours.pengelola.groups.exists()
    assert not may_edit(ours.pengelola, ours.website)
    assert ours.membership.until == MONDAY_8_WIB


def test_a_member_sees_only_the_websites_that_they_keep(ours: Kept, theirs: Kept):
    assert list(visible_to(ours.pengelola)) == [ours.website]
