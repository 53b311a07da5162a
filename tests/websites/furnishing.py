"""Furnishes a website with something of everything that Wagtail keeps, the same words in all its texts."""

from dataclasses import dataclass
from io import BytesIO

from django.core.files.base import ContentFile
from django.db import models
from django.utils import timezone
from PIL import Image as Picture
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.admin.models import EditingSession
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.log_actions import log
from wagtail.models import (
    Comment,
    CommentReply,
    GroupApprovalTask,
    Page,
    PageViewRestriction,
    Task,
    Workflow,
    WorkflowPage,
    WorkflowState,
    WorkflowTask,
)
from wagtail.models.media import UploadedFile

from pendopo.content.models import NewsPage
from pendopo.content.planting import page_at
from tests.websites.conftest import Kept


def pixel() -> bytes:
    body = BytesIO()
    Picture.new("RGB", (2, 2)).save(body, "PNG")
    return body.getvalue()


@dataclass(frozen=True)
class Ids:
    """What one website has, by the names that URL patterns use."""

    news: int  # live
    draft: int  # locked and in review, with a date to go live
    alias: int
    home: int
    image: int
    document: int
    collection: int
    revision: int
    user: int
    group: int
    upload: int
    workflow: int
    task: int
    workflow_state: int
    task_state: int
    session: int
    site: int


def furnish(kept: Kept, text: str) -> Ids:
    """Give a website something of everything, each with `text` in its words."""
    website, user = kept.website, kept.pengelola
    website.refresh_from_db()
    group = user.groups.get()
    news, draft, alias = write_pages(kept, text)
    image, document = upload(kept, text)
    workflow, state = review(kept, draft, text)
    discuss(kept, news, text)
    uploaded = UploadedFile.objects.create(
        file=ContentFile(pixel(), f"{text}-unggah.png"), uploaded_by_user=user
    )
    session = EditingSession.objects.create(
        user=user, content_object=draft.page_ptr, last_seen_at=timezone.now()
    )
    return Ids(
        news=news.pk,
        draft=draft.pk,
        alias=alias.pk,
        home=website.root_page_id,
        image=image.pk,
        document=document.pk,
        collection=website.collection_id,
        revision=draft.latest_revision_id,
        user=user.pk,
        group=group.pk,
        upload=uploaded.pk,
        workflow=workflow.pk,
        task=workflow.workflow_tasks.get().task_id,
        workflow_state=state.pk,
        task_state=state.current_task_state_id,
        session=session.pk,
        site=website.site_id,
    )


def write_pages(kept: Kept, text: str) -> tuple[NewsPage, NewsPage, Page]:
    """News that is live, news that is locked with a draft for a later day, and an alias of the first."""
    index, user = page_at(kept.website, "/berita/"), kept.pengelola
    news, draft = (
        NewsPage(title=f"{text} {kind}", summary=f"{text} ringkasan", unit=f"{text} bidang", owner=user)
        for kind in ("berita", "konsep")
    )
    for page in (news, draft):
        index.add_child(instance=page)
        page.save_revision(user=user, log_action=True).publish(user=user)
        log(page, "wagtail.edit", user=user, data={"catatan": text})
    draft.title = f"{text} konsep baru"
    draft.save_revision(user=user, approved_go_live_at=timezone.now() + timezone.timedelta(days=9))
    NewsPage.objects.filter(pk=draft.pk).update(locked=True, locked_by=user, locked_at=timezone.now())
    draft.refresh_from_db()
    alias = CreatePageAliasAction(news, parent=index, update_slug=f"{news.slug}-lagi", user=user).execute(
        skip_permission_checks=True
    )
    PageViewRestriction.objects.create(page=draft.page_ptr, restriction_type="password", password=text)
    return news, draft, alias


def upload(kept: Kept, text: str) -> tuple[Image, Document]:
    """A picture and a document of the website, with free tags."""
    owned = {"collection": kept.website.collection, "uploaded_by_user": kept.pengelola}
    image = Image.objects.create(
        title=f"{text} gambar",
        description=f"{text} keterangan",
        file=ContentFile(pixel(), f"{text}.png"),
        **owned,
    )
    image.tags.add(f"{text} tanda")
    document = Document.objects.create(
        title=f"{text} berkas", file=ContentFile(b"%PDF-1.4", f"{text}.pdf"), **owned
    )
    document.tags.add(f"{text} label")
    for file in (image, document):
        log(file, "wagtail.edit", user=kept.pengelola, data={"catatan": text})
    return image, document


def review(kept: Kept, page: Page, text: str) -> tuple[Workflow, WorkflowState]:
    """A workflow of the website with a task that waits, and a word on it."""
    workflow = Workflow.objects.create(name=f"{text} alur")
    task = GroupApprovalTask.objects.create(name=f"{text} tugas")
    task.groups.add(kept.pengelola.groups.get())
    WorkflowTask.objects.create(workflow=workflow, task=Task.objects.get(pk=task.pk), sort_order=1)
    WorkflowPage.objects.create(workflow=workflow, page=kept.website.root_page)
    state = workflow.start(page, kept.pengelola)
    state.current_task_state.comment = f"{text} catatan tugas"
    state.current_task_state.save()
    return workflow, state


def discuss(kept: Kept, page: Page, text: str) -> None:
    comment = Comment.objects.create(
        page=page.page_ptr, user=kept.pengelola, text=f"{text} komentar", contentpath="title"
    )
    CommentReply.objects.create(comment=comment, user=kept.pengelola, text=f"{text} balasan")


def mark(rows: dict[type[models.Model], set[object]], text: str, *, technical: frozenset[str]) -> None:
    """Put `text` into every text column of these rows that does not hold it, save the technical ones."""
    for model, keys in rows.items():
        for field in text_fields(model):
            if f"{model._meta.model_name}.{field.name}" in technical or field.name in technical:
                continue
            for row in model._base_manager.filter(pk__in=keys).exclude(**{f"{field.name}__contains": text}):
                value = f"{getattr(row, field.name)} {text}".strip()
                if field.max_length is None or len(value) <= field.max_length:
                    model._base_manager.filter(pk=row.pk).update(**{field.name: value})


def text_fields(model: type[models.Model]) -> list[models.Field]:
    """The columns of this table that hold words: no choices, no files, no paths of trees."""
    return [
        field
        for field in model._meta.local_concrete_fields
        if field.get_internal_type() in {"CharField", "TextField", "SlugField", "EmailField"}
        and not field.choices
        and not field.primary_key
    ]
