"""What a member may open in the management interface, view by view; what is not named here is closed.

Written from a walk over every URL pattern of Wagtail 7.4; `tests/websites/test_guard_walk.py` repeats it.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.http import QueryDict
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page

from pendopo.websites.scope import Scope


def names(prefix: str, listed: str) -> frozenset[str]:
    return frozenset(f"{prefix}{name}" for name in listed.split())


# No id in them: their lists are narrowed by Wagtail's policies, by our hooks or by our filters.
OPEN = (
    names("wagtailadmin_", "home account login logout dismissibles block_preview explore_root choose_page")
    | names("wagtailadmin_choose_page_", "search external_link email_link phone_link anchor_link")
    | names("wagtailadmin_api:pages:", "listing find")
    | names("wagtailadmin_pages:", "search search_results")
    | {"wagtailadmin_editing_sessions:release"}
    | names("wagtaildocs:", "index index_results add add_multiple")
    | names("wagtailimages:", "index index_results add add_multiple")
    | {"wagtaildocs:create_multiple_from_uploaded_document", "wagtaildocs:delete_upload_multiple"}
    | {"wagtailimages:create_multiple_from_uploaded_image", "wagtailimages:delete_upload_multiple"}
    | names("wagtaildocs_chooser:", "choose choose_results create")
    | names("wagtailimages_chooser:", "choose choose_results create")
)
# One page each, named by any of these arguments; the first argument where they have no names.
PAGE = (
    names(
        "wagtailadmin_pages:",
        "add preview_on_add usage edit preview_on_edit view_draft add_subpage delete unpublish convert_alias "
        "move move_confirm set_page_position copy lock unlock history history_results "
        "revisions_index revisions_view revisions_revert revisions_unschedule revisions_compare",
    )
    | {"wagtailadmin_explore", "wagtailadmin_explore_results", "wagtailadmin_choose_page_child"}
    | {"wagtailadmin_api:pages:detail"}
)
# What would tear the front page away from its website.
BELOW_HOME = names("wagtailadmin_pages:", "delete move move_confirm set_page_position convert_alias")
# Pages that a form names beside the one in its address: where a copy or many pages go.
PAGES_IN_BODY = ("new_parent_page", "chooser")
PAGE_KEYS = ("page_id", "parent_page_id", "page_to_move_id", "destination_id", "pk")
TREE_ROOT = {"wagtailadmin_explore", "wagtailadmin_explore_results", "wagtailadmin_choose_page_child"}
DOCUMENT = names("wagtaildocs:", "edit delete edit_multiple delete_multiple document_usage") | {
    "wagtaildocs_chooser:chosen"
}
IMAGE = names(
    "wagtailimages:",
    "edit delete url_generator url_generator_output preview image_usage edit_multiple delete_multiple",
) | names("wagtailimages_chooser:", "chosen select_format")
FILE_KEYS = ("document_id", "doc_id", "image_id", "pk")
# Publishing many at once would go round the form, and with it round the refusal of guidance.
BULK = {
    "wagtailcore": {"delete", "unpublish", "move"},
    "wagtailimages": {"delete"},
    "wagtaildocs": {"delete"},
}


def may_send(body: QueryDict, scope: Scope) -> bool:
    """Whether the pages that a sent form names are the member's own: a refusal would tell their titles."""
    keys = [value for key in PAGES_IN_BODY for value in body.getlist(key) if value]
    return not keys or own_pages(keys, scope, root=True)


def may_open(
    name: str, args: tuple[Any, ...], kwargs: dict[str, Any], query: QueryDict, scope: Scope
) -> bool:
    """Whether a member with this scope may open the view `name` with these arguments."""
    if not scope.roots and not scope.memberships:
        return False
    if "id" in query and name not in BY_QUERY:
        return False
    if name in OPEN:
        return parents_are_own(query, scope)
    if name in PAGE:
        keys = [kwargs[key] for key in PAGE_KEYS if key in kwargs] or list(args[:1])
        return own_pages(keys, scope, root=name in TREE_ROOT, home=name not in BELOW_HOME)
    if name in DOCUMENT or name in IMAGE:
        model = get_document_model() if name in DOCUMENT else get_image_model()
        return own_files(model, [kwargs[key] for key in FILE_KEYS if key in kwargs], scope)
    if name == "wagtailadmin_editing_sessions:ping":
        edits_a_page = kwargs["app_label"] == "content" or kwargs["model_name"] == "page"
        return edits_a_page and own_pages([kwargs["object_id"]], scope)
    check = BY_QUERY.get(name)
    return check is not None and check(kwargs, query.getlist("id"), scope)


def numbers(keys: Iterable[object]) -> list[int] | None:
    """The keys as numbers; None when one is none (Wagtail itself would end in an error page)."""
    texts = [str(key) for key in keys]
    return [int(text) for text in texts] if all(text.isascii() and text.isdigit() for text in texts) else None


def own_pages(keys: Iterable[object], scope: Scope, *, root: bool = False, home: bool = True) -> bool:
    """Whether all are pages of the member's; the root of all trees and the own front page where allowed."""
    wanted = numbers(keys)
    if not wanted:
        return False
    found = dict(Page.objects.filter(pk__in=wanted).values_list("pk", "path"))
    return all(
        key in found
        and (
            (scope.holds_page(found[key]) and (home or found[key] not in scope.roots))
            or (root and len(found[key]) == Page.steplen)
        )
        for key in wanted
    )


def own_files(model: Any, keys: Iterable[object], scope: Scope) -> bool:
    wanted = numbers(keys)
    if not wanted:
        return False
    found = dict(model.objects.filter(pk__in=wanted).values_list("pk", "collection__path"))
    return all(key in found and scope.holds_file(found[key]) for key in wanted)


def parents_are_own(query: QueryDict, scope: Scope) -> bool:
    """The API lists the children of any page that is named."""
    keys = [value for key in ("child_of", "descendant_of", "ancestor_of") for value in query.getlist(key)]
    keys = [key for key in keys if key != "root"]
    return not keys or own_pages(keys, scope, root=True)


def bulk(kwargs: dict[str, Any], keys: list[str], scope: Scope) -> bool:
    app, model = kwargs["app_label"], kwargs["model_name"]
    if kwargs["action"] not in BULK.get(app, set()):
        return False
    if (app, model) == ("wagtailcore", "page"):
        return own_pages(keys, scope, home=False)
    if (app, model) == ("wagtailimages", "image"):
        return own_files(get_image_model(), keys, scope)
    return (app, model) == ("wagtaildocs", "document") and own_files(get_document_model(), keys, scope)


def own_chosen_pages(_kwargs: dict[str, Any], keys: list[str], scope: Scope) -> bool:
    return own_pages(keys, scope)


def own_chosen_documents(_kwargs: dict[str, Any], keys: list[str], scope: Scope) -> bool:
    return own_files(get_document_model(), keys, scope)


def own_chosen_images(_kwargs: dict[str, Any], keys: list[str], scope: Scope) -> bool:
    return own_files(get_image_model(), keys, scope)


# Their ids stand in the query, as often as one likes.
BY_QUERY: dict[str, Callable[[dict[str, Any], list[str], Scope], bool]] = {
    "wagtail_bulk_action": bulk,
    "wagtailadmin_choose_page_chosen_multiple": own_chosen_pages,
    "wagtaildocs_chooser:chosen_multiple": own_chosen_documents,
    "wagtailimages_chooser:chosen_multiple": own_chosen_images,
}
