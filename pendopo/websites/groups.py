"""Compiles memberships into Wagtail's groups: rights on one tree and one collection, never on a model."""

from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupCollectionPermission, GroupPagePermission

from pendopo.websites.models import Membership, Website

PAGE_RIGHTS = {
    Membership.Role.PENULIS: ("add", "change"),
    Membership.Role.PENYUNTING: ("add", "change", "publish"),
    Membership.Role.PENGELOLA: ("add", "change", "publish", "bulk_delete", "lock", "unlock"),
}
COLLECTION_RIGHTS = (
    ("wagtailimages", "add_image"),
    ("wagtailimages", "change_image"),
    ("wagtailimages", "choose_image"),
    ("wagtaildocs", "add_document"),
    ("wagtaildocs", "change_document"),
    ("wagtaildocs", "choose_document"),
)


def group_name(website: Website, role: str) -> str:
    return f"website {website.pk} {role}"


def group_of(website: Website, role: str) -> Group:
    """The group of one website and one role, with the rights that the role has there by now."""
    group, made = Group.objects.get_or_create(name=group_name(website, role))
    if made:
        group.permissions.add(
            Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
        )
    grant(group, website, role)
    return group


def compile_groups(website: Website) -> None:
    """Bring every group of the website up to its page tree and collection; again is harmless."""
    for role in Membership.Role.values:
        group_of(website, role)


def grant(group: Group, website: Website, role: str) -> None:
    if website.root_page_id and not GroupPagePermission.objects.filter(group=group).exists():
        codenames = [f"{right}_page" for right in PAGE_RIGHTS[Membership.Role(role)]]
        permissions = Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=codenames)
        GroupPagePermission.objects.bulk_create(
            GroupPagePermission(group=group, page_id=website.root_page_id, permission=permission)
            for permission in permissions
        )
    if website.collection_id and not GroupCollectionPermission.objects.filter(group=group).exists():
        codenames = [codename for _app, codename in COLLECTION_RIGHTS]
        apps = {app for app, _codename in COLLECTION_RIGHTS}
        permissions = Permission.objects.filter(content_type__app_label__in=apps, codename__in=codenames)
        GroupCollectionPermission.objects.bulk_create(
            GroupCollectionPermission(group=group, collection_id=website.collection_id, permission=permission)
            for permission in permissions
        )
