"""Tenants apart: a walk over every URL pattern of the management interface with another website's ids."""

import gc
import logging
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.conf import settings
from django.contrib.auth.models import Permission
from django.core.files.storage import FileSystemStorage
from django.db import transaction
from django.http import HttpResponseNotFound
from django.template import Template
from django.test import Client, override_settings
from wagtail.admin import filters as admin_filters
from wagtail.admin.models import popular_tags_for_model
from wagtail.images.views import chooser
from wagtail.models import Page

from pendopo.accounts.models import User
from pendopo.config import urls
from pendopo.content.models import PublicPage
from pendopo.websites import forms, rules_text, scope
from pendopo.websites.models import Membership
from pendopo.websites.services import accept_rules, add_member, end_membership
from tests.conftest import MONDAY_8_WIB, add_agency, make_user
from tests.websites.conftest import Kept, stand
from tests.websites.furnishing import Ids, furnish, mark, text_fields
from tests.websites.ledger import Ledger, snapshot, tables
from tests.websites.walk import MARKER, WORD, management, walk

LEAKING, LEAKING_BY_TREE = 40, 30
CHANGING = 25
MEMBERS = [role.value for role in Membership.Role]
OTHERS = ["pejabat", "administrator", "mantan", "tamu"]
# Columns of which no screen makes a sentence: keys of machines, and paths by which trees are kept.
TECHNICAL = frozenset(
    {"path", "url_path", "set_child_collection", "model_path", "content_path", "contentpath"}
    | {"content", "position", "object_id", "to_object_id", "session_key", "password", "slug"}
    | {"username", "codename", "label", "action", "act", "rules_version", "language_code"}
    | {"hash", "file_hash", "content_hash", "content_path_hash", "digest"}
)
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning"),
]


@dataclass(frozen=True)
class World:
    """Two furnished websites, a browser for everybody, and the tables as they stand."""

    own: Ids
    foreign: Ids
    browsers: dict[str, Client]
    ledger: Ledger


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[World]:
    """Built once for all walks, in a transaction that is never committed."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield build()
        transaction.set_rollback(True)
    gc.collect()  # Wagtail leaves temporary files of renditions to it


def build() -> World:
    start = snapshot()
    theirs = stand(
        add_agency(f"Dinas {MARKER}", MARKER, MARKER), WORD, make_user(f"{MARKER}.satu", f"{MARKER} nama")
    )
    foreign = furnish(theirs, MARKER)
    strangers = {
        table: rows.keys() - start[table].keys() for table, rows in snapshot().items()
    }  # fmt: skip
    mark({tables()[table]: keys for table, keys in strangers.items() if keys}, MARKER, technical=TECHNICAL)
    others = people(theirs)
    kept = snapshot()
    ours = stand(add_agency("Dinas Pertanian", "DISPERTAN", "dispertan"), "dispertan", make_user("satu", "A"))
    own = furnish(ours, "padi")
    theirs.website.root_page.refresh_from_db()
    ledger = Ledger(
        before={},
        own=strangers,
        kept={table: set(rows) for table, rows in kept.items()},
        root=theirs.website.root_page.path,
    )
    browsers = {name: browser(user) for name, user in (members(ours) | others).items()}
    ledger.before = snapshot()
    return World(own, foreign, browsers | {"tamu": Client()}, ledger)


def people(theirs: Kept) -> dict[str, User]:
    """Who keeps no website: an official, the administrator, somebody who left the stranger's, a superuser."""
    gone = make_user("mantan", "Mantan Pengelola")
    end_membership(add_member(theirs.website, user=gone, role="pengelola", at=MONDAY_8_WIB), at=MONDAY_8_WIB)
    master = make_user("pengembang", "Pengembang")
    User.objects.filter(pk=master.pk).update(is_superuser=True)
    return {
        "pejabat": make_user("pejabat", "Kepala Seksi"),
        "administrator": make_user("teknis", "Administrator Teknis", technical=True),
        "mantan": gone,
        "superuser": User.objects.get(pk=master.pk),
    }


def members(ours: Kept) -> dict[str, User]:
    found = {Membership.Role.PENGELOLA.value: ours.pengelola}
    for role in (Membership.Role.PENULIS, Membership.Role.PENYUNTING):
        user = make_user(role.value, role.label)
        membership = add_member(ours.website, user=user, role=role, at=MONDAY_8_WIB)
        accept_rules(membership, version=rules_text.current().version, at=MONDAY_8_WIB)
        found[role.value] = user
    return found | {"operator": operator(ours)}


def operator(ours: Kept) -> User:
    """A penyunting who may also add, change and delete whatever Wagtail has a model for."""
    user = make_user("operator", "Operator")
    accept = add_member(ours.website, user=user, role=Membership.Role.PENYUNTING, at=MONDAY_8_WIB)
    accept_rules(accept, version=rules_text.current().version, at=MONDAY_8_WIB)
    labels = ["wagtailcore", "wagtailimages", "wagtaildocs", "wagtailusers", "accounts", "auth", "taggit"]
    user.user_permissions.set(Permission.objects.filter(content_type__app_label__in=labels))
    return user


def browser(user: User) -> Client:
    client = Client()
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return client


@pytest.fixture(autouse=True)
def plain_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most answers are 404 and 405: none needs the page around it, nor a line in the log."""
    monkeypatch.setattr(urls, "handler404", lambda *_args, **_more: HttpResponseNotFound(), raising=False)
    monkeypatch.setattr(logging.getLogger("django.request"), "disabled", True)
    monkeypatch.setattr(Template, "_render", lambda template, context: template.nodelist.render(context))
    # What is deleted in a savepoint comes back, and with it its file.
    monkeypatch.setattr(FileSystemStorage, "delete", lambda _self, _name: None)


@pytest.mark.parametrize("who", MEMBERS)
def test_no_member_sees_or_changes_what_is_a_strangers(world: World, who: str):
    found = walk(
        world.browsers[who],
        own=world.own,
        foreign=world.foreign,
        ledger=world.ledger,
        searching=who == Membership.Role.PENGELOLA,  # who finds most; all roles search by the same code
    )

    assert found.requests > 2 * len(management())
    assert found.leaks == set()
    assert found.damage == set()
    assert found.errors == set()


@pytest.mark.parametrize("who", OTHERS)
def test_who_keeps_no_website_sees_and_changes_nothing(world: World, who: str):
    found = walk(world.browsers[who], foreign=world.foreign, ledger=world.ledger)

    assert found.requests > 2 * len(management())
    assert found.leaks == set()
    assert found.damage == set()
    assert found.errors == set()


@override_settings(
    WAGTAIL_WORKFLOW_ENABLED=True,
    WAGTAILADMIN_COMMENTS_ENABLED=True,
    WAGTAILADMIN_EXTERNAL_LINK_CONVERSION="all",
)
def test_the_same_walk_without_the_guard_sees_leaks(world: World, monkeypatch: pytest.MonkeyPatch):
    """The control: Wagtail as it comes. A walk that cannot find its leaks would prove nothing.

    First for an editor with rights on their own tree and collection, as our groups give them; then with
    the rights on models that an office would tick in a group of its own.
    """
    monkeypatch.setattr(scope, "scope_of", lambda _user: None)
    monkeypatch.setattr(forms, "fields_outside", lambda _page, _anchor: set())
    monkeypatch.setattr(admin_filters, "popular_tags_for_model", popular_tags_for_model)
    monkeypatch.setattr(chooser, "popular_tags_for_model", popular_tags_for_model)
    monkeypatch.setattr(PublicPage, "private_page_options", Page.private_page_options)

    tree = walk(world.browsers["pengelola"], own=world.own, foreign=world.foreign, own_methods=("get",))
    models = walk(world.browsers["operator"], foreign=world.foreign, methods=("get",))

    assert len(tree.leaks) >= LEAKING_BY_TREE, sorted(tree.leaks)
    assert len(tree.leaks | models.leaks) >= LEAKING, sorted(tree.leaks | models.leaks)


def test_the_same_bodies_change_a_strangers_rows_where_nothing_stops_them(world: World):
    """The control of the POSTs: sent by somebody who may do everything, they are no empty words."""
    found = walk(
        world.browsers["superuser"],
        foreign=world.foreign,
        ledger=world.ledger,
        methods=("post",),
    )

    assert len(found.changing) >= CHANGING, sorted(found.changing)


def test_every_word_of_the_strangers_holds_the_marker(world: World):
    bare = {
        f"{model._meta.model_name}.{column.name}"
        for table, model in tables().items()
        for column in text_fields(model)
        for row in model._base_manager.filter(pk__in=world.ledger.own[table])
        if MARKER not in str(getattr(row, column.name) or MARKER)
    }

    assert {name for name in bare if name.partition(".")[2] not in TECHNICAL} == set()
